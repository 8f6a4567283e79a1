import { describe, expect, test } from 'vitest';
import { emptyBook, followReading } from '../../lib/domain/history/deal-traces';
import type { KeptCard } from '../../lib/domain/journal';
import { type PastMoveSources, pastMoves } from '../../lib/domain/past-moves';
import { makeDeal } from './pipeline/make';

const STAGES = ['New', 'Offer', 'Contract'];
const field = (id: string, labels: string[]) => ({
  ...{ id, labels, type: null, format: null, hint: null, clause: null, hidden: false, order: null },
});
const card: PastMoveSources['card'] = {
  required: [
    { field: 'budget', fromStage: 'offer', mode: 'soft', why: null },
    { field: 'promo', fromStage: 'offer', mode: 'hint', why: null },
    { field: 'number', fromStage: 'contract', mode: 'hard', why: null },
    { field: 'phone', fromStage: null, mode: 'hard', why: null },
  ],
  fields: { budget: field('budget', ['Budget']), number: field('number', ['Contract number']) },
  placeholders: { extra: [], allow: [] },
};

type Days = readonly (readonly [day: string, stages: Readonly<Record<string, string>>, whole?: boolean])[];
interface Known {
  readonly values?: Readonly<Record<string, string | null>>;
  readonly seen?: Partial<KeptCard>;
  readonly since?: string;
}

/** What is told after these readings of a list. */
function told(days: Days, { values = {}, seen, since = '2026-11-01' }: Known = {}) {
  const book = emptyBook();
  for (const [day, stageOf, whole = true] of days) {
    const deals = Object.entries(stageOf).map(([id, stage]) => makeDeal({ id, stage, outcome: 'open' }));
    followReading(book, { view: 'list', day, whole, deals });
  }
  return pastMoves({
    ...{ traces: book.traces.values(), card, since, today: '2026-11-23' },
    stages: { new: ['New', 'Новая'], offer: ['Offer'], contract: ['Contract'] },
    orders: { '': STAGES },
    deal: () => ({ title: 'Pumps', values }),
    seen: (id) => (seen && id === '1' ? ({ states: {}, stage: null, ...seen } as KeptCard) : null),
  });
}
const moved: Days = [
  ['2026-11-10', { '1': 'New', '2': 'New' }],
  ['2026-11-12', { '1': 'Offer', '2': 'New' }],
];

describe('a deal that stands on another stage than in the last session', () => {
  test('is told with both stages, the days between the readings, and what the list shows to be missing', () => {
    expect(told(moved, { values: { budget: null } })).toEqual([
      {
        ...{ recordId: '1', title: 'Pumps', from: 'New', to: 'Offer', after: '2026-11-10', on: '2026-11-12' },
        ...{ missing: ['Budget'], checked: true },
      },
    ]);
  });

  test('is told with what the stage asks for where nobody saw the fields', () => {
    expect(told(moved)).toMatchObject([{ missing: ['Budget'], checked: false }]);
  });

  test.each<[string, Known]>([
    ['the list shows the field filled', { values: { budget: '120 000' } }],
    [
      'the card was opened on that stage and is filled',
      { seen: { stage: 'Offer', states: { budget: 'ok' } } },
    ],
    ['a reason was given', { seen: { excused: 'Offer' }, values: { budget: null } }],
  ])('is not told when %s', (_why, known) => {
    expect(told(moved, known)).toEqual([]);
  });

  test('a placeholder in the list is no value, and neither is one on the card', () => {
    expect(told(moved, { values: { budget: 'n/a' } })).toMatchObject([{ checked: true }]);
    const seen = { stage: 'Offer', states: { budget: 'placeholder' } } as const;
    expect(told(moved, { seen })).toMatchObject([{ checked: true }]);
  });

  test('a card that was opened on the stage before says nothing of now', () => {
    expect(told(moved, { seen: { stage: 'New', states: { budget: 'empty' } } })).toMatchObject([
      { checked: false },
    ]);
  });
});

describe('nobody is accused', () => {
  test.each<[string, Days, Known?]>([
    [
      'by readings that were partial or filtered',
      moved.map(([day, stages]) => [day, stages, false] as const),
    ],
    ['of a deal that was seen for the first time', [['2026-11-12', { '1': 'Offer' }]]],
    ['by rules that are younger than the move may be', moved, { since: '2026-11-10' }],
    ['of a move that asks for nothing new', [moved[0] as Days[0], ['2026-11-12', { '1': 'Новая' }]]],
    [
      'of a move back',
      [
        ['2026-11-10', { '1': 'Contract' }],
        ['2026-11-12', { '1': 'Offer' }],
      ],
    ],
  ])('%s', (_what, days, known) => {
    expect(told(days, known)).toEqual([]);
  });

  test('when most deals seem to have moved in one day: the page words its stages anew', () => {
    const all = (stage: string) => Object.fromEntries(Array.from({ length: 12 }, (_, id) => [id, stage]));
    expect(
      told([
        ['2026-11-10', all('New')],
        ['2026-11-12', all('Offer')],
      ]),
    ).toEqual([]);
  });
});

test('the newest move comes first', () => {
  const days: Days = [
    ['2026-11-10', { '1': 'New', '2': 'New' }],
    ['2026-11-12', { '1': 'Offer', '2': 'New' }],
    ['2026-11-14', { '1': 'Offer', '2': 'Contract' }],
  ];
  expect(told(days).map(({ recordId, missing }) => [recordId, missing])).toEqual([
    ['2', ['Budget', 'Contract number']],
    ['1', ['Budget']],
  ]);
});
