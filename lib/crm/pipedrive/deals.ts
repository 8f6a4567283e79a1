/** Where deals stand in Pipedrive's board, list and deal page. */
import { outerRoot, type SearchRoot } from '../../dom/read-roots';
import { leavesOf, textOf } from '../../dom/read-text';
import {
  type CaptionedValue,
  type DealHints,
  type DealPlaces,
  type HintedStage,
  type Meaning,
  type NamedColumn,
  valuesOfColumns,
} from '../deal-hints';
import { EVERY } from '../every-words';
import { hrefOf } from '../universal/menus';
import { cardPlaces } from './deal-card';
import { pageOf } from './pages';
import { BOARD, DEAL_LINK, LIST } from './selectors';

/** Pipedrive's own names of columns; the name of a linked record stands behind a dot. */
const FIELDS: Readonly<Record<string, Meaning>> = {
  title: 'title',
  value: 'amount',
  currency: 'currency',
  stage_id: 'stage',
  stage: 'stage',
  pipeline: 'pipeline',
  pipeline_id: 'pipeline',
  status: 'status',
  user_id: 'owner',
  owner_id: 'owner',
  org_id: 'company',
  org: 'company',
  organization: 'company',
  person_id: 'contact',
  person: 'contact',
  add_time: 'created',
  expected_close_date: 'closeDate',
  won_time: 'closed',
  probability: 'probability',
  next_activity_date: 'nextActivity',
  // Worth of another kind, which must not stand in for the deal's own.
  weighted_value: 'other',
  products_value: 'other',
  update_time: 'other',
  lost_time: 'other',
  stage_change_time: 'other',
};
const DEAL_ID = /\/deal\/(\d+)(?=[/?#]|$)/;
/** A number of things, as against a sum of money. */
const COUNT = /^(\d+|\d{1,3}(?:[\s.,]\d{3})+)\s+(?![A-Z]{3}\b)\p{L}/u;

export const dealHints: DealHints = {
  find(root, { url }) {
    const page = pageOf(url);
    if (!page) return null;
    if (page.entity !== 'deal') return 'other-records';
    const scope = outerRoot(root);
    if (page.kind === 'card') return cardPlaces(scope, page.recordId, url);
    return boardPlaces(scope) ?? listPlaces(scope);
  },
};

/** A number of deals in a text such as `$12,500 · 3 deals`; null when it gives none. */
function countIn(text: string): number | null {
  for (const part of text.split(/[·•|]/)) {
    const count = COUNT.exec(part.trim());
    if (count?.[1]) return Number(count[1].replace(/\D/g, ''));
  }
  return null;
}

function linkOf(row: Element): string | null {
  const link = row.querySelector(DEAL_LINK);
  return link && hrefOf(link);
}

function idInLink(row: Element): string | null {
  return DEAL_ID.exec(linkOf(row) ?? '')?.[1] ?? null;
}

/** What narrows the view; left to the reader of unknown pages where its button is not found. */
function shownFilter(scope: SearchRoot): Pick<DealPlaces, 'filter'> {
  const filter = textOf(scope.querySelector(BOARD.filter), 80);
  return filter ? { filter: EVERY.test(filter) ? null : filter } : {};
}

function boardPlaces(scope: SearchRoot): DealPlaces | null {
  const columns = [...scope.querySelectorAll(BOARD.list)].map((list) => ({
    list,
    stage: stageOf(list.parentElement?.closest(BOARD.column) ?? list.parentElement ?? list, list),
  }));
  const stages = new Map(columns.map(({ list, stage }) => [list, stage]));
  const rows = columns.flatMap(({ list }) => [...list.querySelectorAll(BOARD.tile)]);
  if (rows.length === 0) return null;
  const pipeline = textOf(scope.querySelector(BOARD.pipeline), 80);
  return {
    source: 'board',
    rows,
    id: (tile) => tile.getAttribute('data-test-deal-id') ?? idInLink(tile),
    href: linkOf,
    values: {
      title: (tile) => tile.querySelector(`:is(${DEAL_LINK}) > span`) ?? tile.querySelector(DEAL_LINK),
      amount: (tile) => tile.querySelector(BOARD.value),
      stage: (tile) => stages.get(tile.closest(BOARD.list) as Element)?.label ?? null,
    },
    captioned: linesUnderTitle,
    stages: columns.map(({ stage }) => stage),
    total: null,
    ...(pipeline && { pipeline }),
    ...shownFilter(scope),
  };
}

/** What stands in a column above its tiles: the name, then the sum and the count. */
function stageOf(column: Element, list: Element): HintedStage {
  const [label = '', ...rest] = leavesOf(column, 300, (part) => part === list);
  return { label, count: list.querySelector(BOARD.nothing) ? 0 : countIn(rest.join(' · ')) };
}

/** The line under a title is the organisation, the person, or both: only people can tell. */
function linesUnderTitle(tile: Element): CaptionedValue[] {
  const line = tile.querySelector(`:is(${DEAL_LINK}) > span + *`);
  return line ? [{ caption: '', name: 'tile-line', place: line }] : [];
}

interface Column extends NamedColumn {
  readonly selector: string;
}

function listPlaces(scope: SearchRoot): DealPlaces | null {
  const rows = [...scope.querySelectorAll(LIST.row)];
  const columns = columnsOf(scope, rows[0]);
  if (rows.length === 0 || columns.length === 0) return null;
  const boxes = [...scope.querySelectorAll(LIST.box)];
  const places = new Map(rows.map((row, at) => [row, at]));
  return {
    source: 'list',
    rows,
    ...valuesOfColumns(columns, FIELDS, (row, { selector }, meaning) => {
      const cell = row.querySelector(selector);
      const title = meaning === 'title' ? cell?.querySelector(LIST.title) : null;
      return title ?? cell?.querySelector(LIST.value) ?? cell;
    }),
    // Check boxes stand in a table of their own; they are joined by place only when there is one for each row.
    id: (row) =>
      idInLink(row) ?? boxId(boxes.length === rows.length ? boxes[places.get(row) ?? -1] : undefined),
    href: linkOf,
    stages: [],
    total: countIn(textOf(scope.querySelector(LIST.summary), 120)),
    ...shownFilter(scope),
  };
}

function boxId(box: Element | undefined): string | null {
  return box?.getAttribute('data-id') ?? null;
}

/** Columns by the names on the header's cells, or on those of a row where the header has none. */
function columnsOf(scope: SearchRoot, row: Element | undefined): Column[] {
  const headers = [...scope.querySelectorAll(LIST.header)];
  const named = headers.some((cell) => cell.hasAttribute('data-field'))
    ? headers
    : [...(row?.querySelectorAll(LIST.cell) ?? [])];
  return named.flatMap((cell) => {
    const field = cell.getAttribute('data-field');
    const caption = headers.includes(cell) ? textOf(cell, 80) : '';
    return field ? [{ name: nameOf(field), caption, selector: `td[data-field="${CSS.escape(field)}"]` }] : [];
  });
}

/** Custom fields have long codes for names; they are understood by their captions. */
function nameOf(field: string): string | null {
  if (/^[\da-f]{40}/.test(field)) return null;
  return FIELDS[field] ? field : (field.split('.')[0] ?? field);
}
