/**
 * Reads the deals of a page nobody has described: from a board, a list or a
 * single card. Values that cannot be told are refused one by one; pages that
 * do not show deals are refused as a whole and never read as "0 deals".
 */

import { deepRoots, queryDeep } from '../../dom/read-roots';
import { isReachable } from '../../dom/read-visible';
import { atOnce, type Steps } from '../../dom/slices';
import {
  type Board,
  type CrmPage,
  type DealsResult,
  type ReadContext,
  type Root,
  SURE_ENOUGH,
} from '../adapter';
import type { DealSource } from '../deal-source';
import { findControls } from './actions';
import { bestBoard, bestTable, cardsOf, type DealTable, isElsewhere, totalOf } from './deal-places';
import { finish, refuse } from './finish-reading';
import { openBoard, openTable } from './open-deals';
import { addressOf, pageKind } from './page-kind';
import type { RawDeal } from './raw-deals';
import { readBoard, stagesOf } from './read-board';
import { type RawReading, readRows } from './read-table';
import { readRecord } from './record-texts';

/** A table of deals this long is what the page is about; no board is looked for beside it. */
const LONG_TABLE = 30;
/** Addresses of forms. */
const EDITING = /\/(edit|new|create|add)(?=[/?#]|$)/i;
/** Invented records, which some CRMs draw where there are none yet. */
const SAMPLE = '[class*="sample_data" i],[class*="sample-data" i],[class*="sampledata" i]';

/** The table or board of deals that a page shows; or the page alone, or why it is surely not one to read. */
type Choice =
  | { readonly is: 'table'; readonly table: DealTable }
  | { readonly is: 'board'; readonly board: Board; readonly raw: RawReading }
  | { readonly is: 'neither'; readonly page: CrmPage }
  | { readonly is: 'refused'; readonly refusal: DealsResult };

/** Reads the deals under `root` at once. */
export function readDeals(root: Root, context: ReadContext): DealsResult {
  return atOnce(readingSteps(root, context));
}

/** The same, to be laid down between its steps: a page of ten thousand rows is not read in one go. */
export function* readingSteps(root: Root, context: ReadContext): Steps<DealsResult> {
  const roots = deepRoots(root);
  yield;
  const choice = choose(roots, context);
  yield;
  if (choice.is === 'refused') return choice.refusal;
  if (choice.is === 'table') return yield* fromTable(roots, context, choice.table);
  if (choice.is === 'board') return yield* finish(roots, context, ...stagesOf(choice.board, choice.raw));
  const { page } = choice;
  const card = yield* fromCard(roots, context, page);
  if (card) return card;
  const kind = page.kind === 'list' || page.kind === 'board' ? 'other' : page.kind;
  return refuse(kind, page.sure, [...page.why, 'no-deals-found']);
}

/** Opens the list or board under `root`, to be looked at again and again; null when there is none. */
export function openDeals(root: Root, context: ReadContext): DealSource | null {
  const choice = choose(deepRoots(root), context);
  if (choice.is === 'table') return openTable(root, context, choice.table);
  return choice.is === 'board' ? openBoard(root, context, choice.board) : null;
}

function choose(roots: Root, context: ReadContext): Choice {
  const long = bestTable(roots, context, LONG_TABLE);
  if (long) return { is: 'table', table: long };
  const page = pageKind(roots, context.url);
  const no = (...given: Parameters<typeof refuse>): Choice => ({ is: 'refused', refusal: refuse(...given) });
  if (page.kind === 'login' || page.kind === 'error') return no(page.kind, page.sure, page.why);
  if (isElsewhere(context.url)) return no('other', 0.8, ['not-deals']);
  if (queryDeep(roots, SAMPLE).length > 0) return no('empty', 0.8, ['sample-data']);
  const table = bestTable(roots, context, 1);
  const board = bestBoard(roots, table);
  const isBoard = board !== null && cardsOf(board) >= (table?.table.rows.length ?? 0) / 2;
  const raw = isBoard ? dealsOnBoard(context, board, page.entity === 'deal' && !isRecord(page)) : null;
  if (board && raw) return { is: 'board', board, raw };
  return table ? { is: 'table', table } : { is: 'neither', page };
}

/** On records and away from pages of deals a board counts only when its cards show amounts. */
function dealsOnBoard(context: ReadContext, board: Board, isDealPage: boolean): RawReading | null {
  const raw = readBoard(board, context);
  return isDealPage || raw.raws.some((each) => each.texts.amount) ? raw : null;
}

function* fromTable(root: Root, context: ReadContext, { table, resolved }: DealTable): Steps<DealsResult> {
  const { sure, why } = table;
  const total = totalOf(root, table);
  const raw = yield* readRows(table, resolved);
  return yield* finish(root, context, raw, { source: 'list', total, labels: [], sure, why });
}

function isRecord({ kind }: CrmPage): boolean {
  return kind === 'card' || kind === 'form';
}

/** One deal from its own page: fields by label, stage from the bar, title from the heading. */
function* fromCard(root: Root, context: ReadContext, { kind, recordId }: CrmPage): Steps<DealsResult | null> {
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
  return yield* finish(root, context, reading, {
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
