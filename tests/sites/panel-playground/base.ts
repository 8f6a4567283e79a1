import type { HealthView } from '../../../lib/domain/anchors';
import type { ChangesView, HistoryLoss } from '../../../lib/domain/history/views';
import type { PilotView } from '../../../lib/domain/pilot';
import type { SettingsRescue } from '../../../lib/domain/privacy/views';
import type {
  NumbersView,
  OverlayState,
  PipelineView,
  SettingsView,
  SnapshotInfo,
  StandardPreview,
} from '../../../lib/domain/views';
import type { BoardScenario } from './board';
import type { DeskScenario } from './desk-answers';
import { historic, ladder, numbers } from './numbers';
import { PREVIEW } from './samples';

/** What the world around a screen says. */
export interface Scenario {
  readonly overlay: OverlayState | null;
  readonly settings: SettingsView;
  readonly pipeline: PipelineView;
  readonly preview: StandardPreview;
  /** Forecast and warnings; a full set when not given. */
  readonly numbers?: NumbersView;
  readonly changes?: ChangesView;
  /** The dashboard's further screens; those of an invented team when not given. */
  readonly board?: BoardScenario;
  /** The pilot week; none when not given. */
  readonly pilot?: PilotView;
  /** What was found on the site and what was not; nothing when not given. */
  readonly health?: HealthView;
  /** History that was lost, and settings that came back from a copy. */
  readonly losses?: readonly HistoryLoss[];
  readonly rescue?: SettingsRescue;
  /** Keys, drafts and feedback; nothing yet when absent. */
  readonly desk?: DeskScenario;
  /** The manager's unfinished draft; none when absent. */
  readonly draftText?: string;
  /** Text of the standard in force, for the editor. */
  readonly standardText?: string;
  /** Requests are never answered, or always refused with this code. */
  readonly fails?: 'never' | string;
}

export const NOW = Date.UTC(2026, 2, 10, 9, 30);
export const ORIGIN = 'https://acme.bitrix24.ru';

export const snapshot: SnapshotInfo = {
  takenAt: NOW - 7 * 60_000,
  source: 'board',
  filter: null,
  read: 48,
  total: 48,
  complete: true,
  skipped: {},
  refused: [],
  refusedCount: 0,
  rounded: 0,
};

export const page: OverlayState = {
  origin: ORIGIN,
  account: 'acme.bitrix24.ru',
  page: { kind: 'board', entity: 'deal', recordId: null },
  menu: { found: 9, wanted: 9, applied: true, hidden: [], unknown: [], revealed: false },
  card: null,
  reading: { phase: 'done', source: 'board', read: 48, total: 48, reason: null },
  lightness: 'light',
  docked: true,
};

export const bare: SettingsView = {
  app: {
    language: 'en',
    theme: 'light',
    side: 'right',
    width: 360,
    role: 'rop',
    panelOpen: true,
    handleAt: 0.5,
  },
  site: { origin: ORIGIN, supported: true, state: 'on' },
  effective: null,
  standard: null,
  visits: [],
  pinned: null,
};

export const withStandard: SettingsView = {
  ...bare,
  standard: {
    name: 'Отдел продаж Москва',
    version: 7,
    owner: 'Ирина Соколова',
    appliedAt: NOW - 86_400_000 * 3,
    undoTo: 6,
  },
  visits: [
    { section: '/crm/deal/', label: 'Сделки → Мои', count: 61, share: 0.61 },
    { section: '/crm/lead/', label: 'Лиды', count: 39, share: 0.39 },
  ],
};

export const ladderStages = ladder('ladder', {
  'Новая заявка': 0.01,
  Квалификация: 0.025119,
  'КП отправлено': 0.063096,
  'Согласование договора': 0.158489,
  'Счёт выставлен': 0.398107,
});
export const topHeavy = [
  { count: 26, raw: 5_000_000 },
  { count: 9, raw: 2_000_000 },
  { count: 6, raw: 1_200_000 },
  { count: 4, raw: 600_000 },
  { count: 3, raw: 400_000 },
];
export const noNumbers: PipelineView = {
  account: page.account,
  snapshot: null,
  pipelines: [],
  leftOut: [],
  withoutOrder: [],
};
export const full: PipelineView = {
  account: page.account,
  snapshot,
  pipelines: [numbers('', ladderStages, { RUB: topHeavy }, { level: 0 })],
  leftOut: [
    { reason: 'closed', count: 14, examples: [] },
    { reason: 'no-amount', count: 7, examples: ['812', '907'] },
  ],
  withoutOrder: [],
};
export const base: Scenario = { overlay: page, settings: withStandard, pipeline: full, preview: PREVIEW };

export const english = ladder('typed', { Qualified: 0.1, Demo: 0.25, Proposal: 0.5, Contract: 0.8 });
export const months = historic(['Заявка', 'Встреча', 'КП отправлено', 'Договор', 'Счёт']);
