/** Where deals (opportunities) stand in Lightning's list, board and record. */
import { queryDeep, type SearchRoot } from '../../dom/read-roots';
import type { Root } from '../adapter';
import {
  type DealHints,
  type DealPlaces,
  type HintedStage,
  type NamedColumn,
  valuesOfColumns,
} from '../deal-hints';
import { EVERY } from '../every-words';
import { hrefOf } from '../universal/menus';
import { cardPlaces } from './deal-card';
import { FIELDS, meaningName } from './field-names';
import { isRecordId, pageOf, recordIdOf } from './pages';
import { BOARD, LIST, RECORD_LINK } from './selectors';
import { alongHosts, everyRoot, shownPane, shownText } from './shadow';

export const dealHints: DealHints = {
  find(root, { url }) {
    const page = pageOf(url);
    if (!page) return null;
    if (page.entity !== 'deal') return 'other-records';
    if (page.kind === 'list') {
      const roots = listRoots(root);
      return listPlaces(roots) ?? boardPlaces(roots);
    }
    if (page.kind === 'form') return 'unsaved';
    return page.kind === 'card' ? cardPlaces(root, page.recordId, url) : null;
  },
};

/** The list's own components; the whole pane only where they do not lead to a table. */
function listRoots(root: Root): readonly SearchRoot[] {
  const pane = shownPane(root);
  const roots = alongHosts(pane, LIST.hosts);
  return roots.some((each) => each.querySelector(LIST.table)) ? roots : everyRoot(pane);
}

interface Column extends NamedColumn {
  readonly key: string;
}

function listPlaces(roots: Root): DealPlaces | null {
  const table = queryDeep(roots, LIST.table)[0];
  const rows = [...(table?.querySelectorAll(LIST.row) ?? [])].filter((row) => !isHeader(row));
  if (!table || rows.length === 0) return null;
  const columns = [...table.querySelectorAll(LIST.header)].map(columnOf);
  return {
    source: 'list',
    rows,
    ...valuesOfColumns(columns, FIELDS, (row, { key }) => {
      const cell = row.querySelector(`[data-col-key-value="${CSS.escape(key)}"]`);
      return cell && shownText(cell);
    }),
    id: rowId,
    href: (row) => linkTo(row, rowId(row)),
    skip: (row) => (row.childElementCount * 2 < columns.length ? 'sub-row' : null),
    stages: [],
    total: countIn(shownText(queryDeep(roots, LIST.count)[0])),
    pipeline: null,
    filter: viewOf(roots),
  };
}

/** The view that narrows the list; null for the one that shows everything. */
function viewOf(roots: Root): string | null {
  const title = shownText(queryDeep(roots, LIST.title)[0]);
  return title && !EVERY.test(title) ? title : null;
}

function isHeader(row: Element): boolean {
  return row.getAttribute('data-row-key-value') === 'HEADER';
}

/** `Amount-currency-2` is the column of the field `Amount`. */
function columnOf(header: Element): Column {
  const key = header.getAttribute('data-col-key-value') ?? '';
  const caption = header.getAttribute('aria-label') ?? shownText(header);
  return { key, caption, name: meaningName(key.split('-')[0] ?? '') || null };
}

function rowId(row: Element): string | null {
  const key = row.getAttribute('data-row-key-value') ?? '';
  if (isRecordId(key)) return key;
  const link = queryDeep(row, RECORD_LINK)[0];
  return link ? recordIdOf(link.getAttribute('href') ?? '') : null;
}

function linkTo(row: Element, id: string | null): string | null {
  const link = queryDeep(row, RECORD_LINK).find((each) => recordIdOf(each.getAttribute('href') ?? '') === id);
  return link ? hrefOf(link) : null;
}

/** "12 items • Sorted by Name"; null for "50+ items", of which more are to be loaded. */
function countIn(text: string): number | null {
  const count = /(\d{1,3}(?:[\s.,]\d{3})+|\d+)(\+)?/.exec(text.split('•')[0] ?? '');
  return count?.[1] && !count[2] ? Number(count[1].replace(/\D/g, '')) : null;
}

function boardPlaces(roots: Root): DealPlaces | null {
  const columns = queryDeep(roots, BOARD.column);
  const stages = new Map(columns.map((column) => [column, stageOf(column)]));
  const rows = columns.flatMap((column) => [...column.querySelectorAll(BOARD.card)]);
  if (rows.length === 0) return null;
  const textIn = (selector: string) => (card: Element) => {
    const found = card.querySelector(selector);
    return found && shownText(found);
  };
  return {
    source: 'board',
    rows,
    id: cardId,
    href: (card) => linkTo(card, cardId(card)),
    values: {
      title: textIn(BOARD.title),
      amount: textIn(BOARD.amount),
      closeDate: textIn(BOARD.closeDate),
      company: textIn(BOARD.company),
      stage: (card) => stages.get(card.closest(BOARD.column) as Element)?.label ?? null,
    },
    stages: [...stages.values()],
    total: null,
    pipeline: null,
    filter: viewOf(roots),
  };
}

function cardId(card: Element): string | null {
  const inner = card.querySelector(BOARD.cardInner);
  const named = [...(inner?.classList ?? [])].find(isRecordId);
  if (named) return named;
  const link = card.querySelector(BOARD.title)?.closest('a') ?? card.querySelector('a[href]');
  return recordIdOf(link?.getAttribute('href') ?? '');
}

/** "Proposal (16)" and, behind it or below, the sum of the column. */
function stageOf(column: Element): HintedStage {
  const text = shownText(column.querySelector(BOARD.head) ?? column.querySelector(BOARD.headAround));
  const [, label, count] = /^(.+?)\s*\((\d[\d\s.,]*)\)/.exec(text) ?? [];
  return { label: label ?? text, count: count ? Number(count.replace(/\D/g, '')) : null };
}
