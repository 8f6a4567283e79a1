/** Tables without roles: rows are boxes that are alike and have the same number of cells. */
import { queryDeep } from '../../dom/read-roots';
import { classWords, textOf } from '../../dom/read-text';
import type { Root, TableColumn, TableRow } from '../adapter';
import { areRowParts, type BoxTable, withFrozenPart } from './table-panes';
import { columnName, columnOf, isNoData } from './table-parts';
import type { FoundTable } from './tables';

const FEWEST_CELLS = 3;
const MOST_CELLS = 60;
const MOST_WRAPS = 2;
const FARTHEST_HEAD = 3;
const SKIP = /^(svg|g|path|select|ul|ol|tr|table|tbody|thead|head|script|style|nav)$/;
const HEAD = /head|title/i;
const DATA = /\d[\d\s.,]*\s*(%|[€$£₽₴₺zł])|[€$£₽₴₺]\s*\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;

/** The box whose children are the cells: the row itself, or the only box in it. */
function cellsIn(row: Element): Element {
  let at = row;
  for (let down = 0; down < MOST_WRAPS && at.childElementCount === 1; down++) at = at.firstElementChild ?? at;
  return at;
}

/** The largest run of children of one shape. */
function alikeRows(parent: Element): Element[] {
  const groups = new Map<string, Element[]>();
  for (const child of parent.children) {
    const holder = cellsIn(child);
    const cells = holder.childElementCount;
    if (cells < FEWEST_CELLS || cells > MOST_CELLS || SKIP.test(child.localName)) continue;
    const key = `${child.localName} ${holder.localName} ${cells} ${holder.firstElementChild?.localName}`;
    const group = groups.get(key);
    if (group) group.push(child);
    else groups.set(key, [child]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Headers are short words without figures, dates and record links, all different. */
function isHeader(row: Element, width: number): boolean {
  if (row.childElementCount !== width) return false;
  const texts = [...row.children].map((cell) => textOf(cell, 60));
  const words = texts.filter((text) => text);
  if (words.length < width * 0.6 || words.some((text) => text.length > 40 || DATA.test(text))) return false;
  if (row.closest('nav,header,[role="navigation"],[role="toolbar"]') || areRowParts([...row.children]))
    return false;
  if (row.querySelector('a[href]:not([href^="#"]):not([href*="sort"])')) return false;
  return new Set(words).size === words.length;
}

/** The header of `rows`: the first of them, or a box of equal width shortly before them. */
function headerFor(rows: readonly Element[]): Element | null {
  const [first, second] = rows;
  if (!first) return null;
  const width = cellsIn(first).childElementCount;
  const differs =
    second && (rowLook(first) !== rowLook(second) || HEAD.test(`${first.id} ${first.className}`));
  if (
    second &&
    isHeader(cellsIn(first), width) &&
    (differs || rows.slice(1, 6).some((row) => row.querySelector('a[href]')))
  )
    return first;
  let at: Element | null = first.parentElement;
  for (let up = 0; at && up < 3; up++, at = at.parentElement) {
    const header = headerBefore(at, width);
    if (header) return header;
  }
  return previousHeader(first, width);
}

/** The nearest box before `place`, or in one of the few before it, that reads like headers. */
function headerBefore(place: Element, width: number): Element | null {
  let before = place.previousElementSibling;
  for (let back = 0; before && back < FARTHEST_HEAD; back++, before = before.previousElementSibling) {
    const holders = [before, ...before.querySelectorAll('*')].slice(0, 200);
    const header = holders.find((box) => isHeader(box, width));
    if (header) return header;
  }
  return null;
}

function previousHeader(first: Element, width: number): Element | null {
  for (let before = first.previousElementSibling; before; before = before.previousElementSibling) {
    if (isHeader(before, width)) return before;
  }
  return null;
}

function rowLook(row: Element): string {
  return classWords(row)
    .filter((word) => !/\d|odd|even|first|last|active|selected/i.test(word))
    .join(' ');
}

function tableOf(parent: Element, group: readonly Element[]): BoxTable | null {
  const header = headerFor(group);
  const data = group.filter((row) => row !== header && !isNoData(row));
  const first = data[0] && cellsIn(data[0]);
  const isMarked =
    header !== null &&
    (HEAD.test(`${header.id} ${header.className}`) || [...header.children].some(columnName));
  if (!first || (!header && data.length < 3) || (data.length < 2 && !isMarked)) return null;
  if (!data.some((row) => row.querySelector('a[href]') || DATA.test(textOf(row, 300)))) return null;
  const own = [...first.children];
  if (own.some((cell) => textOf(cell, 301).length > 300) || areRowParts(own)) return null;
  if (!header && own.filter((cell) => columnName(cell)).length < 2) return null;
  const cells = header ? [...cellsIn(header).children] : own;
  const columns: TableColumn[] = header
    ? cells.map((cell, index) => columnOf(index, cell))
    : cells.map((cell, index) => ({ index, header: '', name: columnName(cell) }));
  const rows: TableRow[] = data.map((element) => ({ element, parts: [element] }));
  return {
    element: parent,
    columns,
    rows,
    cells: (row) => [...cellsIn(row.element).children],
    headed: header !== null,
    total: null,
    head: header,
  };
}

/** Boxes that behave like a table; the ones with most rows first, none inside another. */
export function divTables(root: Root): FoundTable[] {
  const found: BoxTable[] = [];
  for (const parent of queryDeep(root, '*')) {
    if (!parent.childElementCount || SKIP.test(parent.localName) || parent.closest('nav,table,header'))
      continue;
    const group = alikeRows(parent);
    if (group.length === 0) continue;
    const table = tableOf(parent, group);
    if (table) found.push(table);
  }
  const outer = found.filter(
    (table) => !found.some((other) => other !== table && other.element.contains(table.element)),
  );
  const largest = outer.sort((a, b) => b.rows.length - a.rows.length).slice(0, 5);
  return largest.map(withFrozenPart);
}
