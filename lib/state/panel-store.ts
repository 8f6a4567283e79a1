import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Explanation } from '../domain/standard';
import type { OverlayCommand, OverlayState } from '../domain/views';
import { type AlarmsStore, createAlarmsStore } from './alarms-store';
import { type Appearance, createAppearance, type Surroundings } from './appearance';
import { createDealsStore, type DealsStore } from './deals-store';
import type { EditorStore } from './editor-store';
import { createFeedbackStore, type FeedbackStore } from './feedback-store';
import { createHabitsStore, type HabitsStore } from './habits-store';
import { createHealthStore, type HealthStore } from './health-store';
import { createSectionMemory, type SectionMemory } from './memory-store';
import { createNumbersStore, type NumbersStore } from './numbers-store';
import { onceDone } from './once-done';
import { createPilotStore, type PilotStore } from './pilot-store';
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
  readonly feedback: FeedbackStore;
  readonly habits: HabitsStore;
  readonly pilot: PilotStore;
  readonly deals: DealsStore;
  /** The manager's editor; made when it is first asked for. Rejects when its code cannot be had. */
  editor(): Promise<EditorStore>;
  /** Which layers have a say on a settings key here; null when nobody answers. */
  explain(key: string): Promise<Explanation | null>;
  readonly alarms: AlarmsStore;
  readonly health: HealthStore;
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
  const health = createHealthStore(transport, origin);
  const account = computed(() => overlay.value?.account ?? null);
  const convert = signal(false);
  const pipeline = createPipelineStore(transport, account, convert);
  const numbers = createNumbersStore(transport, account, convert);
  const standard = createStandardStore(
    transport,
    () => origin.value,
    () => {
      settings.refresh();
      pipeline.refresh();
    },
  );
  const feedback = createFeedbackStore(transport);
  const habits = createHabitsStore(transport, account);
  const pilot = createPilotStore(transport, account);
  const seek = computed(() => overlay.value?.seek ?? null);
  const deals = createDealsStore(transport, account, seek, surroundings.now);
  const ends = [
    transport.overlay.state((state) => {
      overlay.value = state;
    }),
    transport.onBroadcast((broadcast) => {
      if (broadcast.event !== 'settings-changed') return;
      settings.refresh();
      feedback.refresh();
    }),
    origin.subscribe(() => {
      settings.refresh();
    }),
    pipeline.dispose,
    numbers.dispose,
    health.dispose,
    pilot.dispose,
    deals.dispose,
  ];
  const app = computed(() => settings.view.value.value?.app ?? null);
  const lightness = computed(() => overlay.value?.lightness ?? null);
  const appearance = createAppearance(app, lightness, surroundings);
  void feedback.refresh();
  let opened: EditorStore | null = null;
  const editor = onceDone(async () => {
    const { createEditorStore } = await import('./editor-store');
    const place = { origin: () => origin.value, account: () => account.value };
    const language = () => appearance.translator.value.locale;
    opened = createEditorStore(transport, language, settings.refresh, place);
    return opened;
  });
  return {
    ...appearance,
    tab: signal<TabId>('today'),
    overlay,
    settings,
    pipeline,
    numbers,
    standard,
    feedback,
    habits,
    pilot,
    deals,
    editor,
    async explain(key) {
      const site = origin.value;
      if (site === null) return null;
      return transport.request('standard/explain', { origin: site, key }).catch(() => null);
    },
    alarms: createAlarmsStore(transport),
    health,
    sections: createSectionMemory(transport.memory),
    offline: computed(() => isOffline(settings.view.value.error)),
    now: surroundings.now,
    command: (command) => transport.overlay.command(command),
    dashboardUrl: computed(() => (account.value === null ? null : transport.dashboardUrl(account.value))),
    optionsUrl: transport.optionsUrl,
    dispose() {
      for (const end of ends) end();
      opened?.dispose();
    },
  };
}
