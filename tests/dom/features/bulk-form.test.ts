import { afterEach, expect, test } from 'vitest';
import type { CrmPage } from '../../../lib/crm/adapter';
import { universalPage } from '../../../lib/crm/universal-page';
import type { SiteRules } from '../../../lib/domain/site-settings';
import { bulkForm } from '../../../lib/features/bulk-form';
import { readOpenCard } from '../../../lib/features/open-card';

let end = new AbortController();
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const rules = {
  stages: { new: ['New'], offer: ['Offer'] },
  role: 'seller',
  cards: {
    deal: {
      ...{ order: ['nextStep'], blocks: [], rules: [], required: [] },
      placeholders: { extra: [], allow: [] },
      fields: { nextStep: { labels: ['Next step'] } },
    },
  },
} as unknown as SiteRules;

/** A list with a panel over it whose heading is as the test says. */
function panelOver(heading: string, kind: CrmPage['kind'] = 'list') {
  end = new AbortController();
  document.body.innerHTML = `<main><table><tr><td>Pumps</td></tr></table></main>
    <div role="dialog"><h2>${heading}</h2>
      <p><label for="a">Next step</label> <input id="a" type="text" value=""></p>
      <p><label for="b">Region</label> <select id="b"><option>Keep current value</option><option>North</option></select></p>
      <p><label for="c">Stage</label> <select id="c"><option></option><option>New</option><option>Offer</option></select></p>
      <button>Update</button></div>`;
  const page: CrmPage = { kind, entity: 'deal', recordId: null, sure: 1, why: [] };
  const adapter = { ...universalPage, pageAt: () => page };
  const read = () => readOpenCard(adapter, page, rules, '2026-11-23', { inCard: () => ({}) });
  return bulkForm({ adapter, page: () => page, signal: end.signal }, read);
}

/** Do to a control what a person does. */
function set(id: string, value: string): void {
  const control = document.getElementById(id);
  if (control instanceof HTMLInputElement) control.value = value;
  if (control instanceof HTMLSelectElement)
    control.selectedIndex = [...control.options].findIndex((option) => option.text === value);
  const event = new Event('change', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  control?.dispatchEvent(event);
}
const labels = (form: ReturnType<typeof panelOver>) => form()?.cardFields.map(({ label }) => label);

test.each([
  ...['Bulk edit 3 records', 'Mass Update', 'Массовое изменение', 'Изменить 12 сделок', '5 selected'],
  'Bulk edit</h2><h2 hidden></h2><p>Search a property</p><h2>',
])('a panel that says “%s” shows what was touched of it', (heading) => {
  const form = panelOver(heading);
  expect(labels(form)).toEqual([]);
  set('a', 'Call');
  expect(labels(form)).toEqual(['Next step']);
});

test('a field that was erased was touched, a list set back to its first entry was not', () => {
  const form = panelOver('Bulk edit');
  set('a', '');
  set('b', 'North');
  set('b', 'Keep current value');
  expect(form()?.cardFields).toMatchObject([{ label: 'Next step', filled: false }]);
});

test('the stage is the one that is chosen for all', () => {
  const form = panelOver('Bulk edit');
  set('c', 'Offer');
  expect(form()?.context.stage).toBe('Offer');
});

test('without such a choice the stage is not known, since each record has its own', () => {
  const form = panelOver('Bulk edit');
  set('a', 'Call');
  expect(form()?.context.stage).toBeNull();
});

test.each<[string, string, CrmPage['kind']]>([
  ['a panel of filters', 'Filter: multiple conditions', 'list'],
  ['a panel that says nothing of many records', 'Create deal', 'list'],
  ['a card', 'Bulk edit', 'card'],
])('%s is none', (_what, heading, kind) => {
  const form = panelOver(heading, kind);
  set('a', '-');
  expect(form()).toBeNull();
});
