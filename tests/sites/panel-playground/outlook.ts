import type { ChangesView } from '../../../lib/domain/history/views';
import type {
  Outlook,
  PeriodOutlook,
  PipelineOutlook,
  ProbabilityTable,
  StuckItem,
  WarningOutlook,
} from '../../../lib/domain/outlook';
import { type PipelineProbabilities, probabilityChanges } from '../../../lib/domain/pipeline';
import type { NumbersView } from '../../../lib/domain/views';

const ACCOUNT = 'acme.bitrix24.ru';
const ORIGIN = 'https://acme.bitrix24.ru';
const TAKEN = Date.UTC(2026, 2, 10, 9, 23);

/** Whole units of roubles in minor ones. */
const rub = (units: number): number => units * 100;

function period(name: string, count: number, raw: number, weighted: number, expected: number): PeriodOutlook {
  return {
    period: name,
    count,
    raw: rub(raw),
    weighted: rub(weighted),
    expected: rub(expected),
    timed: Math.max(0, count - 1),
    range: {
      deals: count,
      p10: rub(Math.round(expected * 0.45)),
      p50: rub(Math.round(expected * 0.95)),
      p90: rub(Math.round(expected * 1.7)),
      method: 'drawn',
      topShare: 0.41,
    },
  };
}

function loose(name: 'overdue' | 'undated', count: number, raw: number): PeriodOutlook {
  return {
    period: name,
    count,
    raw: rub(raw),
    weighted: rub(raw * 0.1),
    expected: null,
    timed: 0,
    range: null,
  };
}

function stuck(id: string, title: string, days: number, amount: number, atRisk: number): StuckItem {
  return {
    id,
    title,
    href: `/crm/deal/details/${id}/`,
    owner: 'Ольга Лебедева',
    stage: 'Договор',
    amount: { minor: rub(amount), currency: 'RUB', within: 0 },
    days,
    atLeast: days > 20,
    threshold: { days: 10.4, critical: 16.1, basis: 'usual', n: 36 },
    critical: days > 16,
    hot: true,
    atRisk: rub(atRisk),
  };
}

const STUCK = [
  stuck('812', 'Поставка стеллажей для склада «Север»', 23, 600_000, 186_250),
  stuck('907', 'Ремонт кровли, ТЦ «Радуга»', 14, 420_000, 130_400),
  stuck('733', 'Сервисный контракт на 2026 год', 12, 180_000, 55_900),
];

const PIPELINE: PipelineOutlook = {
  pipeline: '',
  level: 3,
  open: 48,
  withoutAmount: 7,
  currencies: [
    {
      currency: 'RUB',
      total: {
        count: 41,
        raw: rub(9_200_000),
        rawWithin: 0,
        weighted: rub(1_010_000),
        weightedWithin: 0,
        aged: null,
      },
      top: { ratio: 0.11, haircut: 0.89, topShareRaw: 0.543, topShareWeighted: 0.05, inflated: true },
      months: [
        loose('overdue', 3, 410_000),
        period('2026-03', 11, 2_100_000, 480_000, 312_000),
        period('2026-04', 14, 3_400_000, 390_000, 264_000),
        period('2026-05', 8, 1_900_000, 110_000, 71_000),
        loose('undated', 5, 1_390_000),
      ],
      quarters: [
        loose('overdue', 3, 410_000),
        period('2026-Q1', 11, 2_100_000, 480_000, 312_000),
        period('2026-Q2', 22, 5_300_000, 500_000, 402_000),
        loose('undated', 5, 1_390_000),
      ],
      velocity: {
        perDay: rub(27_778),
        reason: null,
        open: 41,
        meanWonAmount: rub(250_000),
        winRate: 0.25,
        cycleDays: 92,
        won: 12,
        closed: 48,
        windowDays: 180,
      },
    },
  ],
  funnel: {
    definition: 'reached',
    maturity: 'overdue-as-lost',
    reason: null,
    won: 12,
    unknownLost: 4,
    rows: [
      { stage: 'Новая заявка', n: 100, conversion: 0.6 },
      { stage: 'Квалификация', n: 60, conversion: 0.6 },
      { stage: 'КП отправлено', n: 36, conversion: 0.61 },
      { stage: 'Согласование договора', n: 22, conversion: 0.68 },
      { stage: 'Счёт выставлен', n: 15, conversion: 0.8 },
    ],
  },
  stuck: { reason: null, count: 3, items: STUCK, atRisk: { RUB: rub(372_550) } },
};

const OUTLOOK: Outlook = {
  asOf: '2026-03-10',
  pipelines: [PIPELINE],
  plans: [
    {
      period: '2026-Q1',
      currency: 'RUB',
      target: rub(2_400_000),
      won: rub(800_000),
      wonDeals: 5,
      wonSince: '2026-01-12',
      open: 11,
      raw: rub(2_100_000),
      expected: rub(312_000),
      range: {
        deals: 11,
        p10: rub(140_000),
        p50: rub(296_000),
        p90: rub(530_000),
        method: 'drawn',
        topShare: 0.41,
      },
      coverage: {
        remaining: rub(1_600_000),
        met: false,
        raw: 1.3125,
        required: 4.545455,
        expected: rub(462_000),
        weighted: 0.195,
        gap: rub(5_172_727),
      },
      winRate: 0.22,
      winRateDeals: 48,
      chance: 0.07,
    },
  ],
};

const QUIET = {
  money: {},
  dealCount: 0,
  deals: [],
  before: null,
  nBefore: null,
  beforeOn: null,
  left: null,
  wholeSince: '2025-12-01',
  p: null,
  pipeline: '',
  since: '2026-03-09',
};
const WARNINGS: readonly WarningOutlook[] = [
  {
    ...QUIET,
    key: 'hot_stuck:',
    rule: 'hot_stuck',
    state: 'crossed',
    before: 1,
    nBefore: 38,
    beforeOn: '2026-02-10',
    after: 3,
    n: 41,
    money: { RUB: rub(372_550) },
    dealCount: 3,
    deals: STUCK,
  },
  {
    ...QUIET,
    key: 'meet_rate:',
    rule: 'meet_rate',
    state: 'crossed',
    before: 0.3,
    nBefore: 200,
    after: 0.171,
    n: 70,
    left: { after: { count: 38, of: 70 }, before: { count: 61, of: 200 } },
    dealCount: 38,
    deals: STUCK.slice(0, 2),
    p: 0.018,
  },
  {
    ...QUIET,
    key: 'cycle_up:',
    rule: 'cycle_up',
    state: 'crossed',
    before: 29,
    nBefore: 10,
    after: 43,
    n: 10,
    p: 0.032,
  },
];

/** Stage probabilities with made-up samples, the first stage holding all deals. */
function probabilities(values: readonly number[], sample: number): PipelineProbabilities {
  const names = ['Новая', 'Квалификация', 'Встреча', 'Предложение', 'Договор'];
  const stages = values.map((value, at) => {
    const n = Math.round((sample * (values[0] ?? 1)) / value);
    const [lo, hi] = [value * 0.82, Math.min(0.99, value * 1.19)];
    const source = 'history' as const;
    return { stage: names[at] ?? '', value, lo, hi, n, won: n * value, prior: value, k: 10, source };
  });
  return { pipeline: '', stages, level: 4, unknownLost: 0 };
}

const LAST_WEEK = [probabilities([0.062, 0.114, 0.203, 0.37, 0.61], 412)];
const THIS_WEEK = [probabilities([0.0622, 0.114, 0.188, 0.39, 0.64], 437)];

const TABLE: ProbabilityTable = {
  today: THIS_WEEK,
  weekAgo: {
    day: '2026-03-03',
    probabilities: LAST_WEEK,
    changes: probabilityChanges(LAST_WEEK, THIS_WEEK),
  },
};

export const NUMBERS: NumbersView = {
  account: ACCOUNT,
  origin: ORIGIN,
  reading: { takenAt: TAKEN, source: 'board', filter: null, read: 48, total: 48, days: 34 },
  neverCompared: [
    { day: '2026-03-03', reason: 'partial', read: 20, total: 46 },
    { day: '2026-02-24', reason: 'filtered', read: 12, total: 12 },
  ],
  outlook: OUTLOOK,
  table: TABLE,
  rates: { to: 'RUB', on: '2026-03-01' },
  conversion: { to: 'RUB', on: '2026-03-01', without: ['KZT'] },
  coefficients: {
    rules: [
      { field: 'region', mode: 'odds', values: { Москва: 1.2 } },
      { field: 'segment', mode: 'odds', values: { Сети: 1.38 } },
    ],
    learnt: [
      {
        field: 'segment',
        value: 'Сети',
        n: 64,
        won: 21,
        expected: 15.9,
        coefficient: 1.38,
        enough: true,
        lo: 1.1,
        hi: 1.7,
      },
      {
        field: 'segment',
        value: 'Розница',
        n: 31,
        won: 8,
        expected: 7.7,
        coefficient: 1,
        enough: false,
        lo: 0.8,
        hi: 1.4,
      },
    ],
    unknownFields: ['источник'],
    refused: [],
  },
  warnings: {
    shown: WARNINGS,
    postponed: 1,
    hidden: [
      {
        key: 'close_pushed:',
        rule: 'close_pushed',
        pipeline: '',
        until: '2026-03-17',
        why: 'Разбираем на планёрке в понедельник',
      },
    ],
    unwatched: [],
  },
};

/** The first day: one reading, nothing closed, no plan. */
export const FIRST_DAY: NumbersView = {
  account: ACCOUNT,
  origin: ORIGIN,
  table: { today: THIS_WEEK, weekAgo: null },
  reading: { takenAt: TAKEN, source: 'board', filter: null, read: 48, total: null, days: 1 },
  neverCompared: [],
  outlook: {
    ...OUTLOOK,
    plans: [],
    pipelines: [
      {
        ...PIPELINE,
        level: 0,
        funnel: { ...PIPELINE.funnel, rows: [], won: 0, unknownLost: 0, reason: 'no-closed' },
        stuck: { reason: 'one-reading', count: 0, items: [], atRisk: {} },
        currencies: PIPELINE.currencies.map((currency) => ({
          ...currency,
          months: [loose('undated', 41, 9_200_000)],
          quarters: [loose('undated', 41, 9_200_000)],
          velocity: { ...currency.velocity, perDay: null, reason: 'no-closed', winRate: null },
        })),
      },
    ],
  },
  warnings: { shown: [], postponed: 0, hidden: [], unwatched: [{ pipeline: '', reason: 'unknown-total' }] },
};

export const NO_NUMBERS: NumbersView = {
  account: ACCOUNT,
  origin: ORIGIN,
  reading: null,
  neverCompared: [],
  outlook: null,
  table: null,
  warnings: null,
};

const bar = (sum: number, count: number) => ({
  sum: rub(sum),
  count,
  deals: STUCK.slice(0, Math.min(2, count)).map(({ id, title, href }) => ({ id, title, href })),
});
const none = { sum: 0, count: 0, deals: [] };

/** The bridge of the specification's example, in thousands. */
export const CHANGES: ChangesView = {
  account: ACCOUNT,
  from: '2026-03-09',
  to: '2026-03-10',
  refusal: null,
  wholeDays: ['2026-03-10', '2026-03-09', '2026-03-06'],
  pipelines: [
    {
      pipeline: '',
      counts: {
        created: 3,
        moved: 6,
        won: 2,
        lost: 1,
        reopened: 1,
        missing: 1,
        pushed: 2,
        withoutAmount: 3,
        entered: {},
      },
      currencies: [
        {
          currency: 'RUB',
          start: rub(840_000),
          end: rub(910_000),
          booked: rub(230_000),
          slipRate: 0.125,
          bars: {
            new: bar(110_000, 1),
            reopened: bar(70_000, 1),
            'pulled-in': bar(300_000, 1),
            increased: bar(60_000, 1),
            decreased: bar(-20_000, 1),
            'pushed-out': bar(-120_000, 1),
            won: bar(-190_000, 2),
            lost: bar(-80_000, 1),
            missing: bar(-60_000, 1),
            unseen: none,
            unchanged: none,
          },
        },
      ],
    },
  ],
};

export const NOT_COMPARABLE: ChangesView = {
  ...CHANGES,
  pipelines: [],
  wholeDays: ['2026-03-10', '2026-03-06'],
  refusal: { reason: 'no-reading', day: '2026-03-09' },
};
