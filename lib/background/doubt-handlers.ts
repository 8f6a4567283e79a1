import { browser } from 'wxt/browser';
import { askedOf, keepDoubt, readDoubts } from '../domain/doubt';
import type { Handlers, Sender } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { oneByOne } from './one-by-one';

/** Key of the answers in `storage.local`. */
export const DOUBTS_KEY = 'prelude.doubts';

const inTurn = oneByOne();

/** The answers about doubts: what was asked before, and what was said now. */
export function doubtHandlers(): Pick<Handlers, 'doubt/asked' | 'doubt/answer'> {
  return {
    'doubt/asked': async (subject, sender) => {
      refuseForeign(subject.account, sender);
      return { asked: askedOf(await load(), subject) };
    },
    'doubt/answer': async (answer, sender) => {
      refuseForeign(answer.account, sender);
      await inTurn(async () => {
        await browser.storage.local.set({ [DOUBTS_KEY]: keepDoubt(await load(), answer, Date.now()) });
      });
      return { kept: true };
    },
  };
}

async function load() {
  return readDoubts((await browser.storage.local.get(DOUBTS_KEY))[DOUBTS_KEY]);
}

/** A page's script may speak of its own site only. */
function refuseForeign(account: string, { origin }: Sender): void {
  if (origin && account.split('|')[0] !== new URL(origin).host) throw new RefusedRequest('other-account');
}
