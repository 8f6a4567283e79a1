import { afterEach, expect, test } from 'vitest';
import type { FormField } from '../../../lib/crm/adapter';
import type { PageWatch } from '../../../lib/dom/page-watch';
import type { SiteRules } from '../../../lib/domain/site-settings';
import { watchCard } from '../../../lib/features/card-watch';
import type { PageHost } from '../../../lib/features/feature';

let end = new AbortController();
afterEach(() => {
  end.abort();
  history.replaceState(null, '', '/');
});

const rules = {
  stages: {},
  role: 'seller',
  cards: {
    deal: {
      required: [{ field: 'budget', mode: 'soft' }],
      fields: { budget: { labels: ['Budget'] } },
      order: [],
      blocks: [],
      hidden: [],
      formats: {},
    },
  },
} as unknown as SiteRules;

/** A card whose page shows it, or nothing of it, as the test says; the form may stand in a dialog. */
function watched(layer: Element | null = null) {
  end = new AbortController();
  const field = { label: 'Budget', value: null, options: null } as unknown as FormField;
  const shown = { fields: [field] as readonly FormField[] };
  let settled: () => void = () => undefined;
  const watch: PageWatch = {
    onMutations: () => undefined,
    onFrame: () => undefined,
    onSettled: (listener) => {
      settled = listener;
    },
    nudge: () => undefined,
  };
  const adapter = {
    pageAt: () => ({ kind: 'card', entity: 'deal', recordId: '7', sure: 1, why: [] }),
    fields: { layer: () => layer, list: () => shown.fields },
    stage: { current: () => null, stages: () => [], controls: () => [] },
  } as unknown as PageHost['adapter'];
  const repeats = { inCard: () => ({}) };
  const card = watchCard({ adapter, rules, repeats, watch, signal: end.signal, report: raise });
  return { card, shown, rest: () => settled() };
}

test('the card of a page at rest stands while the page draws it anew', () => {
  const { card, shown, rest } = watched();
  rest();
  shown.fields = [];
  expect(card.card('fresh')).toBeNull();
  expect(card.steadyCard()?.fields).toHaveLength(1);
});

test('a page that has come to rest without its card shows none', () => {
  const { card, shown, rest } = watched();
  rest();
  shown.fields = [];
  rest();
  expect(card.steadyCard()).toBeNull();
});

test('the card of another address does not stand', () => {
  const { card, rest } = watched();
  rest();
  history.pushState(null, '', '/deals/8');
  expect(card.steadyCard()).toBeNull();
});

test('the card of a dialog that was closed does not stand', () => {
  const dialog = document.createElement('dialog');
  const { card, rest } = watched(dialog);
  rest();
  expect(card.steadyCard()?.layer).toBe(dialog);
  dialog.hidden = true;
  expect(card.steadyCard()).toBeNull();
});

function raise(error: unknown): never {
  throw error;
}
