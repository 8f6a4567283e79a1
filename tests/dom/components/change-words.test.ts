import { describe, expect, test } from 'vitest';
import { describeChange, groupChanges } from '../../../components/panel/change-words';
import type { Change } from '../../../lib/domain/standard';
import { createTranslator } from '../../../lib/locales';

const { t, word, format } = createTranslator('en');
const words = { t, word, format, labels: { deals: 'Deals', leads: 'Leads' } };
const change = (parts: Partial<Change>): Change => ({
  code: 'value-set',
  path: 'menu.seller.order',
  before: null,
  after: null,
  ...parts,
});

describe('a change in words', () => {
  test('calls items by their labels and says where they go', () => {
    const moved = change({ code: 'menu-item-moved', item: 'deals', before: null, after: 'leads', role: '*' });
    expect(describeChange(moved, words)).toBe('Moves in the menu: Deals, after Leads');
    expect(describeChange({ ...moved, after: null }, words)).toBe('Moves in the menu: Deals, first');
  });

  test('says how strictly a field is required and from when', () => {
    const required = change({
      code: 'required-added',
      path: 'cards.deal.required',
      entity: 'deal',
      item: 'budget',
      after: { mode: 'hard', fromStage: 'offer', field: 'budget' },
    });
    expect(describeChange(required, words)).toBe('Deal. Required: budget, stops the move, from stage offer');
  });

  test('of a requirement without a mode and stage is a hint on every stage', () => {
    const required = change({
      code: 'required-added',
      path: 'cards.x.required',
      item: 'budget',
      after: { field: 'budget' },
    });
    expect(describeChange(required, words)).toBe('Required: budget, hint, on every stage');
  });

  test('names the role it is for, unless it is for everybody', () => {
    const hidden = change({ code: 'menu-item-hidden', item: 'deals', role: 'seller' });
    expect(describeChange(hidden, words)).toBe('Hidden: Deals (role: Seller)');
    expect(describeChange({ ...hidden, role: '*' }, words)).toBe('Hidden: Deals');
  });

  test('writes probabilities as percentages', () => {
    const step = change({ code: 'probability-changed', item: 'offer', before: 0.2, after: 0.25 });
    expect(describeChange(step, words)).toBe('Start probability of offer: 25%, it was 20%');
  });

  test('of a first probability does not speak of one before', () => {
    const step = change({ code: 'probability-changed', item: 'offer', before: null, after: 0.2 });
    expect(describeChange(step, words)).toBe('Start probability of offer: 20%');
  });

  test.each([
    [
      'menu.seller.unknown',
      'show-in-new',
      'Items the standard does not name: shown behind the others and called new',
    ],
    ['analytics.definition', 'touched', 'When a stage counts: only when the deal stood on it'],
    ['analytics.maturity', 'C', 'Which open deals count as lost: all (method C)'],
  ])('says what a value of %s means, not how the file writes it', (path, after, said) => {
    expect(describeChange(change({ path, after }), words)).toBe(said);
  });

  test('of a bare value says in which part of the standard it stands', () => {
    const format = change({
      path: 'cards.deal.formats.deals',
      entity: 'deal',
      item: 'deals',
      after: 'money',
    });
    expect(describeChange(format, words)).toBe('Deal. Format · Deals: money');
    expect(describeChange(change({ path: 'analytics.k', item: 'k', after: 5 }), words)).toBe(
      'Weight of the start probability: 5',
    );
  });

  test('of a value that is no text is still readable', () => {
    const value = change({
      path: 'feedback',
      after: { enabled: true, tags: ['a', 'b'], limit: 1000, none: null },
    });
    expect(describeChange(value, words)).toBe(
      'Feedback: enabled: yes, tags: a and b, limit: 1,000, and none: nothing',
    );
  });

  test('stands in the group of its part of the standard', () => {
    const groups = groupChanges([
      change({ path: 'alerts.silence' }),
      change({ path: 'cards.deal.blocks[0]' }),
      change({ path: 'menu.seller' }),
    ]);
    expect(groups.map(({ group }) => group)).toEqual(['menu', 'cards', 'other']);
  });
});
