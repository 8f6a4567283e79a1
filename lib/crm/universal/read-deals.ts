/**
 * Reads the deals of a page nobody has described: from a board, a list or a
 * single card. Values that cannot be told are refused one by one; pages that
 * do not show deals are refused as a whole and never read as "0 deals".
 */

import { deepRoots, documentOf, queryDeep } from '../../dom/read-roots';
import { isReachable } from '../../dom/read-visible';
import type { Reading } from '../../domain/deal';
import {
  type Board,
  type CrmPage,
  type DataTable,
  type DealsResult,
  type PageKind,
  type ReadContext,
  type Root,
  SURE_ENOUGH,
} from '../adapter';
import { findControls } from './actions';
import { findBoards } from './boards';
import { type Resolved, resolveSlots } from './columns';
import { findCounts } from './counts';
import { addressOf, pageKind } from './page-kind';
import { type RawDeal, toDeals } from './raw-deals';
import { areOwners, boardTotal, readBoard, withoutStages } from './read-board';
import { type RawReading, readTable, slotsOf } from './read-table';
import { readRecord } from './record-texts';
import { shownFilter } from './shown-filter';
import { findTables } from './tables';
import { currencyOfHeader, type PageStyle, pageStyle } from './values';

/** A table of deals this long is what the page is about; no board is looked for beside it. */
const LONG_TABLE = 30;
/** Sections of other records: nothing but ids and names of views may follow the section in the address. */
const NO_DEALS =
  /[/#](contacts?|persons?|people|compan(y|ies)|accounts?|organi[sz]ations?|tasks?|activit\w+|invoices?|products?|tickets?|cases?|calls?|users?|campaigns?|emails?)(\/(\d+|[\da-f-]{8,}|list|views?|all|table|kanban|board|index|show|edit))*\/?([?#].*)?$/i;

/** A title that is called so is that of a deal, whatever the address says. */
const DEAL =
  /\bdeal|opportunit|сделк|угод|geschäft|verkaufschance|negocio|oportunidad|negócio|affaire|fırsat|anlaşma|szans/i;
/** Addresses of forms. */
const EDITING = /\/(edit|new|create|add)(?=[/?#]|$)/i;
/** Invented records, which some CRMs draw where there are none yet. */
const SAMPLE = '[class*="sample_data" i],[class*="sample-data" i],[class*="sampledata" i]';

/** Reads the deals under `root`. */
export function readDeals(root: Root, context: ReadContext): DealsResult {
  const roots = deepRoots(root);
  const long = bestTable(roots, context, LONG_TABLE);
  if (long) return fromTable(roots, context, long);
  const page = pageKind(roots, context.url);
  if (page.kind === 'login' || page.kind === 'error') return refuse(page.kind, page.sure, page.why);
  if (isElsewhere(context.url)) return refuse('other', 0.8, ['not-deals']);
  if (queryDeep(roots, SAMPLE).length > 0) return refuse('empty', 0.8, ['sample-data']);
  const table = bestTable(roots, context, 1);
  const board = bestBoard(roots, table);
  const isBoard = board !== null && cardsOf(board) >= (table?.table.rows.length ?? 0) / 2;
  const read = isBoard ? fromBoard(roots, context, board, page.entity === 'deal' && !isRecord(page)) : null;
  if (read) return read;
  if (table) return fromTable(roots, context, table);
  const card = fromCard(roots, context, page);
  if (card) return card;
  const kind = page.kind === 'list' || page.kind === 'board' ? 'other' : page.kind;
  return refuse(kind, page.sure, [...page.why, 'no-deals-found']);
}

/** Whether the address is that of other records' section. */
function isElsewhere(url: URL): boolean {
  return addressOf(url).entity !== 'deal' && NO_DEALS.test(url.pathname + url.hash);
}

function refuse(page: PageKind, sure: number, why: readonly string[]): DealsResult {
  return { kind: 'refused', page, sure, why };
}

/** The surest board with cards; rows of a table with several links each are no columns of one. */
function bestBoard(root: Root, deals: DealTable | null): Board | null {
  const rows = new Set(deals?.table.rows.map(({ element }) => element));
  const isRows = ({ columns }: Board) => columns.every(({ element }) => rows.has(element));
  const boards = findBoards(root).filter((board) => board.sure >= SURE_ENOUGH && cardsOf(board) > 0);
  return boards.find((board) => !isRows(board)) ?? null;
}

function isRecord({ kind }: CrmPage): boolean {
  return kind === 'card' || kind === 'form';
}

function cardsOf(board: Board): number {
  return board.columns.reduce((sum, column) => sum + column.cards.length, 0);
}

/** On records and away from pages of deals a board counts only when its cards show amounts. */
function fromBoard(root: Root, context: ReadContext, board: Board, isDealPage: boolean): DealsResult | null {
  const raw = readBoard(board, context);
  if (!isDealPage && !raw.raws.some((each) => each.texts.amount)) return null;
  const isByOwner = areOwners(raw.raws);
  const labels = isByOwner ? [] : board.columns.map((column) => column.label).filter((label) => label);
  const total = boardTotal(board);
  return finish(root, context, isByOwner ? withoutStages(raw) : raw, {
    source: 'board',
    total,
    labels,
    sure: board.sure,
    why: board.why,
  });
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

interface DealTable {
  readonly table: DataTable;
  readonly resolved: Resolved;
}

/** The first table with at least `least` rows whose columns are those of deals. */
function bestTable(root: Root, context: ReadContext, least: number): DealTable | null {
  if (isElsewhere(context.url)) return null;
  const { entity } = addressOf(context.url);
  for (const table of findTables(root)) {
    if (table.sure < SURE_ENOUGH || table.rows.length < least) continue;
    const resolved = resolveSlots(slotsOf(table), 'column', context.known);
    // Some CRMs call their deals leads; those have stages.
    const isDealPage = entity === 'deal' || (entity === 'lead' && resolved.of.has('stage'));
    if (isDealTable(table, resolved, isDealPage)) return { table, resolved };
  }
  return null;
}

function fromTable(root: Root, context: ReadContext, { table, resolved }: DealTable): DealsResult {
  const { sure, why } = table;
  const total = totalOf(root, table);
  return finish(root, context, readTable(table, resolved), { source: 'list', total, labels: [], sure, why });
}

/** What the table or the page around it says; a count smaller than the rows in hand is some other count. */
function totalOf(root: Root, table: DataTable): number | null {
  const counts = findCounts(root).filter(
    (count) => count.sure >= 0.7 && (count.total === null || count.total >= table.rows.length),
  );
  return table.total ?? counts[0]?.total ?? null;
}

interface Source {
  readonly source: Reading['source'];
  readonly total: number | null;
  readonly labels: readonly string[];
  readonly sure: number;
  readonly why: readonly string[];
}

function styleOf(root: Root, context: ReadContext, raws: readonly RawDeal[]): PageStyle {
  const texts = raws.map((raw) => raw.texts);
  const sample = <T>(all: readonly T[]) => all.slice(0, 500);
  return pageStyle({
    amounts: sample(texts.map((each) => each.amount ?? '').filter((text) => text)),
    dates: sample(
      texts
        .flatMap((each) => [each.created, each.closeDate, each.closed, each.nextActivity])
        .filter((text) => text !== undefined),
    ),
    locale: documentOf(root).documentElement?.lang || '',
    today: context.today,
    currency: context.currency,
  });
}

function finish(root: Root, context: ReadContext, raw: RawReading, source: Source): DealsResult {
  const style = styleOf(root, context, raw.raws);
  const currency = currencyOfHeader(raw.amountHeader, style.amount);
  const { pipeline, filter } = shownFilter(root, context.url);
  const out = toDeals(raw.raws, style, currency, pipeline);
  if (!out.deals.length)
    return refuse(out.skipped.some((row) => row.reason === 'loading') ? 'loading' : 'empty', 0.7, [
      'no-rows-read',
    ]);
  const { deals, skipped, refused, idKind } = out;
  const stages = source.labels.length ? { [pipeline ?? '']: source.labels } : {};
  const reading: Reading = {
    deals,
    skipped,
    refused,
    total: source.total,
    source: source.source,
    stages,
    filter,
  };
  const sure = idKind === 'derived' ? Math.min(source.sure, 0.7) : source.sure;
  const why = [...source.why];
  if (idKind === 'derived') why.push('derived-ids');
  // A full page of a usual size without any count may be the first of several.
  if (source.total === null && /^(10|20|25|30|40|50|80|100|200|250|500)$/.test(`${deals.length}`))
    why.push('maybe-partial');
  return { kind: 'read', reading, idKind, questions: raw.questions, sure, why };
}

/** One deal from its own page: fields by label, stage from the bar, title from the heading. */
function fromCard(root: Root, context: ReadContext, { kind, recordId }: CrmPage): DealsResult | null {
  if (kind !== 'card' && kind !== 'form') return null;
  const { texts, isTyped } = readRecord(root);
  if (isForm(context.url) || (isTyped && maySave(root))) return null;
  const isDeal =
    addressOf(context.url).entity === 'deal' || (texts.amount !== undefined && texts.stage !== undefined);
  if (!isDeal || !recordId || !texts.title) return null;
  const href = context.url.pathname + context.url.search + context.url.hash;
  const raw: RawDeal = { markupId: null, href, hrefId: recordId, texts, skip: null };
  const reading: RawReading = {
    raws: [raw],
    resolved: { of: new Map(), questions: [] },
    questions: [],
    amountHeader: '',
  };
  return finish(root, context, reading, {
    source: 'card',
    total: null,
    labels: [],
    sure: 0.7,
    why: ['fields'],
  });
}

/** Values that are being typed are not facts yet. */
const isForm = ({ pathname, hash }: URL) => EDITING.test(pathname + hash);

/** Whether a button that saves the record is there to press. */
function maySave(root: Root): boolean {
  const saves = findControls(root).filter(
    ({ sure, intent }) => sure >= SURE_ENOUGH && /^(save|create)$/.test(intent),
  );
  return saves.some(({ element }) => !element.matches(':disabled') && isReachable(element));
}

/** The board and tables a page shows, for the person to point at when nothing is sure enough. */
export function offers(root: Root): { boards: readonly Board[]; tables: readonly DataTable[] } {
  return { boards: findBoards(root), tables: findTables(root) };
}
