/** Cells that hold one text are read without a list of texts; all others with one. Both must say the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDeals } from '../../../lib/crm/universal/read-deals';
import { soleValueOf, valueTextOf } from '../../../lib/dom/read-value';
import { context, showHtml } from './page';

const TEXTS = [
  'Delivery',
  'Поставка оборудования',
  ' 12&nbsp;500,00 ₽ ',
  '$1,234.50',
  '12.03.2026',
  '',
  '  ',
  '★',
  '—',
  'Amount 5',
  'Company of Amount',
  '…',
  '\n  two\n  lines ',
  '&#8203;hidden&#8203;',
];

const WRAPPERS: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `<span>${inner}</span>`,
  (inner) => `<span class="value">${inner}</span>`,
  (inner) => `<span class="sr-only">${inner}</span>`,
  (inner) => `<span role="button">${inner}</span>`,
  (inner) => `<span hidden>${inner}</span>`,
  (inner) => `<a href="/deals/17">${inner}</a>`,
  (inner) => `<a>${inner}</a>`,
  (inner) => `<button>${inner}</button>`,
  (inner) => `<div style="display:none">${inner}</div>`,
  (inner) => `<div><b>${inner}</b></div>`,
  (inner) => `<i aria-label="more">${inner}</i>`,
  (inner) => `${inner}<br>`,
  (inner) => `<svg><title>icon</title></svg>${inner}`,
  (inner) => `<template>${inner}</template>`,
  (inner) => `<span>Amount</span> ${inner}`,
  (inner) => `${inner}<!-- note -->`,
  (inner) => `<select><option>${inner}</option></select>`,
];

const cells = fc
  .array(
    fc.record({
      text: fc.constantFrom(...TEXTS),
      wraps: fc.array(fc.constantFrom(...WRAPPERS), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((parts) => parts.map(({ text, wraps }) => wraps.reduce((inner, wrap) => wrap(inner), text)).join(''));

const rows = fc.array(
  fc.record({
    attributes: fc.constantFrom('', ' hidden', ' data-id="31"', ' class="odd"', ' style="display: none"'),
    cells: fc.array(cells, { minLength: 4, maxLength: 4 }),
    span: fc.boolean(),
  }),
  { minLength: 3, maxLength: 8 },
);

/** Nothing that is read stands alone any more, and nothing of what is shown is another. */
function disturb(): void {
  for (const element of document.querySelectorAll('td, td *'))
    element.append(document.createComment('beside'));
}

function read(): unknown {
  return readDeals(document, context());
}

it('one text in a chain of wrappers is read as it is among others', () => {
  fc.assert(
    fc.property(cells, (html) => {
      const cell = showHtml(`<table><tbody><tr><td>${html}</td></tr></tbody></table>`).querySelector('td');
      const text = valueTextOf(cell);
      const sole = cell && soleValueOf(cell);
      disturb();
      expect(valueTextOf(cell)).toBe(text);
      if (sole !== undefined) expect(sole).toBe(text);
    }),
    { numRuns: 600 },
  );
});

it('a table of any cells is read the same with something beside every text', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const lines = all.map(({ attributes, cells: [first, ...rest], span }, at) => {
        const [last = '', ...middle] = [...rest].reverse();
        const tail = middle.reverse().map((cell) => `<td>${cell}</td>`);
        const end = span ? `<td colspan="2">${last}</td>` : `<td>${last}</td><td>Acme</td>`;
        return `<tr${attributes}><td><a href="/deals/${at + 40}">${first}</a></td>${tail.join('')}${end}</tr>`;
      });
      const heads = ['Deal name', 'Stage', 'Amount', 'Close date', 'Company'].map(
        (head) => `<th>${head}</th>`,
      );
      showHtml(`<table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`);
      const before = read();
      disturb();
      expect(read()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

it('a span in a cell is read from its shadow root, though no search enters it', () => {
  const cell = showHtml('<table><tr><td><span>behind</span></td></tr></table>').querySelector('td');
  const root = cell?.querySelector('span')?.attachShadow({ mode: 'open' });
  root?.append('shown');
  expect(valueTextOf(cell)).toBe('shown');
});
