import { type ReadonlySignal, signal } from '@preact/signals';
import type { OwnMenuChange } from '../domain/standard-life';
import { codeOf } from './resource';
import type { Requester } from './transport';

/** What a person does with the standard in force: own menu, offers, subscription. */
export interface LifeStore {
  /** Code of the last refusal; null when all went well. */
  readonly error: ReadonlySignal<string | null>;
  readonly busy: ReadonlySignal<boolean>;
  changeMenu(change: OwnMenuChange): Promise<void>;
  decide(key: string, accept: boolean): Promise<void>;
  giveBack(key: string): Promise<void>;
  /** Follow an address; null stops. */
  follow(url: string | null): Promise<void>;
  checkNow(): Promise<void>;
  declineUpdate(): Promise<void>;
}

/**
 * @param origin The site whose menu is changed; null where there is none.
 * @param onChanged Called after each change.
 */
export function createLifeStore(
  requester: Requester,
  origin: () => string | null,
  onChanged: () => void,
): LifeStore {
  const error = signal<string | null>(null);
  const busy = signal(false);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    error.value = null;
    try {
      await work();
    } catch (reason) {
      error.value = codeOf(reason);
    } finally {
      busy.value = false;
      onChanged();
    }
  };
  const here = async (work: (site: string) => Promise<unknown>): Promise<void> => {
    const site = origin();
    if (site !== null) await run(() => work(site));
  };
  return {
    error,
    busy,
    changeMenu: (change) => here((site) => requester.request('personal/menu', { origin: site, change })),
    decide: (key, accept) =>
      here((site) => requester.request('personal/offer', { origin: site, key, accept })),
    giveBack: (key) => here((site) => requester.request('personal/reset', { origin: site, key })),
    follow: (url) => run(() => requester.request('update/follow', { url })),
    checkNow: () => run(() => requester.request('update/check', {})),
    declineUpdate: () => run(() => requester.request('update/decline', {})),
  };
}
