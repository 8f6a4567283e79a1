import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import {
  changeImpacts,
  type DealColumn,
  dealRecords,
  fieldColumns,
  requiredCounts,
  wholeImpact,
} from '../../../lib/domain/impact';
import { type Change, changeKey } from '../../../lib/domain/standard';

const EMPTY: Deal = {
  id: '0',
  title: null,
  amount: null,
  pipeline: null,
  stage: null,
  outcome: 'open',
  owner: null,
  company: null,
  region: null,
  segment: null,
  createdAt: null,
  expectedClose: null,
  closedAt: null,
  nextActivity: null,
  probability: null,
  href: null,
};
const deal = (id: string, parts: Partial<Deal>): Deal => ({ ...EMPTY, id, ...parts });
const rubles = (minor: number) => ({ minor, currency: 'RUB', within: 0 });

const FIELDS = { budget: { labels: ['Budget'] }, client: { labels: ['Client'] }, fax: { labels: ['Fax'] } };
const COLUMNS: Readonly<Record<string, DealColumn>> = {
  Budget: 'amount',
  Client: 'company',
  Price: 'amount',
};
const columnOf = (label: string) => COLUMNS[label] ?? null;
const columns = fieldColumns(FIELDS, columnOf);

const STAGES = ['New', 'Offer', 'Contract'];
const CONTEXT = {
  today: '2026-03-10',
  stageDictionary: { new: ['New'], offer: ['Offer'], contract: ['Contract'] },
  fieldDictionary: FIELDS,
};

const SHOWN = [
  deal('1', { stage: 'New', owner: 'Ann' }),
  deal('2', { stage: 'Offer', owner: 'Ann', amount: rubles(100_00) }),
  deal('3', { stage: 'Offer', owner: 'Bob' }),
  deal('4', { stage: 'Contract', owner: 'Bob' }),
  deal('5', { stage: 'Contract', owner: 'Ann' }),
  deal('6', { stage: 'Contract', owner: 'Bob', outcome: 'won' }),
];
const records = (shown: readonly Deal[] = SHOWN, extra: Partial<Parameters<typeof dealRecords>[0]> = {}) =>
  dealRecords({ deals: shown, shown, refused: [], ...extra }, columns);
const counts = (field: string, from = records(), stages = STAGES) =>
  requiredCounts(field, [{ records: from, stages }], ['new', 'offer', 'contract'], CONTEXT);

describe('the columns behind fields', () => {
  test('two fields that mean one column get none of it', () => {
    const both = fieldColumns({ ...FIELDS, price: { labels: ['Price'] } }, columnOf);
    expect([...both]).toEqual([['client', 'company']]);
  });

  test('a column in which the list never showed anything is not known, an empty cell of a shown one is empty', () => {
    expect(records().map(({ values }) => values)).toEqual([
      { budget: null },
      { budget: '100.00' },
      { budget: null },
      { budget: null },
      { budget: null },
    ]);
  });

  test('what a record page showed of one deal says nothing about the others', () => {
    const deals = SHOWN.map((each) => (each.id === '1' ? { ...each, company: 'Acme' } : each));
    const known = records(SHOWN, { deals }).filter(({ values }) => 'client' in values);
    expect(known).toHaveLength(1);
  });

  test('a value that stood there and could not be read is not known', () => {
    const refused = [{ dealId: '3', field: 'amount', text: '1.234', reason: 'ambiguous' }] as const;
    expect(records(SHOWN, { refused })[2]?.values).toEqual({});
  });
});

describe('deals that a requirement would stop', () => {
  test('are counted from each stage on, open ones only, with the owner of most', () => {
    const found = counts('budget');
    expect(found['']).toEqual({ of: 5, failing: 4, unknown: 0, worst: { owner: 'Ann', failing: 2 } });
    expect(found.offer).toEqual({ of: 4, failing: 3, unknown: 0, worst: { owner: 'Bob', failing: 2 } });
    expect(found.contract).toEqual({ of: 2, failing: 2, unknown: 0, worst: { owner: 'Ann', failing: 1 } });
  });

  test('are not known for a field that the list does not show', () => {
    expect(counts('fax').contract).toEqual({ of: 0, failing: 0, unknown: 2, worst: null });
  });

  test('are not known where nobody knows the order of stages', () => {
    expect(counts('budget', records(), []).offer).toMatchObject({ of: 0, unknown: 5 });
  });

  test('on a stage that cannot be placed are not known', () => {
    const lost = records([...SHOWN, deal('7', { stage: 'Elsewhere' })]);
    expect(counts('budget', lost).offer).toMatchObject({ of: 4, unknown: 1 });
    expect(counts('budget', lost)['']).toMatchObject({ of: 6, failing: 5 });
  });

  test('by the whole draft are told apart from those that fail already', () => {
    const before = { required: [{ field: 'budget', fromStage: 'contract' }] };
    const after = { required: [{ field: 'budget', fromStage: 'offer' }] };
    expect(wholeImpact([{ records: records(), stages: STAGES }], before, after, CONTEXT)).toMatchObject({
      of: 5,
      failing: 3,
      newlyFailing: 1,
    });
  });
});

describe('the impact of a change', () => {
  const here = {
    dictionary: {
      menu: { feed: { labels: ['Feed'] } },
      fields: FIELDS,
      stages: { new: ['New'], offer: ['Offer'], contract: ['Contract'] },
    },
    cells: { budget: counts('budget'), fax: counts('fax') },
    openOn: new Map([
      ['New', 1],
      ['Offer', 2],
    ]),
    open: 5,
    visits: [
      { section: '/feed', label: 'Feed', count: 3, share: 0.3 },
      { section: '/deals', label: 'Deals', count: 7, share: 0.7 },
    ],
  };
  const change = (parts: Partial<Change> & Pick<Change, 'code'>): Change => ({
    path: '',
    before: null,
    after: null,
    ...parts,
  });
  const impactOf = (one: Change) => changeImpacts([one], here)[changeKey(one)] ?? null;

  test('of a requirement are the deals that would not pass it', () => {
    const asked = change({ code: 'required-added', item: 'budget', after: { fromStage: 'Offer' } });
    expect(impactOf(asked)).toMatchObject({ kind: 'required', of: 4, failing: 3 });
  });

  test('of a hidden field are the deals in which it holds something', () => {
    const hidden = change({ code: 'field-hidden', item: 'Budget', entity: 'deal' });
    expect(impactOf(hidden)).toEqual({ kind: 'filled', of: 5, filled: 1, unknown: 0 });
  });

  test('of a probability are the deals on its stage', () => {
    expect(impactOf(change({ code: 'probability-changed', item: 'offer' }))).toEqual({
      kind: 'stage',
      open: 2,
      of: 5,
    });
  });

  test('of a hidden section is how often it was opened', () => {
    const hidden = change({ code: 'menu-item-hidden', item: 'feed' });
    expect(impactOf(hidden)).toEqual({ kind: 'visits', times: 3, of: 10 });
  });

  test('of anything that cannot be counted here is not given', () => {
    expect(impactOf(change({ code: 'required-added', item: 'fax' }))).toBeNull();
    expect(impactOf(change({ code: 'required-added', item: 'budget', entity: 'lead' }))).toBeNull();
    expect(impactOf(change({ code: 'block-added', item: 'main' }))).toBeNull();
  });
});
