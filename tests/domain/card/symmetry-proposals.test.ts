/** Three layouts whose fields jump between stages, each brought to a symmetry of 1 by the proposal that the editor makes. */
import { describe, expect, test } from 'vitest';
import {
  jumps,
  keepPlaces,
  type Layout,
  overStages,
  proposeLayout,
  slotSymmetry,
} from '../../../lib/domain/card';

const layout = (stage: string, blocks: Readonly<Record<string, string>>): Layout => ({
  stage,
  blocks: Object.entries(blocks).map(([id, fields]) => ({ id, fields: fields.split(' ') })),
});

/** Name, symmetry before, and the layouts, first stage first. */
const LACKING: readonly (readonly [string, number, readonly Layout[]])[] = [
  [
    'fields put in between others',
    6 / 13,
    [
      layout('Заявка', { client: 'phone email decider', money: 'budget' }),
      layout('Предложение', { client: 'phone decider email', money: 'budget discount' }),
      layout('Договор', { client: 'phone email decider', money: 'discount budget vat' }),
    ],
  ],
  [
    'a field that changes its block',
    8 / 12,
    [
      layout('New', { main: 'step budget', client: 'company contact' }),
      layout('Offer', { main: 'step budget company', client: 'contact' }),
      layout('Contract', { main: 'step budget company number', client: 'contact' }),
    ],
  ],
  [
    'fields that come first on a later stage',
    0,
    [
      layout('Лид', { all: 'phone source need' }),
      layout('Сделка', { all: 'contract phone source need' }),
      layout('Счёт', { all: 'invoice contract phone source need' }),
    ],
  ],
];

describe.each(LACKING)('%s', (_name, before, layouts) => {
  test('lack symmetry as they are', () => {
    expect(overStages(layouts, slotSymmetry).share).toBeCloseTo(before, 6);
    expect(jumps(layouts)).not.toEqual([]);
  });

  test('have a symmetry of exactly 1 as they are proposed', () => {
    const proposal = proposeLayout(layouts);
    expect(overStages(proposal.layouts, slotSymmetry).share).toBe(1);
    expect(jumps(proposal.layouts)).toEqual([]);
  });

  test('lose no field and show the first stage as it was', () => {
    const proposal = proposeLayout(layouts);
    const fieldsOf = ({ blocks }: Layout) => blocks.flatMap(({ fields }) => fields);
    layouts.forEach((own, at) => {
      const now = proposal.layouts[at];
      expect(now && fieldsOf(now)).toEqual(expect.arrayContaining(fieldsOf(own)));
    });
    expect(proposal.layouts[0]?.blocks).toEqual(layouts[0]?.blocks);
    expect(proposal.moved.length).toBeGreaterThan(0);
  });
});

describe('blocks that a manager changes', () => {
  const block = (id: string, ...fields: string[]) => ({ id, title: id, fields });
  const before = [block('client', 'phone', 'email'), block('money', 'budget')];

  test('a field put in between others is offered the end of its block', () => {
    const after = [block('client', 'phone', 'decider', 'email'), block('money', 'budget')];
    const kept = keepPlaces(before, after);
    expect(kept.symmetry).toEqual({ same: 2, of: 3, share: 2 / 3 });
    expect(kept.moved.map(({ field }) => field)).toEqual(['email']);
    expect(kept.blocks).toEqual([block('client', 'phone', 'email', 'decider'), block('money', 'budget')]);
    expect(keepPlaces(before, kept.blocks).symmetry.share).toBe(1);
  });

  test('a field that is appended moves nothing', () => {
    const after = [block('client', 'phone', 'email', 'decider'), block('money', 'budget')];
    expect(keepPlaces(before, after)).toMatchObject({ symmetry: { share: 1 }, moved: [], blocks: after });
  });

  test('a field that is taken out stays out', () => {
    const after = [block('client', 'email'), block('money', 'budget')];
    expect(keepPlaces(before, after).blocks).toEqual(after);
  });
});
