/** Finds the table or board of deals on a page, and how many deals the page says there are. */

import { hasLayout } from '../../dom/read-visible';
import { type Board, type DataTable, type ReadContext, type Root, SURE_ENOUGH } from '../adapter';
import { findBoards } from './boards';
import { type Resolved, resolveSlots } from './columns';
import { findCounts } from './counts';
import { addressOf } from './page-kind';
import { slotsOf } from './read-table';
import { findTables } from './tables';

/** Sections of other records: nothing but ids and names of views may follow the section in the address. */
const NO_DEALS =
  /[/#](contacts?|persons?|people|compan(y|ies)|accounts?|organi[sz]ations?|tasks?|activit\w+|invoices?|products?|tickets?|cases?|calls?|users?|campaigns?|emails?)(\/(\d+|[\da-f-]{8,}|list|views?|all|table|kanban|board|index|show|edit))*\/?([?#].*)?$/i;

/** A title that is called so is that of a deal, whatever the address says. */
const DEAL =
  /\bdeal|opportunit|сделк|угод|geschäft|verkaufschance|negocio|oportunidad|negócio|affaire|fırsat|anlaşma|szans/i;

/** Whether the address is that of other records' section. */
export function isElsewhere(url: URL): boolean {
  return addressOf(url).entity !== 'deal' && NO_DEALS.test(url.pathname + url.hash);
}

/** The surest board with cards; rows of a table with several links each are no columns of one. */
export function bestBoard(root: Root, deals: DealTable | null): Board | null {
  const rows = new Set(deals?.table.rows.map(({ element }) => element));
  const isRows = ({ columns }: Board) => columns.every(({ element }) => rows.has(element));
  const boards = findBoards(root).filter((board) => board.sure >= SURE_ENOUGH && cardsOf(board) > 0);
  return boards.find((board) => !isRows(board)) ?? null;
}

export function cardsOf(board: Board): number {
  return board.columns.reduce((sum, column) => sum + column.cards.length, 0);
}

/** A table of deals names a title and at least an amount or a stage. */
function isDealTable({ columns }: DataTable, { of }: Resolved, isPage: boolean): boolean {
  const title = columns[of.get('title') ?? -1]?.header ?? '';
  const isDealPage = isPage || DEAL.test(title);
  const money = of.has('amount') || of.has('probability');
  if (!of.has('title')) return false;
  if (isDealPage) return money || of.has('stage') || of.size > 3;
  return money && (of.has('stage') || of.has('closeDate') || of.has('status'));
}

/** A table and what its columns mean. */
export interface DealTable {
  readonly table: DataTable;
  readonly resolved: Resolved;
}

/** The first table with at least `least` rows whose columns are those of deals. */
export function bestTable(root: Root, context: ReadContext, least: number): DealTable | null {
  if (isElsewhere(context.url) && !context.table) return null;
  const { entity } = addressOf(context.url);
  for (const table of findTables(root)) {
    const isTaught = table.element === context.table;
    if (context.table && !isTaught) continue;
    if ((table.sure < SURE_ENOUGH && !isTaught) || table.rows.length < least) continue;
    const resolved = resolveSlots(slotsOf(table), 'column', context.known);
    // Some CRMs call their deals leads; those have stages.
    const isDealPage = entity === 'deal' || (entity === 'lead' && resolved.of.has('stage'));
    if (isTaught || isDealTable(table, resolved, isDealPage)) return { table, resolved };
  }
  return null;
}

/**
 * What the table and the page around it say. A count smaller than the rows in
 * hand is some other count, and so is one of just these rows while the page
 * keeps room for more; where two differ the larger one is believed, so that a
 * part is never taken for the whole.
 */
export function totalOf(root: Root, { rows, element, total }: DataTable): number | null {
  const counts = findCounts(root).filter(
    (count) => count.sure >= 0.7 && (count.total === null || count.total >= rows.length),
  );
  const said = counts[0]?.total ?? null;
  const own = total !== null && total >= rows.length ? total : null;
  const most =
    said !== null && own !== null && (counts[0]?.sure ?? 0) > 0.8 ? Math.max(said, own) : (own ?? said);
  const isOfThese =
    most === rows.length &&
    hasRoomForMore(
      rows.map((row) => row.element),
      element,
    );
  return isOfThese ? null : most;
}

/** Whether what holds these rows is much longer than they are, as where only the rows in view are drawn. */
function hasRoomForMore(rows: readonly Element[], holder: Element): boolean {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || !hasLayout(first)) return false;
  const length = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  const room = [holder, first.parentElement].map((each) => each?.getBoundingClientRect().height ?? 0);
  return Math.max(...room) > Math.max(length * 1.5, length + 200);
}
