/** Bitrix24's table: which cell of a row belongs to which column. */
import { textOf } from '../../dom/read-text';
import { GRID } from './selectors';

export interface GridColumn {
  /** The portal's own name, as `STAGE_ID` or `UF_CRM_1700000001`. */
  readonly name: string | null;
  readonly caption: string;
  /** Position among the cells of the header, service cells counted. */
  readonly at: number;
}

export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly Element[];
  /** The content of a row's cell; null when the row has no such cell or nobody can tell which it is. */
  cell(row: Element, column: GridColumn): Element | null;
}

/** The columns and rows of `table`. */
export function gridOf(table: Element): Grid {
  const headers = [...table.querySelectorAll(GRID.header)];
  const columns = headers
    .map((header, at) => ({ name: header.getAttribute('data-name'), caption: captionOf(header), at }))
    .filter(({ name }) => name !== null);
  return {
    columns,
    rows: [...table.querySelectorAll(GRID.row)],
    cell: (row, column) => {
      const cell = cellOf(row, column, headers.length);
      return cell && (cell.querySelector(GRID.content) ?? cell);
    },
  };
}

function captionOf(header: Element): string {
  return textOf(header.querySelector(GRID.caption) ?? header, 80);
}

/** Newer cells name their column; older ones stand in the order of the header, as long as none is missing. */
function cellOf(row: Element, { name, at }: GridColumn, width: number): Element | null {
  const cell = row.children[at];
  const named = cell?.getAttribute('data-column-id');
  if (named === name) return cell ?? null;
  const other = [...row.children].find((each) => each.getAttribute('data-column-id') === name);
  if (other) return other;
  const isNamed = [...row.children].some((each) => each.hasAttribute('data-column-id'));
  return !isNamed && row.children.length === width ? (cell ?? null) : null;
}
