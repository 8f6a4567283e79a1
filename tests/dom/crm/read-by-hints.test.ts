import { beforeEach, describe, expect, it } from 'vitest';
import type { CrmPage, DealsRead, DealsResult, ReadContext } from '../../../lib/crm/adapter';
import type { KnownAdapter } from '../../../lib/crm/adapter-slot';
import { type DealPlaces, type NotRead, valuesOfColumns } from '../../../lib/crm/deal-hints';
import { dealsOf } from '../../../lib/crm/read-by-hints';
import type { Deal } from '../../../lib/domain/deal';

const REFUSED: DealsResult = { kind: 'refused', page: 'other', sure: 0.5, why: ['nobody-asked'] };
const context = (more: Partial<ReadContext> = {}): ReadContext => ({
  url: new URL('https://crm.example/deals'),
  today: '2026-06-10',
  ...more,
});
const text = (name: string) => (row: Element) => row.querySelector(`.${name}`);

/** Rows `<li id><b class=…>` as places of a list; a test changes what it is about. */
function places(more: Partial<DealPlaces> = {}): DealPlaces {
  return {
    source: 'list',
    rows: [...document.querySelectorAll('li')],
    id: (row) => row.id || null,
    href: (row) => row.querySelector('a')?.getAttribute('href') ?? null,
    values: { title: text('title'), amount: text('amount'), stage: text('stage') },
    stages: [],
    total: null,
    ...more,
  };
}

function read(
  found: DealPlaces | NotRead | null,
  { universal = REFUSED, ...more }: Partial<ReadContext> & { universal?: DealsResult } = {},
  pageAt?: KnownAdapter['pageAt'],
): DealsResult {
  const adapter: KnownAdapter = {
    id: 'test',
    account: () => ({ id: 'test', name: null }),
    dealHints: { find: () => found },
    ...(pageAt && { pageAt }),
  };
  return dealsOf(adapter, { read: () => universal }).read(document, context(more));
}

function readDeals(...of: Parameters<typeof read>): DealsRead {
  const result = read(...of);
  if (result.kind === 'refused') throw new Error(`Refused as ${result.page}.`);
  return result;
}

/** A reading of the universal reader with the given deals. */
function otherReading(source: 'list' | 'card', ...deals: Partial<Deal>[]): DealsRead {
  const none = { title: null, amount: null, stage: null, owner: null, outcome: 'open' };
  const reading = { skipped: [], refused: [], total: null, source, stages: {}, filter: null };
  return {
    kind: 'read',
    idKind: 'link',
    questions: [],
    sure: 0.7,
    why: [],
    reading: { ...reading, deals: deals.map((deal) => ({ ...none, ...deal }) as Deal) },
  };
}

beforeEach(() => {
  document.body.innerHTML = `<ul>
    <li id="1"><a href="/deals/1" class="title">Pump</a><b class="amount">$1,500.00</b><b class="stage">New</b><b class="own">Ann Lee</b></li>
    <li id="2"><a href="/deals/2" class="title">Line</a><b class="amount"></b><b class="stage">Won</b><b class="own">Ben Roe</b></li>
  </ul>`;
});

describe('deals read where an adapter says they stand', () => {
  it('keeps ids, links and values, and leaves an empty place null', () => {
    const { reading, idKind } = readDeals(places());
    expect(idKind).toBe('record');
    expect(reading.deals[0]).toMatchObject({ id: '1', href: '/deals/1', title: 'Pump', stage: 'New' });
    expect(reading.deals[0]?.amount).toEqual({ minor: 150000, currency: 'USD', within: 0 });
    expect(reading.deals[1]).toMatchObject({ amount: null, owner: null, outcome: 'won' });
  });

  it('takes the id from the link when the row has none', () => {
    const { reading, idKind } = readDeals(places({ id: () => null }));
    expect(reading.deals.map(({ id }) => id)).toEqual(['1', '2']);
    expect(idKind).toBe('link');
  });

  it('believes an id of the CRM before the words of a stage', () => {
    const { reading } = readDeals(places({ outcome: () => 'open' }));
    expect(reading.deals.map(({ outcome }) => outcome)).toEqual(['open', 'open']);
  });

  it('still hears a loss where an id only rules out a win', () => {
    document.querySelectorAll('.stage').forEach((stage, at) => {
      stage.textContent = at ? 'Successful demo' : 'Lost';
    });
    const { reading } = readDeals(places({ outcome: () => 'not-won' }));
    expect(reading.deals.map(({ outcome }) => outcome)).toEqual(['lost', 'open']);
  });

  it('skips what the adapter calls no deal, and rows that hold nothing yet', () => {
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', '<li id="3"></li><li id="4">ad</li>');
    const { reading } = readDeals(places({ skip: (row) => (row.id === '4' ? 'ghost' : null) }));
    expect(reading.deals).toHaveLength(2);
    expect(reading.skipped.map(({ reason }) => reason)).toEqual(['loading', 'ghost']);
  });

  it('adds the counts of a board up, and names no total when one of them is missing', () => {
    const stages = [
      { label: 'New', count: 40 },
      { label: 'Won', count: 2 },
    ];
    expect(readDeals(places({ source: 'board', stages })).reading.total).toBe(42);
    const untold = [...stages, { label: 'Lost', count: null }];
    expect(readDeals(places({ source: 'board', stages: untold })).reading.total).toBeNull();
  });

  it('says that a list without a total may go on, unless the adapter knows that it does not', () => {
    expect(readDeals(places()).why).toContain('maybe-partial');
    expect(readDeals(places({ isWhole: true })).why).not.toContain('maybe-partial');
    expect(readDeals(places({ total: 2 })).why).not.toContain('maybe-partial');
  });

  it('reads an amount without a currency in the one that the header names', () => {
    document.querySelectorAll('.amount').forEach((amount) => {
      amount.textContent = '1 500';
    });
    const { reading } = readDeals(places({ amountHeader: 'Бюджет, ₽' }));
    expect(reading.deals[0]?.amount).toEqual({ minor: 150000, currency: 'RUB', within: 0 });
  });
});

describe('values known by their captions', () => {
  const owner = (row: Element, caption = 'Owner') => [{ caption, name: 'f_7', place: text('own')(row) }];

  it('takes their meaning from the caption', () => {
    const { reading } = readDeals(places({ captioned: (row) => owner(row) }));
    expect(reading.deals.map((deal) => deal.owner)).toEqual(['Ann Lee', 'Ben Roe']);
  });

  it('lets no caption replace a place that the adapter names', () => {
    const { reading } = readDeals(places({ captioned: (row) => owner(row, 'Deal name') }));
    expect(reading.deals[0]?.title).toBe('Pump');
  });

  it('lets the answer of the person win over both', () => {
    const found = places({ captioned: (row) => owner(row, 'Deal name') });
    const { reading } = readDeals(found, { known: { f_7: 'title' } });
    expect(reading.deals[0]?.title).toBe('Ann Lee');
  });
});

describe('pages that an adapter knows only in part', () => {
  it('asks the universal reader for a value whose place is nowhere, record by record', () => {
    const moved = places({ values: { title: text('title'), stage: text('stage'), amount: () => null } });
    const amount = { minor: 700, currency: 'EUR', within: 0 };
    const universal = otherReading('list', { id: '2', amount, title: 'Wrong' }, { id: '9', amount });
    const { reading, why, sure } = readDeals(moved, { universal });
    expect(reading.deals.map((deal) => deal.amount)).toEqual([null, amount]);
    expect(reading.deals[1]?.title).toBe('Line');
    expect(why).toContain('moved-amount');
    expect(sure).toBe(0.7);
  });

  it('does not ask for a value whose places are there and empty', () => {
    document.querySelectorAll('.amount').forEach((amount) => {
      amount.textContent = '';
    });
    const universal = otherReading('list', { id: '1', amount: { minor: 1, currency: 'EUR', within: 0 } });
    expect(readDeals(places(), { universal }).reading.deals[0]?.amount).toBeNull();
  });

  it('hands the page over when it finds no deal', () => {
    expect(read(null)).toBe(REFUSED);
    expect(read(places({ rows: [] }))).toBe(REFUSED);
  });

  it('refuses records that are no deals, and deals while somebody types, without asking further', () => {
    const universal = otherReading('list', { id: '1' });
    expect(read('other-records', { universal })).toMatchObject({ kind: 'refused', why: ['other-records'] });
    expect(read('unsaved', { universal })).toMatchObject({ kind: 'refused', page: 'form' });
  });

  it('takes no list from the universal reader on the page of one record', () => {
    const page: CrmPage = { kind: 'card', entity: 'deal', recordId: '1', sure: 0.9, why: [] };
    const pageAt = () => page;
    const list = otherReading('list', { id: '1' });
    const card = otherReading('card', { id: '1' });
    expect(read(null, { universal: list }, pageAt)).toMatchObject({ kind: 'refused', page: 'card' });
    expect(read(null, { universal: card }, pageAt)).toBe(card);
  });
});

describe('valuesOfColumns', () => {
  const columns = ['amount', 'amount', 'paid', 'f_1'].map((name, at) => ({ name, caption: `Column ${at}` }));

  it('names the first column of a meaning, drops the others that it knows, and leaves the rest to captions', () => {
    const found = valuesOfColumns(columns, { amount: 'amount', paid: 'other' }, (_, { caption }) => caption);
    expect(found.values.amount?.(document.body)).toBe('Column 0');
    expect(found.amountHeader).toBe('Column 0');
    expect(found.captioned?.(document.body).map(({ caption }) => caption)).toEqual(['Column 1', 'Column 3']);
  });
});
