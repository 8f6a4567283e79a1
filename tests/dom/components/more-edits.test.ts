import { describe, expect, test } from 'vitest';
import type { Standard } from '../../../lib/domain/standard';
import { parseStandard } from '../../../lib/domain/standard/schema';
import {
  addBlock,
  addField,
  addStage,
  placeField,
  placeStage,
  readCard,
  removeField,
  removeStage,
} from '../../../lib/state/card-edits';
import {
  setAlert,
  setCoefficient,
  setStrength,
  setTarget,
  setUpdateUrl,
} from '../../../lib/state/number-edits';
import { readMenu } from '../../../lib/state/standard-edits';

const DRAFT: Standard = {
  format: 'crm-standard/1',
  name: 'Desk',
  dictionary: {
    fields: { budget: { labels: ['Budget', 'Бюджет'] }, source: { labels: ['Source'] } },
    stages: { new: ['New'], offer: ['Offer'], contract: ['Contract'] },
  },
  cards: {
    deal: {
      blocks: [
        { id: 'main', title: 'Main', fields: ['budget'] },
        { id: 'rest', title: 'Rest', fields: ['source'] },
      ],
      order: ['source', 'budget'],
      required: [{ field: 'budget', fromStage: 'offer' }],
      hidden: ['source'],
    },
  },
  analytics: { ladder: { '*': [{ stage: 'offer', probability: 0.2 }] } },
};

/** Every edit must leave a file that other browsers take. */
function sound(draft: Standard): Standard {
  const read = parseStandard(JSON.stringify(draft));
  expect(read.ok ? [] : read.problems).toEqual([]);
  return draft;
}

describe('fields and stages', () => {
  test('a field that is known under another spelling is not added twice', () => {
    expect(addField(DRAFT, 'бюджет', null)).toBe(DRAFT);
    expect(sound(addField(DRAFT, 'Phone', 'phone')).dictionary?.fields?.Phone).toEqual({
      labels: ['Phone'],
      type: 'phone',
    });
  });

  test('a field that is forgotten leaves every rule', () => {
    const { cards, dictionary } = sound(removeField(DRAFT, 'budget'));
    expect(Object.keys(dictionary?.fields ?? {})).toEqual(['source']);
    expect(cards?.deal).toMatchObject({ order: ['source'], required: [] });
    expect(cards?.deal?.blocks?.[0]?.fields).toEqual([]);
  });

  test('a stage that is forgotten passes its requirements on to the next one', () => {
    const after = sound(removeStage(DRAFT, 'offer'));
    expect(after.cards?.deal?.required).toEqual([{ field: 'budget', fromStage: 'contract' }]);
    expect(after.analytics?.ladder?.['*']).toEqual([]);
    const last = removeStage(
      { ...DRAFT, cards: { deal: { required: [{ field: 'budget', fromStage: 'contract' }] } } },
      'contract',
    );
    expect(sound(last).cards?.deal?.required).toEqual([]);
  });

  test('stages move, and a new one comes last', () => {
    const moved = placeStage(addStage(DRAFT, 'Invoice'), 'contract', 0);
    expect(Object.keys(sound(moved).dictionary?.stages ?? {})).toEqual([
      'contract',
      'new',
      'offer',
      'Invoice',
    ]);
  });

  test('a card that was seen brings what is new, in its order', () => {
    const card = {
      entity: 'deal',
      fields: ['Budget', 'Phone', 'Next step'].map((label) => ({ label, type: null, required: false })),
      stages: ['Offer', 'Invoice'],
    } as const;
    const after = sound(readCard(DRAFT, card));
    expect(Object.keys(after.dictionary?.fields ?? {})).toEqual(['budget', 'source', 'Phone', 'Next step']);
    expect(Object.keys(after.dictionary?.stages ?? {})).toEqual(['new', 'offer', 'contract', 'Invoice']);
    expect(readCard(after, card)).toEqual(after);
  });
});

test('a field stands in one block only', () => {
  const after = sound(placeField(addBlock(DRAFT, 'Main'), 'source', 'main', 0));
  expect(after.cards?.deal?.blocks?.map(({ id, fields }) => [id, fields])).toEqual([
    ['main', ['source', 'budget']],
    ['rest', []],
    ['Main', []],
  ]);
});

test('a page’s menu is taken over once, and what is placed or hidden keeps its place', () => {
  const draft: Standard = {
    ...DRAFT,
    dictionary: { menu: { deals: { labels: ['Deals', 'Сделки'] }, feed: { labels: ['Feed'] } } },
    cards: {},
    analytics: {},
    menu: { seller: { order: ['deals'], hidden: ['feed'] } },
  };
  const seen = ['Feed', 'Сделки', 'Chat'].map((label) => ({ label, href: '/x' }));
  const after = sound(readMenu(draft, 'seller', seen));
  expect(after.menu?.seller).toEqual({ order: ['deals', 'Chat'], hidden: ['feed'] });
  expect(readMenu(after, 'seller', seen)).toEqual(after);
});

describe('numbers and rules', () => {
  test('the last factor of a field takes the field with it', () => {
    const one = sound(setCoefficient(DRAFT, 'region', 'North', 1.2));
    expect(one.analytics?.coefficients).toEqual([{ field: 'region', mode: 'odds', values: { North: 1.2 } }]);
    expect(sound(setCoefficient(one, 'region', 'North', null)).analytics?.coefficients).toEqual([]);
  });

  test('two plans for one period are one', () => {
    const plan = { period: '2026-Q1', amount: 1, currency: 'RUB' } as const;
    expect(sound(setTarget(setTarget(DRAFT, plan), { ...plan, amount: 2 })).targets).toEqual([
      { ...plan, amount: 2 },
    ]);
  });

  test('what is given back to the product leaves no trace', () => {
    expect(sound(setAlert(setAlert(DRAFT, 'silence', 'days', 3), 'silence', 'days', null)).alerts).toEqual(
      {},
    );
    const bound = setStrength(DRAFT, 'menu', 'locked', '2026-12-31');
    expect(sound(bound)).toMatchObject({
      strength: { menu: 'locked' },
      strengthUntil: { menu: '2026-12-31' },
    });
    expect(sound(setStrength(bound, 'menu', 'default', null))).toMatchObject({
      strength: {},
      strengthUntil: {},
    });
    expect('update' in setUpdateUrl(setUpdateUrl(DRAFT, 'https://x.example/s.json'), null)).toBe(false);
  });
});
