/** What all kinds of tables share: headers, names of columns, and which rows are data. */
import { nameOf, textOf } from '../../dom/read-text';
import type { TableColumn } from '../adapter';

const NAMES = [
  'data-field',
  'data-name',
  'data-column-id',
  'data-field-code',
  'col-id',
  'data-col-key-value',
  'data-key',
  'data-sort-by',
  'data-colkey',
  'data-index',
  'name',
  'data-table-external-id',
  'data-sort',
  'data-id',
];

/** The CRM's own name of a column, from a header or a cell; null when it carries none. */
export function columnName(cell: Element | undefined): string | null {
  if (!cell) return null;
  for (const name of NAMES) {
    const value = cell.getAttribute(name);
    if (value && value.length < 60 && /\p{L}/u.test(value)) return value.replace(/^header-/, '');
  }
  return null;
}

/** Header words without sort marks; a filter input in the header does not count. */
export function headerText(cell: Element): string {
  const own = cell.getAttribute('aria-label') ?? '';
  const text = nameOf(cell, 60) || own;
  return text.replace(/\s*[▲▼↑↓⇅⇵↕]\s*/g, ' ').trim();
}

export function columnOf(index: number, cell: Element): TableColumn {
  return { index, header: headerText(cell), name: columnName(cell) };
}

const NO_DATA = /(^|\s)(template|placeholder-row|filter-?row|\S*-template)(\s|$)/i;

/** Rows that are drawn for other reasons than data: templates, filters, spacers. */
export function isNoData(row: Element): boolean {
  if (row.hasAttribute('hidden') || row.getAttribute('aria-hidden') === 'true') return true;
  const style = row.getAttribute('style');
  return (style !== null && /display:\s*none/.test(style)) || NO_DATA.test(row.getAttribute('class') ?? '');
}

/** A row of filters: things to type into, and no words. */
export function isFilterRow(row: Element): boolean {
  const inputs = row.querySelectorAll(
    'input:not([type="checkbox"]):not([type="radio"]):not([type="hidden"]),select',
  ).length;
  return inputs > 0 && (inputs > 1 || row.querySelector('a[href]') === null) && textOf(row, 40).length < 20;
}
