import { describe, expect, test } from 'vitest';
import { cardHabits } from '../../../lib/domain/card-habits';
import { repeatedBy } from '../../../lib/domain/card-repeats';
import { type CardSighting, type Journal, keepSighting, type SeenField } from '../../../lib/domain/journal';
import { valuePrint } from '../../../lib/domain/value-print';

const ACCOUNT = 'crm.example';
const need = (value: string | null, more: Partial<SeenField> = {}): SeenField => ({
  field: 'need',
  label: 'Need',
  state: value === null ? 'empty' : 'ok',
  typed: true,
  ...(value === null ? {} : { print: valuePrint(ACCOUNT, value) }),
  ...more,
});
const DIFFERENT = ['pumps', 'valves', 'pipes', 'seals', 'gauges', 'filters', 'motors', 'belts'];

/** One card for each field, of one person unless it says otherwise. */
function journalOf(
  fields: readonly SeenField[],
  ownerAt: (at: number) => string | null = () => 'Anna',
): Journal {
  return fields.reduce<Journal>(
    (kept, field, at) => {
      const sighting: CardSighting = {
        account: ACCOUNT,
        entity: 'deal',
        recordId: String(at),
        stage: 'Offer',
        owner: ownerAt(at),
        ok: 1,
        of: 1,
        fields: [field],
        viewed: [],
        edited: [],
      };
      return keepSighting(kept, sighting, '2026-11-20');
    },
    { cards: [], uses: [] },
  );
}
const anna = (journal: Journal) => repeatedBy(journal, { entity: 'deal', owner: 'Anna' });
const four = ['as usual', 'As usual.', 'as  usual', 'AS USUAL'].map((value) => need(value));

describe('a value that one person puts in many cards', () => {
  test('is told from 30 % of at least ten cards on, however it is spelt', () => {
    const journal = journalOf([...four, ...DIFFERENT.map((value) => need(value))]);
    expect(anna(journal)).toEqual([
      { field: 'need', print: valuePrint(ACCOUNT, 'as usual'), records: 4, of: 12 },
    ]);
  });

  test.each([
    ['few cards', [...four, ...DIFFERENT.slice(0, 5).map((value) => need(value))]],
    ['a smaller share', [...four, ...DIFFERENT.map((value) => need(value)), need('a'), need('b')]],
    [
      'a field that is a choice',
      [...four, ...DIFFERENT.map((value) => need(value)), need('x', { typed: false })],
    ],
    [
      'a field nobody was seen to type into',
      [...four, ...DIFFERENT.map((value) => need(value))].map(({ typed: _unknown, ...field }) => field),
    ],
  ])('is not told from %s', (_why, fields) => {
    expect(anna(journalOf(fields))).toEqual([]);
  });

  test('cards of different people are not added up, and cards without an owner are left out', () => {
    const fields = [...four, ...DIFFERENT.map((value) => need(value))];
    expect(anna(journalOf(fields, (at) => (at % 2 ? 'Anna' : 'Boris')))).toEqual([]);
    expect(
      repeatedBy(
        journalOf(fields, () => null),
        { entity: 'deal', owner: null },
      ),
    ).toEqual([]);
  });

  test('a field that was filled but not seen well enough is no record of it', () => {
    const { print: _print, ...unseen } = need('x');
    expect(anna(journalOf([...four, ...DIFFERENT.map(() => unseen)]))).toEqual([]);
  });

  test('counts among the fields that are filled for the look of it', () => {
    const fields = [...four, ...DIFFERENT.map((value) => need(value))];
    const journal = journalOf([...fields, need('n/a', { state: 'placeholder' })]);
    expect(cardHabits(journal, {}, '2026-11-20', null).placeholders).toEqual([
      { entity: 'deal', field: 'need', label: 'Need', count: 5, repeated: 4, of: 13 },
    ]);
  });
});

describe('a print', () => {
  test('is short, is the same for two spellings of one value, and differs by value and by account', () => {
    const print = valuePrint(ACCOUNT, 'Сарафанное радио');
    expect(print).toMatch(/^[a-z0-9]{1,7}$/);
    expect(valuePrint(ACCOUNT, ' сарафанное  РАДИО ')).toBe(print);
    expect(valuePrint(ACCOUNT, 'Выставка')).not.toBe(print);
    expect(valuePrint('other.example', 'Сарафанное радио')).not.toBe(print);
  });
});
