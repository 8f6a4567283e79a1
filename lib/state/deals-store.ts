import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { DealSeek } from '../domain/views';
import type { Requests } from '../platform/messages';
import { follow } from './follow';
import { createResource, type Resource } from './resource';
import type { PanelTransport, Unsubscribe } from './transport';

type Past = Requests['deals/past']['out'];
type Found = Requests['deals/find']['out'];

/** A wish of the page that is older than this was answered by a panel before. */
const FRESH_MS = 5000;

/** Single deals: those that went past the standard, and those that the person looks for. */
export interface DealsStore {
  readonly past: Resource<Past>['state'];
  /** What is typed into the search; null while it is closed. */
  readonly typed: ReadonlySignal<string | null>;
  /** Answer to what was typed last; null until it comes. */
  readonly found: ReadonlySignal<Found | null>;
  /** Look for deals; null closes the search. */
  seek(typed: string | null): void;
  readonly dispose: Unsubscribe;
}

/** @param asked What the person has asked for from within the page. */
export function createDealsStore(
  asks: Pick<PanelTransport, 'request' | 'onBroadcast'>,
  account: ReadonlySignal<string | null>,
  asked: ReadonlySignal<DealSeek | null>,
  now: () => number,
): DealsStore {
  const past = createResource(() => asks.request('deals/past', { account: account.peek() ?? '' }));
  const typed = signal<string | null>(null);
  const found = signal<Found | null>(null);
  const refresh = async (): Promise<void> => {
    if (account.peek() !== null) await past.refresh();
  };
  const seek = (text: string | null): void => {
    typed.value = text;
    if (text === null) found.value = null;
    if (text === null || account.peek() === null) return;
    asks
      .request('deals/find', { account: account.peek() ?? '', typed: text })
      .then((answer) => {
        // An answer to fewer letters may come after that to more.
        if (typed.peek() === text) found.value = answer;
      })
      .catch(() => undefined);
  };
  let heard = 0;
  const ends = [
    follow(asks, account, past, refresh),
    effect(() => {
      const wish = asked.value;
      if (!wish || wish.at === heard || now() - wish.at > FRESH_MS) return;
      heard = wish.at;
      untracked(() => seek(wish.typed));
    }),
  ];
  return {
    past: past.state,
    typed,
    found,
    seek,
    dispose() {
      for (const end of ends) end();
    },
  };
}
