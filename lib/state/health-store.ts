import { type ReadonlySignal, signal } from '@preact/signals';
import type { Anchor, HealthView } from '../domain/anchors';
import { createResource, type Loadable } from './resource';
import type { OptionsTransport, Requester } from './transport';

/** A place that was just forgotten and can be put back. */
export interface Forgotten {
  readonly id: string;
  readonly name: string;
  readonly anchor: Anchor;
}

/** What was found on one site and what was not, and what its person has shown there. */
export interface HealthStore {
  readonly view: ReadonlySignal<Loadable<HealthView>>;
  readonly forgotten: ReadonlySignal<Forgotten | null>;
  refresh(): Promise<void>;
  forget(id: string, name: string): Promise<void>;
  putBack(): Promise<void>;
  /** The person has read of these losses. */
  told(keys: readonly string[]): Promise<void>;
  dispose(): void;
}

/** @param origin The site that is looked at; null while none is known. */
export function createHealthStore(
  transport: Requester & Pick<OptionsTransport, 'onBroadcast'>,
  origin: ReadonlySignal<string | null>,
): HealthStore {
  const forgotten = signal<Forgotten | null>(null);
  const view = createResource(async () => {
    const site = origin.value;
    return site === null ? NOTHING : transport.request('health/view', { origin: site });
  });
  const change = async (work: (site: string) => Promise<unknown>): Promise<void> => {
    const site = origin.value;
    if (site === null) return;
    await work(site).catch(() => {});
    await view.refresh();
  };
  const ends = [
    origin.subscribe(() => void view.refresh()),
    transport.onBroadcast(({ event }) => event === 'settings-changed' && void view.refresh()),
  ];
  return {
    view: view.state,
    forgotten,
    refresh: view.refresh,
    forget: (id, name) =>
      change(async (site) => {
        const { anchor } = await transport.request('teach/forget', { origin: site, id });
        forgotten.value = anchor && { id, name, anchor };
      }),
    putBack: () =>
      change(async (site) => {
        const last = forgotten.value;
        if (!last) return;
        await transport.request('teach/restore', { origin: site, id: last.id, anchor: last.anchor });
        forgotten.value = null;
      }),
    told: (keys) => change((site) => transport.request('health/told', { origin: site, keys })),
    dispose: () => {
      for (const end of ends) end();
    },
  };
}

const NOTHING: HealthView = { origin: '', lines: [], found: 0, of: 0 };
