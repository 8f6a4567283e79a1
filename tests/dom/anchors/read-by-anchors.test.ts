import { beforeEach, describe, expect, test } from 'vitest';
import { anchorSights } from '../../../lib/crm/adapter-sights';
import { dealsByAnchors } from '../../../lib/crm/deals-by-anchors';
import { pageByAnchors } from '../../../lib/crm/read-by-anchors';
import { siteByAnchors } from '../../../lib/crm/site-by-anchors';
import { readDeals } from '../../../lib/crm/universal/read-deals';
import { universalPage } from '../../../lib/crm/universal-page';
import { universalSite } from '../../../lib/crm/universal-site';
import type { Anchor } from '../../../lib/domain/anchors';
import { context, showHtml } from '../universal/page';

const field = (label: string, as: string, rest: Partial<Anchor> = {}): Anchor => ({
  kind: 'field',
  as,
  labels: [label],
  ...rest,
});
const form = `<form><label>Budget <input name="opportunity" value="100"></label>
  <label>Source <input name="source"></label><button>Save</button></form>`;

beforeEach(() => anchorSights().clear());

describe('fields', () => {
  test('carry the id they were taught as, and nothing else changes', () => {
    showHtml(form);
    const anchors = { a: field('Budget', 'sum', { names: { name: 'opportunity' } }) };
    const fields = pageByAnchors(universalPage, anchors).fields.list(document);
    expect(fields.map(({ label, id }) => [label, id])).toEqual([
      ['Budget', 'sum'],
      ['Source', undefined],
    ]);
    expect(anchorSights().get('a')).toMatchObject({ found: true, label: 'Budget' });
  });

  test('that no reader sees are found by the words that were shown', () => {
    showHtml('<div><p>Text</p><section><em>Origin</em><b>Fair</b></section></div>');
    const anchors = { a: field('Origin', 'origin') };
    const fields = pageByAnchors(universalPage, anchors).fields.list(document);
    expect(fields.find(({ id }) => id === 'origin')).toMatchObject({ label: 'Origin', value: 'Fair' });
  });

  test('that two anchors claim alike belong to neither', () => {
    showHtml(form);
    const anchors = { a: field('Budget', 'one'), b: field('Budget', 'two') };
    const fields = pageByAnchors(universalPage, anchors).fields.list(document);
    expect(fields.every(({ id }) => id === undefined)).toBe(true);
    expect([...anchorSights().values()].map(({ by }) => by)).toEqual([['doubtful'], ['doubtful']]);
  });

  test('of one kind of record are not looked for in another', () => {
    showHtml(form);
    (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
      'https://crm.example/contacts/7',
    );
    const anchors = { a: field('Budget', 'sum', { entity: 'deal' }) };
    expect(
      pageByAnchors(universalPage, anchors)
        .fields.list(document)
        .some(({ id }) => id),
    ).toBe(false);
    expect(anchorSights().size).toBe(0);
  });
});

test('a button whose words say nothing saves once a person has shown it', () => {
  showHtml('<form><label>Name <input></label><button type="button">Fixieren</button></form>');
  const anchors: Record<string, Anchor> = { s: { kind: 'save', labels: ['Fixieren'], role: 'button' } };
  const controls = pageByAnchors(universalPage, anchors).stage.controls(document);
  expect(controls[0]).toMatchObject({ label: 'Fixieren', intent: 'save', sure: 1 });
});

test('the taught list comes first, and its items carry their ids', () => {
  const list = (names: string[]) =>
    names.map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join('');
  showHtml(`<nav><ul>${list(['Deals', 'Contacts', 'Reports', 'Settings'])}</ul></nav>
    <div id="odd"><ul>${list(['Alpha', 'Beta', 'Gamma'])}</ul></div>`);
  const anchors: Record<string, Anchor> = {
    menu: { kind: 'menu', labels: [], parts: ['Alpha', 'Beta', 'Gamma'] },
    item: { kind: 'item', as: 'second', labels: ['Former name'], names: { href: '/beta' } },
  };
  const [first] = siteByAnchors(universalSite, anchors).menu.find(document);
  expect(first?.items.map(({ label, id }) => [label, id])).toEqual([
    ['Alpha', undefined],
    ['Beta', 'second'],
    ['Gamma', undefined],
  ]);
});

test('a column means what a person said, whatever its header seems to say', () => {
  const rows = [1, 2, 3].map(
    (n) =>
      `<tr><td><a href="/deals/${n}">Deal ${n}</a></td><td>New</td><td>$${n}.00</td><td>$${n}50.00</td></tr>`,
  );
  showHtml(`<table><thead><tr><th>Name</th><th>Stage</th><th>Amount</th><th>Real sum</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table>`);
  const anchors: Record<string, Anchor> = {
    c: { kind: 'column', as: 'amount', labels: ['Real sum'], role: 'columnheader' },
    d: { kind: 'column', as: 'other', labels: ['Amount'], role: 'columnheader' },
  };
  const universal = { read: readDeals };
  const result = dealsByAnchors(universal, universal).read(document, context('/deals', { anchors }));
  if (result.kind !== 'read') throw new Error(result.page);
  expect(result.reading.deals.map(({ amount }) => amount?.minor)).toEqual([15_000, 25_000, 35_000]);
});
