/**
 * Reads the deals of a page nobody has described: from a board, a list or a
 * single card. Values that cannot be told are refused one by one; pages that
 * do not show deals are refused as a whole and never read as "0 deals".
 */

import { documentOf } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import type { Reading } from '../../domain/deal';
import type { Board, DataTable, DealsResult, FormField, PageKind, ReadContext, Root } from '../adapter';
import { findBoards } from './boards';
import { findCounts } from './counts';
import { findFields } from './fields';
import { meaningOfHeader } from './meaning';
import { addressOf, pageKind } from './page-kind';
import { type RawDeal, toDeals } from './raw-deals';
import { boardTotal, readBoard } from './read-board';
import { type RawReading, readTable } from './read-table';
import { shownFilter } from './shown-filter';
import { findStageBars } from './stage-bar';
import { findTables } from './tables';
import { currencyOfHeader, type PageStyle, pageStyle } from './values';

const ENOUGH = 0.6;
const NO_DEALS =
  /(^|[/#])(contacts?|persons?|people|compan(y|ies)|accounts?|organi[sz]ations?|tasks?|activit\w+|invoices?|products?|tickets?|cases?|calls?|users?|campaigns?|emails?|leads?)(?=[/?&#]|$)/i;

/** Reads the deals under `root`. */
export function readDeals(root: Root, context: ReadContext): DealsResult {
  const page = pageKind(root, context.url);
  if (page.kind === 'login' || page.kind === 'error') return refuse(page.kind, page.sure, page.why);
  const entity = addressOf(context.url).entity;
  if (entity !== 'deal' && NO_DEALS.test(context.url.pathname + context.url.hash))
    return refuse('other', 0.8, ['not-deals']);
  const found =
    fromBoard(root, context) ?? fromTable(root, context) ?? fromCard(root, context, page.kind, page.recordId);
  if (found) return found;
  const kind = page.kind === 'list' || page.kind === 'board' ? 'other' : page.kind;
  return refuse(kind, page.sure, [...page.why, 'no-deals-found']);
}

function refuse(page: PageKind, sure: number, why: readonly string[]): DealsResult {
  return { kind: 'refused', page, sure, why };
}

function fromBoard(root: Root, context: ReadContext): DealsResult | null {
  const board = findBoards(root).find(
    (each) => each.sure >= ENOUGH && each.columns.some((column) => column.cards.length),
  );
  if (!board) return null;
  const raw = readBoard(board, context);
  const labels = board.columns.map((column) => column.label).filter((label) => label);
  const total = boardTotal(board);
  return finish(root, context, raw, { source: 'board', total, labels, sure: board.sure, why: board.why });
}

/** A table of deals names a title and at least an amount or a stage. */
function isDealTable(raw: RawReading, isDealPage: boolean): boolean {
  const { of } = raw.resolved;
  const money = of.has('amount') || of.has('probability');
  return (
    of.has('title') &&
    (isDealPage
      ? money || of.has('stage') || of.size > 3
      : money && (of.has('stage') || of.has('closeDate') || of.has('status')))
  );
}

function fromTable(root: Root, context: ReadContext): DealsResult | null {
  const isDealPage = addressOf(context.url).entity === 'deal';
  for (const table of findTables(root)) {
    if (table.sure < ENOUGH || !table.rows.length) continue;
    const raw = readTable(table, context);
    if (!isDealTable(raw, isDealPage)) continue;
    return finish(root, context, raw, {
      source: 'list',
      total: totalOf(root, table),
      labels: [],
      sure: table.sure,
      why: table.why,
    });
  }
  return null;
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
  const why = idKind === 'derived' ? [...source.why, 'derived-ids'] : source.why;
  return { kind: 'read', reading, idKind, questions: raw.questions, sure, why };
}

/** One deal from its own page: fields by label, stage from the bar, title from the heading. */
function fromCard(
  root: Root,
  context: ReadContext,
  kind: PageKind,
  recordId: string | null,
): DealsResult | null {
  if (kind !== 'card' && kind !== 'form') return null;
  const texts = cardTexts(root);
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

function cardTexts(root: Root): RawDeal['texts'] {
  const texts: RawDeal['texts'] = {};
  const put = (field: FormField) => {
    const meant = field.sure >= ENOUGH ? meaningOfHeader(field.label) : null;
    if (meant && meant.sure >= ENOUGH && field.value !== null) texts[meant.meaning] ??= field.value;
  };
  for (const field of findFields(root)) put(field);
  const step = findStageBars(root)
    .find((bar) => bar.sure >= ENOUGH)
    ?.steps.find((each) => each.current);
  if (step) texts.stage = step.label;
  const scope = root.nodeType === 9 ? (root as Document).body : (root as Element);
  const title = textOf(scope.querySelector('h1,main h2,main h3,main h4,main h5'), 200);
  if (title && !texts.title) texts.title = title;
  return texts;
}

/** The board and tables a page shows, for the person to point at when nothing is sure enough. */
export function offers(root: Root): { boards: readonly Board[]; tables: readonly DataTable[] } {
  return { boards: findBoards(root), tables: findTables(root) };
}
