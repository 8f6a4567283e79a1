import { browser } from 'wxt/browser';
import { keepFolds, readFolds } from '../domain/folds';
import type { Handlers, Sender } from '../platform/handle';
import { oneByOne } from './one-by-one';

/** Key of the folded blocks in `storage.local`. */
export const FOLDS_KEY = 'prelude.folds';

const inTurn = oneByOne();

/** Which blocks a person has folded, kept per site and kind of card. */
export function foldHandlers(): Pick<Handlers, 'card/folds' | 'card/fold'> {
  return {
    'card/folds': async ({ card }, sender) => ({ folded: (await load())[keyOf(card, sender)] ?? [] }),
    'card/fold': async ({ card, folded }, sender) => {
      await inTurn(async () => {
        await browser.storage.local.set({
          [FOLDS_KEY]: keepFolds(await load(), keyOf(card, sender), folded),
        });
      });
      return { kept: true };
    },
  };
}

/** The site is named by the browser, not by the page. */
function keyOf(card: string, { origin }: Sender): string {
  return `${origin ?? ''} ${card}`.slice(0, 200);
}

async function load() {
  return readFolds((await browser.storage.local.get(FOLDS_KEY))[FOLDS_KEY]);
}
