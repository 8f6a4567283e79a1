/** Where opportunities stand in EspoCRM's list, board and record. */
import { outerRoot, type SearchRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import { type DealHints, type DealPlaces, type Meaning, type Place, valuesOfColumns } from '../deal-hints';
import { hrefOf } from '../universal/menus';
import { findFields } from './fields';
import { pageOf } from './pages';
import { BOARD, CARD, LIST } from './selectors';
import { currentStage, outcomeOfStage } from './stage';

/** EspoCRM's own names of an opportunity's fields; an administrator's own begin with `c`. */
const NAMES: Readonly<Record<string, Meaning>> = {
  name: 'title',
  amount: 'amount',
  amountCurrency: 'currency',
  stage: 'stage',
  account: 'company',
  contact: 'contact',
  assignedUser: 'owner',
  createdAt: 'created',
  closeDate: 'closeDate',
  probability: 'probability',
  leadSource: 'source',
  // Amounts of another kind, which must not stand in for the deal's own.
  amountConverted: 'other',
  amountWeightedConverted: 'other',
  modifiedAt: 'other',
  contacts: 'other',
};
const LINK = 'a[href*="#Opportunity/view/"]';

export const dealHints: DealHints = {
  find(root, { url }) {
    const page = pageOf(url);
    if (page?.entity !== 'deal') return page && page.entity !== 'other' ? 'other-records' : null;
    const scope = outerRoot(root);
    if (page.kind === 'form') return 'unsaved';
    if (page.kind === 'card') return recordPlaces(scope, url, page.recordId);
    return boardPlaces(scope) ?? listPlaces(scope);
  },
};

const nameOf = (element: Element) => element.getAttribute('data-name');
const idOf = (row: Element) => row.getAttribute('data-id');

function hrefIn(row: Element): string | null {
  const link = row.querySelector(LINK);
  return link && hrefOf(link);
}

function listPlaces(scope: SearchRoot): DealPlaces | null {
  const table = [...scope.querySelectorAll(LIST.table)].find((each) => !each.closest(LIST.panel));
  const headers = [...(table?.querySelectorAll(LIST.header) ?? [])];
  if (!table || headers.length === 0) return null;
  const columns = headers.map((header) => ({ name: nameOf(header), caption: textOf(header, 80) }));
  const more = scope.querySelector(LIST.more);
  return {
    source: 'list',
    rows: [...table.querySelectorAll(LIST.row)],
    ...valuesOfColumns(columns, NAMES, (row, { name }) => placeIn(row, LIST.cell, name)),
    id: idOf,
    href: hrefIn,
    stages: [],
    total: shownCount(scope),
    isWhole: more?.matches('.hidden') ?? false,
  };
}

/** A title or client is the link in its cell. */
function placeIn(row: Element, selector: string, name: string | null): Element | null {
  const cell = [...row.querySelectorAll(selector)].find((each) => nameOf(each) === name);
  return cell ? (cell.querySelector('a[href^="#"]') ?? cell) : null;
}

function shownCount(scope: SearchRoot): number | null {
  const digits = textOf(scope.querySelector(LIST.count), 20).replace(/[\s.,]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

function boardPlaces(scope: SearchRoot): DealPlaces | null {
  const board = scope.querySelector(BOARD.root);
  const columns = [...(board?.querySelectorAll(BOARD.column) ?? [])];
  if (!board || columns.length === 0) return null;
  const labels = new Map(
    [...board.querySelectorAll(BOARD.head)].map((head) => [nameOf(head), labelOf(head)]),
  );
  const rows = columns.flatMap((column) => [...column.querySelectorAll(BOARD.card)]);
  const stageOf = (card: Element) => nameOf(card.closest(BOARD.column) as Element);
  const { values, captioned = () => [] } = fieldsOn(rows);
  return {
    source: 'board',
    rows,
    id: idOf,
    href: hrefIn,
    values: {
      title: (card) => card.querySelector(LINK),
      ...values,
      stage: (card) => labels.get(stageOf(card)) || stageOf(card),
    },
    captioned,
    outcome: (card) => outcomeOfStage(stageOf(card)),
    stages: columns.map((column) => ({
      label: labels.get(nameOf(column)) || nameOf(column) || '',
      count: null,
    })),
    total: shownCount(scope),
  };
}

function labelOf(head: Element): string {
  return textOf(head.querySelector(BOARD.label) ?? head, 80);
}

/** The administrator chooses what cards show; an empty field has no place on its card. */
function fieldsOn(cards: readonly Element[]): Pick<DealPlaces, 'values' | 'captioned'> {
  const fields = cards.flatMap((card) => [...card.querySelectorAll(BOARD.field)]);
  const columns = [...new Set(fields.map(nameOf))].map((name) => ({ name, caption: '' }));
  const place = (card: Element, { name }: { readonly name: string | null }): Place =>
    placeIn(card, BOARD.field, name) ?? '';
  return valuesOfColumns(columns, NAMES, place);
}

function recordPlaces(scope: SearchRoot, url: URL, id: string | null): DealPlaces | 'unsaved' | null {
  const box = scope.querySelector(CARD.record);
  if (!box || !id) return null;
  const fields = findFields(scope).map((field) => ({ ...field, caption: field.labelText ?? '' }));
  if (fields.some(({ control }) => control)) return 'unsaved';
  const stage = currentStage(scope);
  const named = valuesOfColumns(fields, NAMES, (_, { value, shown }): Place => (value === null ? '' : shown));
  return {
    source: 'card',
    rows: [box],
    id: () => id,
    href: () => `${url.pathname}${url.search}#Opportunity/view/${id}`,
    ...named,
    values: { ...named.values, ...(stage ? { stage: () => stage } : {}) },
    stages: [],
    total: null,
  };
}
