import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { OverlayCommand, OverlayState } from '../domain/views';
import { type AlarmsStore, createAlarmsStore } from './alarms-store';
import { type Appearance, createAppearance, type Surroundings } from './appearance';
import { createSectionMemory, type SectionMemory } from './memory-store';
import { createNumbersStore, type NumbersStore } from './numbers-store';
import { createPipelineStore, type PipelineStore } from './pipeline-store';
import { isOffline } from './resource';
import { createSettingsStore, type SettingsStore } from './settings-store';
import { createStandardStore, type StandardStore } from './standard-store';
import type { PanelTransport } from './transport';

export type TabId = 'today' | 'card' | 'pipeline' | 'standard';

/** Everything the panel shows and does. Made once, handed to the components. */
export interface PanelStore extends Appearance {
  readonly tab: Signal<TabId>;
  /** The page under the panel; null until it answers, and after it is gone. */
  readonly overlay: ReadonlySignal<OverlayState | null>;
  readonly settings: SettingsStore;
  readonly pipeline: Pick<PipelineStore, 'state' | 'refresh'>;
  readonly numbers: NumbersStore;
  readonly standard: StandardStore;
  readonly alarms: AlarmsStore;
  readonly sections: SectionMemory;
  /** True when the extension behind the panel is gone or silent. */
  readonly offline: ReadonlySignal<boolean>;
  now(): number;
  command(command: OverlayCommand): void;
  /** Address of the full dashboard; null while the account is not known. */
  readonly dashboardUrl: ReadonlySignal<string | null>;
  /** Address of the options page, where the standard is made. */
  readonly optionsUrl: string;
  /** Ends all subscriptions. */
  dispose(): void;
}

/** Connects the panel to its transport and loads what it shows. */
export function createPanelStore(transport: PanelTransport, surroundings: Surroundings): PanelStore {
  const overlay = signal<OverlayState | null>(null);
  const origin = computed(() => overlay.value?.origin ?? null);
  const settings = createSettingsStore(transport, () => origin.value);
  const account = computed(() => overlay.value?.account ?? null);
  const pipeline = createPipelineStore(transport, account);
  const numbers = createNumbersStore(transport, account);
  const standard = createStandardStore(
    transport,
    () => origin.value,
    () => {
      settings.refresh();
      pipeline.refresh();
    },
  );
  const ends = [
    transport.overlay.state((state) => {
      overlay.value = state;
    }),
    transport.onBroadcast((broadcast) => {
      if (broadcast.event === 'settings-changed') settings.refresh();
    }),
    origin.subscribe(() => {
      settings.refresh();
    }),
    pipeline.dispose,
    numbers.dispose,
  ];
  const app = computed(() => settings.view.value.value?.app ?? null);
  const lightness = computed(() => overlay.value?.lightness ?? null);
  return {
    ...createAppearance(app, lightness, surroundings),
    tab: signal<TabId>('today'),
    overlay,
    settings,
    pipeline,
    numbers,
    standard,
    alarms: createAlarmsStore(transport),
    sections: createSectionMemory(transport.memory),
    offline: computed(() => isOffline(settings.view.value.error)),
    now: surroundings.now,
    command: (command) => transport.overlay.command(command),
    dashboardUrl: computed(() => (account.value === null ? null : transport.dashboardUrl(account.value))),
    optionsUrl: transport.optionsUrl,
    dispose() {
      for (const end of ends) end();
    },
  };
}
