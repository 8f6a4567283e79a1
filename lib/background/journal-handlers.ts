import { browser } from 'wxt/browser';
import { cardHabits } from '../domain/card-habits';
import { repeatedBy } from '../domain/card-repeats';
import { readDoubts } from '../domain/doubt';
import { type CardSighting, type Journal, keepSighting, readJournal } from '../domain/journal';
import type { Handlers, Sender } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { loadSettings } from '../platform/settings-store';
import { DOUBTS_KEY } from './doubt-handlers';
import { oneByOne } from './one-by-one';
import { rulesFor } from './rules';

/** Keys in `storage.local`: one journal per account, and who the person is there. */
export const JOURNAL_KEY = 'prelude.journal:';
export const ME_KEY = 'prelude.me:';

const inTurn = oneByOne();

/** What the cards that a person opened looked like, and what that says. */
export function journalHandlers(): Pick<Handlers, 'card/seen' | 'card/habits'> {
  return {
    'card/seen': async (sighting, sender) => {
      refuseForeign(sighting, sender);
      const key = JOURNAL_KEY + sighting.account;
      return inTurn(async () => {
        const journal = keepSighting(await load(key), sighting, dayOf(Date.now()));
        await browser.storage.local.set({ [key]: journal });
        return { kept: true, repeated: repeatedBy(journal, sighting) };
      });
    },
    'card/habits': async ({ account, me }) => {
      if (me !== undefined) await browser.storage.local.set({ [ME_KEY + account]: me });
      const stored = await browser.storage.local.get([ME_KEY + account, DOUBTS_KEY]);
      const chosen = stored[ME_KEY + account];
      const journal = await journalOf(account);
      const orders = await ordersFor(account);
      const habits = cardHabits(
        journal,
        orders,
        dayOf(Date.now()),
        typeof chosen === 'string' ? chosen : null,
      );
      const doubts = readDoubts(stored[DOUBTS_KEY]).filter((each) => each.account === account);
      return { ...habits, doubts: [...doubts].sort((a, b) => b.at - a.at).slice(0, 50) };
    },
  };
}

/** The standard's order of fields for each kind of card of the account's site. */
async function ordersFor(account: string) {
  const document = await loadSettings();
  const origin = Object.keys(document.sites).find((site) => account.startsWith(new URL(site).host));
  const cards = (origin && rulesFor(document, origin)?.cards) || {};
  return Object.fromEntries(Object.entries(cards).map(([entity, { order }]) => [entity, order]));
}

/** What is kept of the cards of an account. */
export function journalOf(account: string): Promise<Journal> {
  return load(JOURNAL_KEY + account);
}

async function load(key: string): Promise<Journal> {
  return readJournal((await browser.storage.local.get(key))[key]);
}

/** Calendar day in the person's time zone. */
export function dayOf(now: number): string {
  const offset = new Date(now).getTimezoneOffset() * 60_000;
  return new Date(now - offset).toISOString().slice(0, 10);
}

/** A page's script may speak of its own site only. */
function refuseForeign({ account }: CardSighting, { origin }: Sender): void {
  if (origin && account.split('|')[0] !== new URL(origin).host) throw new RefusedRequest('other-account');
}
