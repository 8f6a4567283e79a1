import type { Renewing } from '../../../lib/domain/views';
import {
  bare,
  base,
  english,
  full,
  ladderStages,
  months,
  NOW,
  noNumbers,
  ORIGIN,
  page,
  type Scenario,
  snapshot,
  topHeavy,
  withStandard,
} from './base';
import { BOARD_SCENARIOS } from './board-scenarios';
import { DESK_SCENARIOS } from './desk-scenarios';
import { HEALTH_SCENARIO } from './health-scenario';
import { LIFE_SCENARIOS } from './life-scenarios';
import { ladder, numbers } from './numbers';
import { FIRST_DAY, NO_NUMBERS, NOT_COMPARABLE, NUMBERS } from './outlook';
import { PILOT_SCENARIOS } from './pilot-scenarios';
import { READING_SCENARIOS } from './reading-scenarios';
import { CARD, PROBLEMS } from './samples';

export type { Scenario } from './base';

const damaged: Scenario = {
  ...base,
  settings: { ...base.settings, featuresOff: ['menu-order'] },
  losses: [{ noticedAt: NOW - 3_600_000, wholeAt: NOW - 26 * 3_600_000, lost: 3, kept: 58 }],
  rescue: { at: NOW - 3_600_000, from: 'second-place' },
};

/** Newer numbers are on their way; those on screen say of when they are. */
function renewing(because: Renewing): Scenario {
  return {
    ...base,
    pipeline: { ...base.pipeline, renewing: because },
    numbers: { ...NUMBERS, renewing: because },
  };
}

/** Every state of the world that a screen must cope with. */
export const SCENARIOS = {
  ...LIFE_SCENARIOS,
  ...READING_SCENARIOS,
  ...DESK_SCENARIOS,
  ...BOARD_SCENARIOS,
  ...PILOT_SCENARIOS,
  full: {
    ...base,
    overlay: {
      ...page,
      menu: { ...page.menu, hidden: ['Лента', 'Диск', 'Почта', 'Сайты'], unknown: ['Склад'] },
    },
  },
  empty: {
    ...base,
    settings: { ...bare, app: { ...bare.app, role: 'seller' } },
    pipeline: noNumbers,
    numbers: NO_NUMBERS,
    overlay: {
      ...page,
      menu: { ...page.menu, found: 0, wanted: 0, applied: false },
      reading: { phase: 'idle', source: null, read: 0, total: null, reason: null },
    },
  },
  one: {
    ...base,
    pipeline: {
      ...full,
      snapshot: { ...snapshot, read: 1, total: 1 },
      pipelines: [numbers('', english, { USD: [{ count: 1, raw: 800_000 }] }, { level: 0 })],
      leftOut: [],
    },
  },
  /** Deals are counted, and no sum is made of them. */
  noAmounts: {
    ...BOARD_SCENARIOS.teamNoAmounts,
    pipeline: {
      ...full,
      pipelines: [numbers('', ladderStages, {}, { level: 2, count: 48, withoutAmount: 48 })],
      leftOut: [{ reason: 'no-amount', count: 48, examples: ['812', '907'] }],
    },
  },
  partial: {
    ...base,
    overlay: {
      ...page,
      reading: { phase: 'done', source: 'list', read: 180, total: 214, reason: null },
      page: { kind: 'list', entity: 'deal', recordId: null },
    },
    pipeline: {
      ...full,
      snapshot: {
        ...snapshot,
        read: 180,
        total: 214,
        complete: false,
        source: 'list',
        filter: 'Мои сделки',
        skipped: { loading: 12, 'no-id': 3, ghost: 1 },
        refused: [
          { dealId: '12', field: 'amount', text: '1.234', reason: 'ambiguous-separator' },
          { dealId: '31', field: 'amount', text: '120 000 ₽ / 1 300 €', reason: 'two-amounts' },
          { dealId: '77', field: 'expectedClose', text: '03/04/2026', reason: 'ambiguous-date' },
        ],
        refusedCount: 41,
      },
    },
  },
  damaged,
  reading: {
    ...base,
    overlay: { ...page, reading: { phase: 'reading', source: 'board', read: 112, total: 214, reason: null } },
  },
  currencies: {
    ...base,
    pipeline: {
      ...full,
      pipelines: [
        numbers(
          'Продажи',
          months,
          {
            EUR: [
              { count: 2, raw: 40_000 },
              { count: 1, raw: 12_000 },
            ],
            RUB: topHeavy,
            XXX: [
              { count: 0, raw: 0 },
              { count: 3, raw: 90_500.5 },
            ],
          },
          { level: 3, unknownLost: 20 },
        ),
        numbers(
          'Продление',
          english,
          {
            RUB: [
              { count: 4, raw: 300_000 },
              { count: 2, raw: 250_000 },
            ],
          },
          { level: 2 },
        ),
      ],
    },
  },
  rounded: {
    ...base,
    pipeline: {
      ...full,
      snapshot: { ...snapshot, rounded: 48, total: null, complete: false },
      pipelines: [
        numbers('Sales', english, {
          USD: [
            { count: 12, raw: 327_400, within: 600 },
            { count: 9, raw: 188_100, within: 450 },
            { count: 4, raw: 96_300, within: 200 },
            { count: 2, raw: 51_000, within: 100 },
          ],
        }),
      ],
    },
  },
  card: {
    ...base,
    overlay: { ...page, page: { kind: 'card', entity: 'deal', recordId: '812' }, card: CARD },
  },
  cleanCard: {
    ...base,
    overlay: {
      ...page,
      page: { kind: 'card', entity: 'deal', recordId: '813' },
      card: {
        ...CARD,
        fields: CARD.fields.map((field) => ({ ...field, filled: true })),
        findings: [],
        keptVisible: [],
      },
    },
  },
  health: HEALTH_SCENARIO,
  firstDay: { ...base, numbers: FIRST_DAY, changes: NOT_COMPARABLE },
  problems: { ...base, preview: { ok: false, problems: PROBLEMS } },
  longNames: {
    ...base,
    settings: {
      ...withStandard,
      standard: {
        name: 'Регламент отдела корпоративных продаж Северо-Западного федерального округа, вторая редакция',
        version: 112,
        owner: 'Константинопольская-Вознесенская Александра Владимировна',
        appliedAt: NOW,
        undoTo: 0,
      },
    },
    overlay: {
      ...page,
      origin: 'https://very-long-company-subdomain-name.lightning.force.com',
      docked: false,
      menu: { ...page.menu, applied: false, found: 3, wanted: 11 },
      reading: { phase: 'refused', source: null, read: 0, total: null, reason: 'login' },
    },
    pipeline: {
      ...full,
      pipelines: [
        numbers(
          'Корпоративные продажи оборудования и сопутствующих услуг',
          ladder('win-rate', {
            'Первичное обращение с сайта или по рекомендации партнёра': 0.2,
            ДоговорНаСогласованииУЮристовЗаказчикаИСлужбыБезопасности: 0.38,
            Оплата: 0.725,
          }),
          {
            RUB: [
              { count: 3, raw: 91_234_567_890.12 },
              { count: 2, raw: 1_234_567.89 },
              { count: 1, raw: 1 },
            ],
          },
          { level: 1 },
        ),
      ],
    },
  },
  revealed: {
    ...base,
    settings: { ...withStandard, pinned: { to: '/crm/lead/', label: 'Лиды' } },
    overlay: { ...page, menu: { ...page.menu, hidden: ['Лента', 'Диск'], revealed: true } },
  },
  off: { ...base, settings: { ...bare, site: { origin: ORIGIN, supported: true, state: 'off' } } },
  paused: { ...base, settings: { ...bare, site: { origin: ORIGIN, supported: true, state: 'paused' } } },
  recognised: {
    ...base,
    settings: {
      ...bare,
      site: {
        origin: 'https://crm.acme.example',
        supported: true,
        state: 'on',
        crm: { id: 'espocrm', by: 'page' },
      },
    },
  },
  asked: { ...base, settings: { ...bare, site: { origin: ORIGIN, supported: true, state: 'asked' } } },
  renewing: renewing('reading'),
  renewingRules: renewing('rules'),
  loading: { ...base, fails: 'never' },
  error: { ...base, fails: 'failed' },
  offline: { ...base, fails: 'orphaned' },
  noPage: { ...base, overlay: null },
} satisfies Readonly<Record<string, Scenario>>;

export type ScenarioName = keyof typeof SCENARIOS;
