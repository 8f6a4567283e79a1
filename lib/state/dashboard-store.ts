import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { UNKNOWN_CURRENCY } from '../domain/money';
import { type Appearance, createAppearance, type Surroundings } from './appearance';
import { type BoardStore, createBoardStore } from './board-store';
import type { HistoryStores } from './history-stores';
import { createSectionMemory, type SectionMemory } from './memory-store';
import {
  type ChangesStore,
  createChangesStore,
  createNumbersStore,
  type NumbersStore,
} from './numbers-store';
import { onceDone } from './once-done';
import { createPilotStore, type PilotStore } from './pilot-store';
import { createSettingsStore, type SettingsStore } from './settings-store';
import type { DashboardTransport } from './transport';

export const SCREENS = [
  'overview',
  'funnel',
  'stuck',
  'changes',
  'people',
  'what-if',
  'duel',
  'meeting',
  'report',
  'history',
  'pilot',
] as const;
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
  readonly board: BoardStore;
  readonly settings: SettingsStore;
  readonly pilot: PilotStore;
  /** Address of the options page, where the standard is made. */
  readonly optionsUrl: string;
  readonly sections: SectionMemory;
  /** Imports and exports of the account; made when first asked for. Rejects when their code cannot be had. */
  history(account: string): Promise<HistoryStores>;
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
  const board = createBoardStore(transport, account, numbers.convert);
  const pilot = createPilotStore(transport, account);
  const appearance = createAppearance(
    computed(() => settings.view.value.value?.app ?? null),
    signal(null),
    surroundings,
  );
  const history = onceDone(async (of: string): Promise<HistoryStores> => {
    const { createHistoryStores } = await import('./history-stores');
    return createHistoryStores(transport, {
      account: of,
      locale: () => appearance.translator.value.locale,
      now: surroundings.now,
      currency: () => mainCurrency(numbers),
    });
  });
  const ends = [
    origin.subscribe(() => {
      settings.refresh();
    }),
    transport.onBroadcast((broadcast) => {
      if (broadcast.event === 'settings-changed') settings.refresh();
    }),
    numbers.dispose,
    changes.dispose,
    board.dispose,
    pilot.dispose,
  ];
  return {
    ...appearance,
    account,
    screen: signal<ScreenId>(SCREENS.find((id) => id === transport.startsAt) ?? 'overview'),
    pipeline: signal<string | null>(null),
    numbers,
    changes,
    board,
    settings,
    pilot,
    optionsUrl: transport.optionsUrl,
    sections: createSectionMemory(transport.memory),
    history,
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

/** The currency of most open deals that have an amount. */
function mainCurrency({ state }: NumbersStore): string | null {
  const tables = (state.peek().value?.outlook?.pipelines ?? []).flatMap(({ currencies }) => currencies);
  const known = tables.filter(({ currency }) => currency !== UNKNOWN_CURRENCY);
  return known.sort((a, b) => b.total.count - a.total.count)[0]?.currency ?? null;
}
