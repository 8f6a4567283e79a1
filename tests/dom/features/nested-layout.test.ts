import { beforeEach, expect, test } from 'vitest';
import { planLayout } from '../../../lib/dom/block-layout';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** Rows are `p`, their text is the label; the block turns their order round. */
function plan(html: string) {
  document.body.innerHTML = html;
  const fields = [...document.querySelectorAll('p')].map((row) => ({ parts: [row], label: row.textContent }));
  const named = fields.map((_, index) => index).reverse();
  return planLayout(fields, [{ fields: named, folded: false }]);
}

function marksOf(layout: ReturnType<typeof plan>, selector: string) {
  if (layout.state === 'off') throw new Error(layout.reason);
  return [...document.querySelectorAll(selector)].map((each) => [...(layout.wanted.get(each)?.keys() ?? [])]);
}

const COLUMNS =
  '<section><div><h3>Linked to</h3><p>a</p><p>b</p></div><hr><div><p>c</p><p>d</p></div></section>';

test('groups of the page are opened, and their headings give way to those of the blocks', () => {
  const layout = plan(COLUMNS);
  expect(layout.state).toBe('laid');
  expect(marksOf(layout, 'div')).toEqual([['opened'], ['opened']]);
  expect(marksOf(layout, 'h3, hr')).toEqual([['covered'], ['covered']]);
});

test.each([
  [
    'hides itself by an attribute',
    '<section><div role="tabpanel"><p>a</p><p>b</p></div><div><p>c</p></div></section>',
  ],
  ['scrolls', '<section><div style="overflow-y:auto"><p>a</p><p>b</p></div><div><p>c</p></div></section>'],
  [
    'is painted',
    '<section><div style="background-color:red"><p>a</p><p>b</p></div><div><p>c</p></div></section>',
  ],
  [
    'has a hidden twin',
    '<section><div class="t"><p>a</p><p>b</p></div><div class="t" style="display:none"></div><div><p>c</p></div></section>',
  ],
])('a group that %s is left alone', (_why, html) => {
  expect(plan(html).state).toBe('off');
});

test('headings stay where two fields carry one label', () => {
  expect(plan(COLUMNS.replace('<p>c</p>', '<p>a</p>')).state).toBe('off');
});
