/** Where deals stand in Zoho's list, board and record. */
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
import { hrefOf } from '../universal/menus';
import { findFields } from './fields';
import { pageOf } from './pages';
import { BOARD, CARD, LIST } from './selectors';

/** Zoho's own names of the fields of a record. */
const FIELDS: Readonly<Record<string, Meaning>> = {
  POTENTIALNAME: 'title',
  AMOUNT: 'amount',
  CURRENCY: 'currency',
  STAGE: 'stage',
  PIPELINE: 'pipeline',
  SMOWNERID: 'owner',
  ACCOUNTID: 'company',
  CONTACTID: 'contact',
  CLOSINGDATE: 'closeDate',
  CREATEDTIME: 'created',
  PROBABILITY: 'probability',
  LEADSOURCE: 'source',
  // Worth of another kind, which must not stand in for the deal's own.
  EXPECTEDREVENUE: 'other',
  POTENTIALTYPE: 'other',
  MODIFIEDTIME: 'other',
  SMCREATORID: 'other',
};
const RECORD_LINK = 'a[href*="/tab/Potentials/"],a[href*="/tab/Deals/"]';
const RECORD_ID = /\/tab\/(?:Potentials|Deals)\/(\d+)(?=[/?#]|$)/;

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

function linkOf(row: Element): string | null {
  const link = row.querySelector(RECORD_LINK);
  return link && hrefOf(link);
}

function idInLink(row: Element): string | null {
  return RECORD_ID.exec(linkOf(row) ?? '')?.[1] ?? null;
}

function listPlaces(scope: SearchRoot): DealPlaces | null {
  const table = scope.querySelector(LIST.table);
  const rows = table ? [...table.querySelectorAll(LIST.row)] : [];
  if (!table || rows.length === 0) return null;
  const headings = [...(scope.querySelector(LIST.header)?.querySelectorAll(LIST.heading) ?? [])];
  return {
    source: 'list',
    rows,
    id: (row) => (/^\d+$/.test(row.id) ? row.id : idInLink(row)),
    href: linkOf,
    values: { title: (row) => row.querySelector(RECORD_LINK) },
    captioned: (row) => captionedCells(row, headings),
    stages: [],
    total: null,
  };
}

/** Cells carry no name of their field: they are told by their place, as long as none is missing. */
function captionedCells(row: Element, headings: readonly Element[]): CaptionedValue[] {
  const cells = [...row.querySelectorAll(LIST.cell)];
  if (cells.length !== headings.length) return [];
  return cells.flatMap((cell, at) => {
    const heading = headings[at];
    const caption = heading && !cell.matches(LIST.boxes) ? textOf(heading, 80) : '';
    return caption ? [{ caption, name: null, place: cell }] : [];
  });
}

interface Column {
  readonly element: Element;
  readonly stage: HintedStage;
}

function boardPlaces(scope: SearchRoot): DealPlaces | null {
  const columns = columnsOf(scope);
  if (columns.length === 0) return null;
  const rows = columns.flatMap(({ element }) => [...element.querySelectorAll(BOARD.card)]);
  const stages = new Map(columns.map(({ element, stage }) => [element, stage]));
  const group = (card: Element) => stages.get(card.closest(BOARD.column) as Element)?.label ?? null;
  const isByStage = columns.some(({ element }) => element.matches(BOARD.byStage));
  const captioned = (card: Element): CaptionedValue[] => [
    ...uncaptioned(card),
    ...(isByStage ? [] : [{ caption: '', name: 'kanban-column', place: group(card) }]),
  ];
  return {
    source: 'board',
    rows,
    id: idInLink,
    href: linkOf,
    values: {
      title: (card) => card.querySelector(BOARD.title),
      ...(isByStage && { stage: group }),
      ...shownOn(rows),
    },
    captioned,
    stages: isByStage ? columns.map(({ stage }) => stage) : [],
    total: null,
  };
}

function columnsOf(scope: SearchRoot): Column[] {
  const found = [...(scope.querySelector(BOARD.root)?.querySelectorAll(BOARD.column) ?? [])];
  return found.map((element) => ({ element, stage: stageOf(element) }));
}

/** The head holds name, count, probability and sum, each a text of its own. */
function stageOf(column: Element): HintedStage {
  const head = column.querySelector(BOARD.head);
  const [first = '', ...rest] = head ? leavesOf(head, 200) : [];
  const named = column.getAttribute('data-zcqa') ?? '';
  const label = first || (named.startsWith(BOARD.named) ? named.slice(BOARD.named.length) : '');
  const count = rest.find((text) => /^\(?\d+\)?$/.test(text))?.replace(/\D/g, '');
  return { label, count: count === undefined ? null : Number(count) };
}

/** Finders of what the person has put on the cards; a card alone may lack it. */
function shownOn(cards: readonly Element[]): DealPlaces['values'] {
  const finders: DealPlaces['values'] = {
    amount: amountOn,
    owner: (card) => card.querySelector(BOARD.owner),
    company: (card) => card.querySelector(BOARD.company),
    contact: (card) => card.querySelector(BOARD.contact),
    probability: (card) => card.querySelector(BOARD.share)?.getAttribute('cx-prop-value') ?? null,
  };
  return Object.fromEntries(
    Object.entries(finders).filter(([, find]) => cards.some((card) => find(card) !== null)),
  );
}

/** Two amounts on one card are given together, so that the reader refuses to choose. */
function amountOn(card: Element): Place {
  const found = [...card.querySelectorAll(BOARD.amount)];
  const amounts = found.length > 0 ? found : [...card.querySelectorAll(BOARD.money)];
  if (amounts.length > 1) return amounts.map((amount) => textOf(amount, 60)).join(' / ');
  return amounts[0] ?? null;
}

/** Dates without a caption: the person says what they are, each by its place on the card. */
function uncaptioned(card: Element): CaptionedValue[] {
  const dates = [...card.querySelectorAll(BOARD.date)];
  return dates.map((place, at) => ({ caption: '', name: `${BOARD.date}-${at + 1}`, place }));
}

function cardPlaces(scope: SearchRoot, recordId: string | null, url: URL): DealPlaces | null {
  const box = scope.querySelector(CARD.page);
  const fields = findFields(scope).map((field) => ({ ...field, caption: textOf(field.label, 80) }));
  if (!box || !recordId || fields.length === 0) return null;
  const named = valuesOfColumns(fields, FIELDS, (_, { value, control, shown }): Place => {
    return value === undefined ? (control ?? shown) : (value ?? '');
  });
  const title =
    named.values.title ??
    (() => scope.querySelector(CARD.header)?.querySelector('h1,h2,[class*="title" i]') ?? null);
  return {
    source: 'card',
    rows: [box],
    id: () => recordId,
    href: () => url.pathname,
    ...named,
    values: { ...named.values, title },
    stages: [],
    total: null,
  };
}
