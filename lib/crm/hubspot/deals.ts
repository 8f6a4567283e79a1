/** Where deals stand in HubSpot's table, board and record. */
import { outerRoot, type SearchRoot } from '../../dom/read-roots';
import { leavesOf, textOf } from '../../dom/read-text';
import {
  type CaptionedValue,
  type DealHints,
  type DealPlaces,
  type HintedStage,
  type Meaning,
  type Place,
  valuesOfColumns,
} from '../deal-hints';
import { EVERY } from '../every-words';
import { hrefOf } from '../universal/menus';
import { cardPlaces } from './deal-card';
import { pageOf } from './pages';
import { PROPERTIES } from './properties';
import { BOARD, PIPELINE, TABLE } from './selectors';

const CELL = /^cell-[02]-\d+-(.+)-(\d+)$/;
const ROW = /^row-(\d+)$/;
/** G: what stands in the place of an owner. */
const NOBODY =
  /^(no owner|нет владельца|kein zuständiger mitarbeiter|sin propietario|aucun propriétaire|sem proprietário)$/i;
const LINKED = /\/(?:record\/0-3|deal)\/(\d+)(?=[/?#]|$)/;
const RECORD_LINK = 'a[href*="/record/0-3/"],a[href*="/deal/"]';

export const dealHints: DealHints = {
  find(root, { url }) {
    const page = pageOf(url);
    if (!page) return null;
    if (page.entity !== 'deal') return 'other-records';
    const scope = outerRoot(root);
    if (page.kind === 'form') return 'unsaved';
    if (page.kind === 'card') return cardPlaces(scope, page.recordId, url);
    return listPlaces(scope) ?? boardPlaces(scope);
  },
};

interface Column {
  readonly name: string | null;
  readonly caption: string;
  readonly at: number;
}

function listPlaces(scope: SearchRoot): DealPlaces | null {
  const table = scope.querySelector(TABLE.table);
  const rows = table ? [...table.querySelectorAll('tbody tr')] : [];
  if (!table || rows.length === 0) return null;
  const columns = columnsOf(table, rows);
  if (!columns.some(({ name, caption }) => name || caption)) return null;
  const place = (row: Element, { at }: Column, meaning: Meaning | null): Place => {
    const cell = row.children[at] ?? null;
    if (meaning === 'owner' && NOBODY.test(textOf(cell))) return '';
    // A cell with a link also holds a button that opens the preview.
    return cell?.querySelector(TABLE.label) ?? cell?.querySelector(RECORD_LINK) ?? cell;
  };
  return {
    source: 'list',
    rows,
    ...valuesOfColumns(columns, PROPERTIES, place),
    id: rowId,
    href: linkOf,
    skip: (row) => (row.childElementCount * 2 < columns.length ? 'sub-row' : null),
    stages: [],
    total: null,
    isWhole: isWhole(scope),
    ...shownPipeline(scope),
  };
}

/** Columns by the names that cells carry; a header names its column in the person's language. */
function columnsOf(table: Element, rows: readonly Element[]): Column[] {
  const headers = [...table.querySelectorAll(TABLE.header)];
  const full = rows.find((row) => row.childElementCount === headers.length) ?? rows[0];
  return [...(full?.children ?? [])].map((cell, at) => ({
    name: cellName(cell)?.property ?? null,
    caption: textOf(headers[at], 80),
    at,
  }));
}

function cellName(cell: Element): { property: string; record: string } | null {
  for (const attribute of ['data-table-external-id', 'data-test-id']) {
    const [, property, record] = CELL.exec(cell.getAttribute(attribute) ?? '') ?? [];
    if (property && record) return { property, record };
  }
  return null;
}

function rowId(row: Element): string | null {
  const own = ROW.exec(row.getAttribute('data-test-id') ?? '')?.[1];
  if (own) return own;
  const named = row.querySelector(TABLE.cell);
  return (named && cellName(named)?.record) ?? LINKED.exec(linkOf(row) ?? '')?.[1] ?? null;
}

function linkOf(row: Element): string | null {
  const link = row.querySelector(RECORD_LINK);
  return link && hrefOf(link);
}

/** The only page of a list: neither the first button of its pager nor the next page can be pressed. */
function isWhole(scope: SearchRoot): boolean {
  const next = scope.querySelector(TABLE.next);
  const first = next?.closest('nav')?.querySelector('button');
  return [next, first].every((button) => button?.matches('[aria-disabled="true"],:disabled'));
}

function shownPipeline(scope: SearchRoot): Pick<DealPlaces, 'pipeline'> {
  const shown = textOf(scope.querySelector(PIPELINE), 80);
  return shown ? { pipeline: EVERY.test(shown) ? null : shown } : {};
}

function boardPlaces(scope: SearchRoot): DealPlaces | null {
  const columns = [...scope.querySelectorAll(BOARD.column)];
  if (columns.length === 0) return null;
  const stages = new Map(columns.map((column) => [column, stageOf(column)]));
  const columnOf = (card: Element) => card.closest(BOARD.column) as Element;
  return {
    source: 'board',
    rows: columns.flatMap((column) => [...column.querySelectorAll(BOARD.card)]),
    id: (card) => card.getAttribute('data-selenium-id') ?? card.getAttribute('data-rbd-draggable-id'),
    href: linkOf,
    values: {
      title: (card) => card.querySelector(BOARD.title),
      stage: (card) => stages.get(columnOf(card))?.label ?? null,
    },
    captioned: propertiesOf,
    outcome: (card) => outcomeOfStage(columnOf(card).getAttribute('data-column-id')),
    stages: [...stages.values()],
    total: null,
    ...shownPipeline(scope),
  };
}

/** HubSpot's own stages of the first pipeline have words for ids; the stages a team adds have numbers. */
function outcomeOfStage(id: string | null): 'won' | 'lost' | null {
  if (id === 'closedwon') return 'won';
  return id === 'closedlost' ? 'lost' : null;
}

/** The count stands in the name's element or beside it, as a text of its own or in brackets. */
function stageOf(column: Element): HintedStage {
  const name = column.querySelector(BOARD.name);
  const words = leavesOf(name ?? column, 200);
  const label = words[0] ?? '';
  const bracketed = /^(.+?)\s*\((\d+)\)$/.exec(label);
  if (bracketed) return { label: bracketed[1] ?? label, count: Number(bracketed[2]) };
  const beside = name?.parentElement === column ? [] : leavesOf(name?.parentElement ?? column, 200);
  const count = [...words.slice(1), ...beside].find((text) => /^\d+$/.test(text));
  return { label, count: count === undefined ? null : Number(count) };
}

/** Captioned values of a board's card; the caption is all that tells one from another. */
function propertiesOf(card: Element): CaptionedValue[] {
  const rows = [...card.querySelectorAll(BOARD.property)].filter((row) => row.querySelector(BOARD.value));
  return rows.map((row) => {
    const caption = textOf(row.querySelector(BOARD.caption), 80).replace(/\s*[:：]$/, '');
    const name = caption ? null : row.getAttribute('data-test-id');
    return { caption, name, place: row.querySelector(BOARD.value) };
  });
}
