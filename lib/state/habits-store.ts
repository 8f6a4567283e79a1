import type { ReadonlySignal } from '@preact/signals';
import type { CardHabitsView } from '../platform/card-messages';
import { createResource, type Resource } from './resource';
import type { PanelTransport } from './transport';

export interface HabitsStore extends Pick<Resource<CardHabitsView>, 'state'> {
  /** Asks for what the cards of the account say; does nothing while no account is known. */
  refresh(): Promise<void>;
  /** "This is me": whose rate comes first from now on. */
  iAm(owner: string | null): Promise<void>;
}

/** What the cards that were opened say; asked for when somebody looks. */
export function createHabitsStore(
  asks: Pick<PanelTransport, 'request'>,
  account: ReadonlySignal<string | null>,
): HabitsStore {
  let me: string | null | undefined;
  const resource = createResource(() =>
    asks.request('card/habits', { account: account.peek() ?? '', ...(me === undefined ? {} : { me }) }),
  );
  const refresh = async (): Promise<void> => {
    if (account.peek() !== null) await resource.refresh();
  };
  return {
    state: resource.state,
    refresh,
    async iAm(owner) {
      me = owner;
      await refresh();
      me = undefined;
    },
  };
}
