import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Appearance, createAppearance, type Surroundings } from './appearance';
import { createSectionMemory, type SectionMemory } from './memory-store';
import {
  type ChangesStore,
  createChangesStore,
  createNumbersStore,
  type NumbersStore,
} from './numbers-store';
import { createSettingsStore, type SettingsStore } from './settings-store';
import type { DashboardTransport } from './transport';

export const SCREENS = ['overview', 'funnel', 'stuck', 'changes', 'meeting', 'report'] as const;
export type ScreenId = (typeof SCREENS)[number];

/** Everything the dashboard shows and does. Made once, handed to the components. */
export interface DashboardStore extends Appearance {
  /** Null when the page was opened without an account. */
  readonly account: ReadonlySignal<string | null>;
  readonly screen: Signal<ScreenId>;
  /** Label of the pipeline that the person looks at; null means the first. */
  readonly pipeline: Signal<string | null>;
  readonly numbers: NumbersStore;
  readonly changes: ChangesStore;
  readonly settings: SettingsStore;
  readonly sections: SectionMemory;
  now(): number;
  copy(text: string): Promise<boolean>;
  print(): void;
  dispose(): void;
}

/** The dashboard of one account in a tab of its own. */
export function createDashboardStore(
  transport: DashboardTransport,
  surroundings: Surroundings,
): DashboardStore {
  const account = signal(transport.account);
  const numbers = createNumbersStore(transport, account);
  // Which tiles a role sees is settled per site, and the site is known with the first numbers.
  const origin = computed(() => numbers.state.value.value?.origin ?? null);
  const settings = createSettingsStore(transport, () => origin.peek());
  const changes = createChangesStore(transport, account);
  const ends = [
    origin.subscribe(() => {
      settings.refresh();
    }),
    transport.onBroadcast((broadcast) => {
      if (broadcast.event === 'settings-changed') settings.refresh();
    }),
    numbers.dispose,
    changes.dispose,
  ];
  return {
    ...createAppearance(
      computed(() => settings.view.value.value?.app ?? null),
      signal(null),
      surroundings,
    ),
    account,
    screen: signal<ScreenId>('overview'),
    pipeline: signal<string | null>(null),
    numbers,
    changes,
    settings,
    sections: createSectionMemory(transport.memory),
    now: surroundings.now,
    copy: (text) =>
      transport.copy(text).then(
        () => true,
        () => false,
      ),
    print: transport.print,
    dispose() {
      for (const end of ends) end();
    },
  };
}
