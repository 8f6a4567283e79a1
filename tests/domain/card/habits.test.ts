import { describe, expect, test } from 'vitest';
import { cardHabits } from '../../../lib/domain/card-habits';
import {
  CARDS_KEPT,
  type CardSighting,
  DAYS_KEPT,
  type Journal,
  keepSighting,
  readJournal,
} from '../../../lib/domain/journal';

const EMPTY: Journal = { cards: [], uses: [] };
const seen = (recordId: string, more: Partial<CardSighting> = {}): CardSighting => ({
  account: 'crm.example',
  entity: 'deal',
  recordId,
  stage: 'Offer',
  owner: 'Anna',
  ok: 4,
  of: 7,
  fields: [
    { field: 'phone', label: 'Phone', state: 'ok' },
    { field: 'budget', label: 'Budget', state: 'placeholder' },
    { field: 'fax', label: 'Fax', state: 'empty' },
  ],
  viewed: ['phone', 'budget', 'fax'],
  edited: [],
  ...more,
});
const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}`;
const habits = (journal: Journal, order: readonly string[] = [], chosen: string | null = null) =>
  cardHabits(journal, { deal: order }, day(20), chosen);

describe('the journal', () => {
  test('keeps a record once, as it was seen last', () => {
    const twice = keepSighting(keepSighting(EMPTY, seen('1'), day(1)), seen('1', { ok: 7 }), day(2));
    expect(twice.cards).toMatchObject([{ id: 'deal 1', ok: 7, of: 7 }]);
    expect(twice.uses.find(({ field }) => field === 'phone')?.days).toEqual({
      [day(1)]: [1, 0],
      [day(2)]: [1, 0],
    });
  });

  test('holds no value, and forgets the oldest', () => {
    let journal = EMPTY;
    for (let n = 0; n < CARDS_KEPT + 5; n++) journal = keepSighting(journal, seen(String(n)), `2026-${n}`);
    expect(journal.cards).toHaveLength(CARDS_KEPT);
    expect(Object.keys(journal.uses[0]?.days ?? {})).toHaveLength(DAYS_KEPT);
  });

  test.each([null, undefined, 7, 'x', {}, { cards: 1, uses: null }])(
    'is empty when %j was stored',
    (stored) => {
      expect(readJournal(stored)).toEqual(EMPTY);
    },
  );
});

describe('fill rates', () => {
  const journal = [
    seen('1'),
    seen('2', { owner: 'Boris', ok: 7, edited: ['phone'] }),
    seen('3', { owner: 'Boris', ok: 0, stage: 'New' }),
    seen('4', { owner: 'Anna', ok: 0, of: 0 }),
  ].reduce((kept, each) => keepSighting(kept, each, day(1)), EMPTY);

  test('are means over the cards that owe something, with their number (e16)', () => {
    expect(habits(journal).byEntity).toEqual([
      { entity: 'deal', name: 'deal', mean: (4 / 7 + 1 + 0) / 3, cards: 3 },
    ]);
    expect(habits(journal).byStage).toEqual([
      { name: 'Offer', mean: (4 / 7 + 1) / 2, cards: 2 },
      { name: 'New', mean: 0, cards: 1 },
    ]);
  });

  test('the person’s own comes first: the owner of what was edited here, or whom the person names', () => {
    expect(habits(journal).byOwner.map(({ name }) => name)).toEqual(['Boris', 'Anna']);
    expect(habits(journal, [], 'Anna').byOwner.map(({ name }) => name)).toEqual(['Anna', 'Boris']);
  });

  test('nothing seen is no rate, never 0', () => {
    expect(habits(EMPTY)).toMatchObject({ me: null, byEntity: [], byStage: [], byOwner: [], days: 0 });
  });
});

describe('fields', () => {
  const tenCards = Array.from({ length: 10 }, (_, n) => seen(String(n), { edited: ['phone'] }));
  const journal = tenCards.reduce((kept, each, n) => keepSighting(kept, each, day(n + 1)), EMPTY);

  test('with many placeholders are listed with counts', () => {
    expect(habits(journal).placeholders).toMatchObject([{ field: 'budget', count: 10, of: 10 }]);
  });

  test('that were in sight and never edited are listed', () => {
    expect(habits(journal).unedited.map(({ field, views }) => [field, views])).toEqual([
      ['budget', 10],
      ['fax', 10],
    ]);
  });

  test('that are used more than their place says are offered a higher one, after a week of it', () => {
    const often = (kept: Journal, n: number) =>
      keepSighting(kept, seen('1', { edited: ['fax'], viewed: ['fax', 'budget'] }), day(n));
    const days = Array.from({ length: 10 }, (_, n) => n + 8);
    const offers = habits(days.reduce(often, EMPTY), ['phone', 'budget', 'fax']).offers;
    expect(offers).toContainEqual({ entity: 'deal', field: 'fax', label: 'Fax', move: 'raise', to: 1 });
    expect(habits(days.slice(0, 3).reduce(often, EMPTY), ['phone', 'budget', 'fax']).offers).toEqual([]);
  });
});
