import { expect, test } from 'vitest';
import { readSurvey, withReport } from '../../lib/domain/survey';

const SITE = 'https://acme.example';
const menu = [
  { label: 'Deals', href: '/deals' },
  { label: 'Chat', href: null },
];
const card = {
  entity: 'deal',
  fields: [{ label: 'Budget', type: 'money', required: true }],
  stages: ['New', 'Offer'],
} as const;

test('a look at a page without a menu or card keeps what was seen before', () => {
  const first = withReport(null, SITE, { menu }, 1);
  const second = withReport(first, SITE, { card }, 2);
  expect(second).toEqual({ origin: SITE, at: 2, menu, card });
  expect(withReport(second, SITE, { menu: [], card: { ...card, fields: [] } }, 3)).toMatchObject({
    menu,
    card,
  });
});

test('what a page claims is cut to names: no values, no foreign addresses, no overlong labels', () => {
  const report = {
    menu: [
      { label: 'Deals', href: 'https://elsewhere.example/', value: 'secret' },
      { label: 'x'.repeat(500), href: null },
      { label: 'Deals', href: '/twice' },
      'nonsense',
    ],
    card: {
      entity: 'cat',
      fields: [{ label: ' Budget ', type: 'spell', required: 'yes', value: '100 000' }],
      stages: [1],
    },
  };
  const seen = withReport(null, SITE, report, 1);
  expect(seen.menu).toEqual([{ label: 'Deals', href: '/twice' }]);
  expect(seen.card).toEqual({
    entity: null,
    fields: [{ label: 'Budget', type: null, required: false }],
    stages: [],
  });
});

test.each([null, 'text', [], { origin: 1, at: 2 }, { origin: SITE }])('%j is no survey', (stored) => {
  expect(readSurvey(stored)).toBeNull();
});
