import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PipelineView } from '../domain/views';
import { onChange } from './numbers-store';
import { createResource, type Resource } from './resource';
import type { PanelTransport, Unsubscribe } from './transport';

export interface PipelineStore extends Pick<Resource<PipelineView>, 'state'> {
  /** Asks again; does nothing while no account is known. */
  refresh(): Promise<void>;
  readonly dispose: Unsubscribe;
}

/** The numbers of the account that the page belongs to; forgotten when that changes. */
export function createPipelineStore(
  transport: Pick<PanelTransport, 'request' | 'onBroadcast'>,
  account: ReadonlySignal<string | null>,
  convert: Signal<boolean> = signal(false),
): PipelineStore {
  const resource = createResource(() =>
    transport.request('pipeline/view', { account: account.peek() ?? '', convert: convert.peek() }),
  );
  const refresh = async (): Promise<void> => {
    if (account.peek() !== null) await resource.refresh();
  };
  const ends = [
    transport.onBroadcast((broadcast) => {
      const own = broadcast.event === 'settings-changed' || broadcast.account === account.peek();
      if (own) refresh();
    }),
    onChange(convert, refresh),
    account.subscribe(() => {
      resource.clear();
      refresh();
    }),
  ];
  return {
    state: resource.state,
    refresh,
    dispose() {
      for (const end of ends) end();
    },
  };
}
