// Two ways to build the same grid: a table as it always was, and the rows of boxes of the redesign.
import { h, uid } from '../dom.mjs';
import { settings } from '../settings.mjs';

/** Pixels of one row; the virtual list counts on it. */
export const ROW_HEIGHT = 34;
const WINDOW = 25;

const tableMarkup = {
  frame: (head, body, total) =>
    h(
      'table.grid',
      { id: uid('grid'), 'aria-rowcount': total && String(total + 1) },
      h('thead', null, head),
      body,
    ),
  body: () => h('tbody'),
  head: (cells) => h('tr.g-head', null, cells),
  headCell: (column, sorted, onclick) =>
    h(
      `th${column.right ? '.g-r' : ''}`,
      { scope: 'col', onclick, 'aria-sort': sorted },
      h('span.g-th', null, column.label),
    ),
  row: (cells, index) => h('tr.g-row', { 'aria-rowindex': index && String(index) }, cells),
  cell: (column, content) => h(`td${column.right ? '.g-r' : ''}`, null, content),
  spacer: (pixels) => h('tr', { 'aria-hidden': 'true', style: { height: `${pixels}px` } }),
};

const boxMarkup = {
  frame: (head, body, total) =>
    h('div.rows', { role: 'grid', 'aria-rowcount': total && String(total + 1) }, head, body),
  body: () => h('div.rows-b', { role: 'rowgroup' }),
  head: (cells) => h('div.rw.rw-head', { role: 'row' }, cells),
  headCell: (column, sorted, onclick) =>
    h(`div.cl.cl-${column.id}`, { role: 'columnheader', onclick, 'aria-sort': sorted }, column.label),
  row: (cells, index) => h('div.rw', { role: 'row', 'aria-rowindex': index && String(index) }, cells),
  cell: (column, content) => h(`div.cl.cl-${column.id}`, { role: 'gridcell' }, content),
  spacer: (pixels) => h('div', { 'aria-hidden': 'true', style: { height: `${pixels}px` } }),
};

const markup = () => (settings.redesign ? boxMarkup : tableMarkup);
const CHECK = { id: 'check', label: '' };

function checkbox(record, marked, onMark) {
  const onchange = (event) => onMark(record.id, event.target.checked);
  return h('input', { type: 'checkbox', checked: marked.has(record.id), onchange });
}

/** One row: a box to mark it, then the cells of the columns. */
function rowOf(record, grid, index) {
  const cells = grid.columns.map((column) =>
    markup().cell(column, column.cell?.(record) ?? column.text(record)),
  );
  const box = grid.marked && markup().cell(CHECK, checkbox(record, grid.marked, grid.onMark));
  return markup().row([box, ...cells], index);
}

function headOf(grid) {
  const heads = grid.columns.map((column) => {
    const direction = grid.sort === column.id ? (grid.down ? 'descending' : 'ascending') : null;
    return markup().headCell(column, direction, () => grid.onSort(column.id));
  });
  return markup().head([grid.marked && markup().headCell(CHECK, null, null), ...heads]);
}

/** A whole page of rows. */
export function pagedGrid(grid, records) {
  const body = markup().body();
  body.append(...records.map((record) => rowOf(record, grid)));
  return markup().frame(headOf(grid), body);
}

/** All records behind a scroller, some two dozen rows in the page at a time. */
export function virtualGrid(grid, records) {
  const body = markup().body();
  const scroller = h('div.vscroll', { tabindex: '0' }, markup().frame(headOf(grid), body, records.length));
  let drawn = -1;
  const draw = () => {
    const first = Math.max(
      0,
      Math.min(records.length - WINDOW, Math.floor(scroller.scrollTop / ROW_HEIGHT) - 4),
    );
    if (first === drawn) return;
    drawn = first;
    const shown = records.slice(first, first + WINDOW);
    const rest = Math.max(0, records.length - first - shown.length);
    body.replaceChildren(
      markup().spacer(first * ROW_HEIGHT),
      ...shown.map((record, at) => rowOf(record, grid, first + at + 2)),
      markup().spacer(rest * ROW_HEIGHT),
    );
  };
  scroller.addEventListener('scroll', draw);
  draw();
  return scroller;
}

/** Grey bars in the shape of rows, while the real ones are on their way. */
export function skeletonGrid(columns) {
  const cells = () => columns.map((column) => markup().cell(column, h('span.sk')));
  const body = markup().body();
  body.append(...Array.from({ length: 12 }, () => markup().row(cells())));
  return markup().frame(markup().head([]), body);
}
