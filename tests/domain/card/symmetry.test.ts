import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  jumps,
  type Layout,
  orderSymmetry,
  overStages,
  proposeLayout,
  slotSymmetry,
} from '../../../lib/domain/card';
import vectors from '../../fixtures/analytics-vectors.json';

const layout = (stage: string, client: string[], money: string[]): Layout => ({
  stage,
  blocks: [
    { id: 'client', fields: client },
    { id: 'money', fields: money },
  ],
});
const L1 = layout('1', ['Телефон', 'Email', 'ЛПР'], ['Бюджет']);
const L2 = layout('2', ['Телефон', 'ЛПР', 'Email'], ['Бюджет', 'Скидка']);
const L3 = layout('3', ['Телефон', 'Email', 'ЛПР'], ['Скидка', 'Бюджет', 'НДС']);
const all = [L1, L2, L3];

describe('symmetry of a card over its stages', () => {
  it.each([
    ['1-2', orderSymmetry(L1, L2)],
    ['1-3', orderSymmetry(L1, L3)],
    ['all', overStages(all, orderSymmetry)],
  ] as const)('keeps the order of pairs as computed for %s', (key, { same, of, share }) => {
    const [wantedSame, wantedOf, wantedShare] = vectors.V18_symmetry[key];
    expect([same, of]).toEqual([wantedSame, wantedOf]);
    expect(share).toBeCloseTo(Number(wantedShare), 6);
  });

  it.each([
    ['1-2', slotSymmetry(L1, L2)],
    ['1-3', slotSymmetry(L1, L3)],
    ['2-3', slotSymmetry(L2, L3)],
    ['all', overStages(all, slotSymmetry)],
  ] as const)('keeps slots as computed for %s', (key, { same, of, share }) => {
    const [wantedSame, wantedOf, wantedShare] = vectors.V18b_slot[key];
    expect([same, of]).toEqual([wantedSame, wantedOf]);
    expect(share).toBeCloseTo(Number(wantedShare), 6);
  });

  it('of layouts that share nothing is unknown and not zero', () => {
    expect(slotSymmetry(layout('a', ['x'], []), layout('b', ['y'], []))).toEqual({
      same: 0,
      of: 0,
      share: null,
    });
    expect(overStages([L1], slotSymmetry).share).toBeNull();
  });

  it('does not take a field that changed its block for one that stays', () => {
    expect(slotSymmetry(layout('a', ['x'], []), layout('b', [], ['x'])).share).toBe(0);
  });

  it('names the fields that jump', () => {
    expect(jumps([L1, L3])).toEqual([
      {
        field: 'Бюджет',
        from: { stage: '1', block: 'money', index: 0 },
        to: { stage: '3', block: 'money', index: 1 },
      },
    ]);
  });
});

describe('a layout in which nothing moves', () => {
  it('appends the fields of later stages', () => {
    const { layouts, moved, kept } = proposeLayout(all);
    expect(layouts.map(({ blocks }) => blocks.map(({ fields }) => fields))).toEqual([
      [['Телефон', 'Email', 'ЛПР'], ['Бюджет']],
      [
        ['Телефон', 'Email', 'ЛПР'],
        ['Бюджет', 'Скидка'],
      ],
      [
        ['Телефон', 'Email', 'ЛПР'],
        ['Бюджет', 'Скидка', 'НДС'],
      ],
    ]);
    expect(moved.map(({ field, from }) => [from.stage, field])).toEqual([
      ['2', 'Email'],
      ['2', 'ЛПР'],
      ['3', 'Бюджет'],
      ['3', 'Скидка'],
    ]);
    expect(kept).toEqual([]);
  });

  it('keeps a field that a later stage would drop', () => {
    const { layouts, kept } = proposeLayout([layout('1', ['a', 'b'], []), layout('2', ['b'], [])]);
    expect(layouts[1]?.blocks[0]?.fields).toEqual(['a', 'b']);
    expect(kept).toEqual([{ stage: '2', field: 'a' }]);
  });

  it('reaches a slot symmetry of 1 from any layouts', () => {
    const block = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      fields: fc.array(fc.constantFrom('1', '2', '3', '4', '5', '6'), { maxLength: 5 }),
    });
    const stage = fc.uniqueArray(block, { maxLength: 3, selector: ({ id }) => id });
    fc.assert(
      fc.property(fc.array(stage, { maxLength: 5 }), (stages) => {
        const given = stages.map((blocks, index) => ({ stage: String(index), blocks }));
        const { layouts } = proposeLayout(given);
        const { share } = overStages(layouts, slotSymmetry);
        expect(share === null || share === 1).toBe(true);
        expect(jumps(layouts)).toEqual([]);
        given.forEach((before, index) => {
          const shown = new Set(layouts[index]?.blocks.flatMap(({ fields }) => fields));
          for (const field of before.blocks.flatMap(({ fields }) => fields)) expect(shown).toContain(field);
        });
      }),
    );
  });
});
