import type { ReadonlySignal } from '@preact/signals';
import type { Resource } from './resource';
import type { PanelTransport, Unsubscribe } from './transport';

/** Forgets and asks again when the account changes; asks again when its deals or the settings do. */
export function follow(
  asks: Pick<PanelTransport, 'onBroadcast'>,
  account: ReadonlySignal<string | null>,
  resource: Pick<Resource<unknown>, 'clear'>,
  refresh: () => Promise<void>,
): Unsubscribe {
  const ends = [
    asks.onBroadcast((broadcast) => {
      const own = broadcast.event === 'settings-changed' || broadcast.account === account.peek();
      if (own) refresh();
    }),
    account.subscribe(() => {
      resource.clear();
      refresh();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
