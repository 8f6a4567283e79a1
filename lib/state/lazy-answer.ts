import type { ReadonlySignal } from '@preact/signals';
import { follow } from './follow';
import { createResource, type Resource } from './resource';
import type { PanelTransport, Unsubscribe } from './transport';

/** An answer that nobody asks for until somebody looks at it, and that is then kept up to date. */
export interface LazyAnswer<T> extends Pick<Resource<T>, 'state' | 'refresh'> {
  /** To be called by what shows it; asking once is enough. */
  want(): void;
  readonly dispose: Unsubscribe;
}

/** @param load asks for the answer about one account */
export function createLazyAnswer<T>(
  asks: Pick<PanelTransport, 'onBroadcast'>,
  account: ReadonlySignal<string | null>,
  load: (account: string) => Promise<T>,
): LazyAnswer<T> {
  let wanted = false;
  const resource = createResource(() => load(account.peek() ?? ''));
  const refresh = async (): Promise<void> => {
    if (wanted && account.peek() !== null) await resource.refresh();
  };
  return {
    state: resource.state,
    refresh,
    want() {
      if (wanted) return;
      wanted = true;
      void refresh();
    },
    dispose: follow(asks, account, resource, refresh),
  };
}
