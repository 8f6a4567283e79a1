import { beforeEach, expect, test } from 'vitest';
import { findMenus } from '../../../lib/crm/universal/menus';
import { readDeals } from '../../../lib/crm/universal/read-deals';
import { planMenu } from '../../../lib/domain/menu';

const CONTEXT = { url: new URL('https://crm.example.com/deals'), today: '2026-03-02' };

/** A CRM in a language of its own: none of its sections is one that anybody has a word for. */
beforeEach(() => {
  document.body.innerHTML = `
    <nav><a href="/zorb">Zorb</a><a href="/quux">Quux</a><a href="/plim">Plim</a><a href="/deals">Vrak</a></nav>
    <main><h1>Vrak</h1><p>Snod relk.</p></main>`;
});

test('a page with nothing but an unknown menu is no list without deals', () => {
  const result = readDeals(document, CONTEXT);
  expect(result).toMatchObject({ kind: 'refused' });
  expect(result.kind === 'refused' && result.page).not.toBe('empty');
});

test('a menu none of whose items the standard names is left as it is', () => {
  const [menu] = findMenus(document);
  const names = ['Deals', 'Tasks', 'Mail'].map((label) => ({ id: label, labels: [label] }));
  const plan = planMenu(menu?.items ?? [], { order: names, hidden: [], unknown: 'show-in-place' });
  expect(menu?.items).toHaveLength(4);
  expect(plan.applied).toBe(false);
  expect(plan.hidden).toEqual([]);
});
