/** The diary of errors: kept here, told to nobody but the person. */
import { browser } from 'wxt/browser';
import { type DiaryEntry, noteError, readDiary } from '../domain/problem';
import { oneByOne } from './one-by-one';

const KEY = 'prelude.diary';

const inTurn = oneByOne();

export async function loadDiary(): Promise<readonly DiaryEntry[]> {
  return readDiary((await browser.storage.local.get(KEY))[KEY]);
}

/** Write an error down. Never fails: an error about errors helps nobody. */
export async function writeDown(where: string, error: unknown): Promise<void> {
  await inTurn(async () => {
    const diary = noteError(await loadDiary(), where, error, Date.now());
    await browser.storage.local.set({ [KEY]: diary });
  }).catch(() => undefined);
}
