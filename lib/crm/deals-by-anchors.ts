/** Lists and columns that a person pointed at stand before what any reader thinks they mean. */
import { deepRoots } from '../dom/read-roots';
import { atOnce, type Steps } from '../dom/slices';
import type { DataTable, DealsResult, DealTablePort, ReadContext, Root } from './adapter';
import { findAnchors } from './anchors/find-anchors';
import { noted, taughtOf } from './anchors/noted';
import { sightColumns, sightTables } from './anchors/sight-tables';
import { stepsOf } from './read-by-hints';
import { findBoards } from './universal/boards';
import { findTables } from './universal/tables';

/**
 * A reader that knows what was taught. Where a taught list or column is found,
 * the reader of any page goes first, with the person's word on what the columns
 * mean; without one, `port` reads as if nothing had been taught.
 */
export function dealsByAnchors(port: DealTablePort, universal: DealTablePort): DealTablePort {
  const steps = function* (root: Root, context: ReadContext): Steps<DealsResult> {
    const told = asTaught(root, context);
    const result = told && (yield* stepsOf(universal, root, told));
    return result?.kind === 'read' ? result : yield* stepsOf(port, root, told ?? context);
  };
  return {
    read: (root, context) => atOnce(steps(root, context)),
    steps,
    open: (root, context) => {
      const told = asTaught(root, context);
      const source = told && universal.open?.(root, told);
      return source ?? port.open?.(root, told ?? context) ?? null;
    },
  };
}

/** The context with what was taught; null when nothing of it stands on the page. */
function asTaught(root: Root, context: ReadContext): ReadContext | null {
  const anchors = context.anchors ?? {};
  const lists = taughtOf(anchors, 'table');
  const columns = taughtOf(anchors, 'column');
  if (lists.length + columns.length === 0) return null;
  const roots = deepRoots(root);
  const tables = findTables(roots);
  const boards = lists.length > 0 ? findBoards(roots) : [];
  const [list] = noted(findAnchors(lists, sightTables(tables, boards))).flatMap(
    ({ sighting }) => sighting?.thing ?? [],
  );
  const table = list && isTable(list) ? list : null;
  const known = meaningsOf(table ? [table] : tables, columns);
  if (!table && Object.keys(known).length === 0) return null;
  return { ...context, known: { ...context.known, ...known }, table: table?.element ?? null };
}

function isTable(thing: object): thing is DataTable {
  return 'rows' in thing;
}

/** The meaning of each taught column, under the name that the reader asks by. */
function meaningsOf(
  tables: readonly DataTable[],
  taught: ReturnType<typeof taughtOf>,
): Record<string, string> {
  const found = noted(findAnchors(taught, sightColumns(tables)));
  return Object.fromEntries(
    found.flatMap(({ anchor, sighting }) => {
      const column = sighting?.thing.column;
      const key = column && (column.name ?? column.header);
      return key && anchor.as ? [[key, anchor.as] as const] : [];
    }),
  );
}
