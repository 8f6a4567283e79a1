/** Lists, boards and their columns as things to point at. */
import { textOf } from '../../dom/read-text';
import { valueTextOf } from '../../dom/read-value';
import { ANCHOR_LIMITS } from '../../domain/anchors';
import type { Board, DataTable, TableColumn } from '../adapter';
import { resolveSlots } from '../universal/columns';
import { slotsOf } from '../universal/read-table';
import { identityOf, namesOf, neighbours, placeOf, roleOf, shapeOf } from './identity';
import { valueKind } from './sight-fields';
import type { Sighting } from './sighting';

/** Rows whose cells are looked at to tell what a column holds. */
const SAMPLES = 20;

/** A column together with the table it stands in. */
export interface SeenColumn {
  readonly table: DataTable;
  readonly column: TableColumn;
}

export function sightTables(
  tables: readonly DataTable[],
  boards: readonly Board[],
): Sighting<DataTable | Board>[] {
  const lists = tables.filter(({ rows }) => rows.length > 0);
  return [
    ...lists.map((table) => whole(table, table.columns.map(nameOf), table.rows.length)),
    ...boards.map((board) => {
      const cards = board.columns.reduce((sum, { cards }) => sum + cards.length, 0);
      return whole(
        board,
        board.columns.map(({ label }) => label),
        cards,
      );
    }),
  ];
}

function whole<T extends DataTable | Board>(
  thing: T,
  members: readonly string[],
  count: number,
): Sighting<T> {
  const { element } = thing;
  const identity = identityOf({
    labels: [],
    role: roleOf(element),
    names: namesOf([element]),
    parts: members,
    beside: placeOf(element),
    shape: shapeOf(element).slice(0, ANCHOR_LIMITS.shape),
  });
  return { kind: 'table', identity, element, parts: [element], label: '', count, thing };
}

/** Every column with a header or values; those of check boxes and menus say nothing. */
export function sightColumns(tables: readonly DataTable[]): Sighting<SeenColumn>[] {
  return tables.flatMap((table) => {
    const { of } = resolveSlots(slotsOf(table), 'column', undefined);
    const meanings = new Map([...of].map(([meaning, index]) => [index, meaning]));
    const labels = table.columns.map(nameOf);
    const rows = table.rows.slice(0, SAMPLES).map((row) => table.cells(row));
    return table.columns.flatMap((column, at): Sighting<SeenColumn>[] => {
      const cells = rows.flatMap((cells) => cells[column.index] ?? []);
      const value = valueKind(cells.map((cell) => valueTextOf(cell) || textOf(cell)));
      const label = labels[at] ?? '';
      if (label === '' && value === null) return [];
      const head = headOf(table, label);
      const identity = identityOf({
        labels: [label],
        role: 'columnheader',
        names: { ...(head ? namesOf([head]) : {}), ...(column.name ? { name: column.name } : {}) },
        means: meanings.get(column.index) ?? null,
        value,
        beside: { ...placeOf(table.element), ...neighbours(labels, at) },
        twins: labels.filter((other) => other === label).length - 1,
      });
      const parts = [
        ...(head ? [head] : []),
        ...table.rows.flatMap((row) => table.cells(row)[column.index] ?? []),
      ];
      const element = head ?? cells[0] ?? table.element;
      return [
        {
          kind: 'column',
          identity,
          element,
          parts,
          label,
          count: table.rows.length,
          thing: { table, column },
        },
      ];
    });
  });
}

function nameOf({ header, name }: TableColumn): string {
  return header || name || '';
}

/** The header cell of a column, by its words; null when headers stand elsewhere. */
function headOf({ element }: DataTable, label: string): Element | null {
  if (label === '') return null;
  const heads = element.querySelectorAll('th,[role="columnheader"],thead td');
  for (const head of heads)
    if (textOf(head) === label || head.getAttribute('aria-label') === label) return head;
  return null;
}
