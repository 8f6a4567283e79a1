/** The last errors, without anything personal: what failed, with which error, how often. */
import { plainWords } from './plain-words';

export interface DiaryEntry {
  /** The request or part that failed. */
  readonly where: string;
  /** Name of the error's class, for instance `TypeError`. */
  readonly name: string;
  /** The message as far as it may be told, or the code of a refusal. */
  readonly words: string;
  /** Milliseconds since the epoch of the last time. */
  readonly at: number;
  readonly times: number;
}

const ENTRIES_KEPT = 30;
const PLACE = /^[a-z]+([/-][a-z]+){0,4}$/;
const CLASS = /^[A-Z][A-Za-z]{1,30}(Error|Exception|Refusal|Request)$/;
const CODE = /^[a-z]+(-[a-z]+){0,5}$/;

/** The diary with one more error. @param where Must be one of our own names; anything else is left out. */
export function noteError(
  diary: readonly DiaryEntry[],
  where: string,
  error: unknown,
  at: number,
): readonly DiaryEntry[] {
  const fresh = { where: PLACE.test(where) ? where : 'unknown', ...factsOf(error) };
  const known = diary.find(
    (entry) => entry.where === fresh.where && entry.name === fresh.name && entry.words === fresh.words,
  );
  const entry: DiaryEntry = { ...fresh, at, times: (known?.times ?? 0) + 1 };
  return [...diary.filter((each) => each !== known), entry].slice(-ENTRIES_KEPT);
}

function factsOf(error: unknown): Pick<DiaryEntry, 'name' | 'words'> {
  if (!(error instanceof Error)) return { name: 'Error', words: '' };
  const code: unknown = Reflect.get(error, 'code');
  const name = CLASS.test(error.name) ? error.name : 'Error';
  // Our own refusals name a code; what stands beside it may be a path inside the team's file.
  if (typeof code === 'string') return { name, words: CODE.test(code) ? code : '' };
  return { name, words: plainWords(error.message) };
}

/** @returns What was stored, as far as it is a diary. Read as carefully as it is written: storage is a file like any. */
export function readDiary(stored: unknown): readonly DiaryEntry[] {
  if (!Array.isArray(stored)) return [];
  return stored.slice(-ENTRIES_KEPT).flatMap((entry: Partial<DiaryEntry> | null) => {
    const { where, name, words, at, times } = entry ?? {};
    const sound =
      typeof where === 'string' &&
      PLACE.test(where) &&
      typeof name === 'string' &&
      (name === 'Error' || CLASS.test(name)) &&
      typeof words === 'string' &&
      Number.isSafeInteger(at) &&
      Number.isSafeInteger(times);
    return sound ? [{ where, name, words, at: at ?? 0, times: times ?? 1 }] : [];
  });
}
