/** Where deals stand in amoCRM's list, board and card. */
import { documentOf, outerRoot, type SearchRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import {
  type DealHints,
  type DealPlaces,
  type HintedStage,
  type Meaning,
  type NamedColumn,
  type Place,
  valuesOfColumns,
} from '../deal-hints';
import { hrefOf } from '../universal/menus';
import { findFields } from './fields';
import { pageOf } from './pages';
import { BOARD, CARD, LIST } from './selectors';
import { currentStage, outcomeOfStatus } from './stage';

/** amoCRM's own codes of columns; custom fields have numbers and are known by their captions. */
const NAMES: Readonly<Record<string, Meaning>> = {
  name: 'title',
  budget: 'amount',
  price: 'amount',
  status: 'stage',
  pipeline: 'pipeline',
  main_user: 'owner',
  contact_company_name: 'company',
  main_contact: 'contact',
  date_create: 'created',
  id: 'other',
  tags: 'other',
};
const LEADS = /^\/leads(?:\/|$)/;
const LINK = 'a[href*="/leads/detail/"]';
const CODE = /^list-row__cell-(?!template-|head$|edit)(\w+)$/;
const FIGURES = /[\d\s.,'’-]/g;

export const dealHints: DealHints = {
  find(root, { url }) {
    const page = pageOf(url);
    if (page && page.entity !== 'deal') return 'other-records';
    if (!LEADS.test(url.pathname)) return null;
    const scope = outerRoot(root);
    // A card is drawn over the board or list that it was opened from.
    if (page?.kind === 'form' || (page?.kind === 'card' && isBeingEdited(scope))) return 'unsaved';
    if (page?.kind === 'card') return cardPlaces(scope, url, page.recordId);
    return listPlaces(scope) ?? boardPlaces(scope);
  },
};

function listPlaces(scope: SearchRoot): DealPlaces | null {
  const table = scope.querySelector(LIST.table);
  const columns = [...(table?.querySelector(LIST.head)?.children ?? [])].map(columnOf);
  if (!table || columns.length === 0) return null;
  return {
    source: 'list',
    rows: [...table.querySelectorAll(LIST.row)],
    ...valuesOfColumns(columns, NAMES, (row, column, meaning) => placeIn(cellOf(row, column), meaning)),
    id: recordId,
    href: linkOf,
    stages: [],
    total: null,
    isWhole: scope.querySelector(LIST.pager)?.getAttribute('data-max-page') === '1',
  };
}

function columnOf(header: Element): NamedColumn {
  return { name: codeOf(header), caption: textOf(header.querySelector(LIST.caption) ?? header, 80) };
}

/** The code of a column stands in an attribute and, on all versions, in a class. */
function codeOf(cell: Element): string | null {
  const own = cell.getAttribute('data-field-code');
  if (own) return own;
  for (const word of cell.classList) {
    const code = CODE.exec(word)?.[1];
    if (code) return code;
  }
  return null;
}

function cellOf(row: Element, { name }: NamedColumn): Element | null {
  const cell = [...row.children].find((each) => codeOf(each) === name);
  return cell ? (cell.querySelector(LIST.content) ?? cell.querySelector(LIST.words) ?? cell) : null;
}

function placeIn(cell: Element | null, meaning: Meaning | null): Place {
  if (meaning === 'title') return cell?.querySelector('a[href]') ?? cell;
  if (meaning === 'stage') return cell?.querySelector(LIST.words) ?? cell;
  return cell;
}

function recordId(row: Element): string | null {
  const id = row.getAttribute('data-id');
  return id && /^\d+$/.test(id) ? id : null;
}

function linkOf(row: Element): string | null {
  const link = row.querySelector(LINK);
  return link && hrefOf(link);
}

function boardPlaces(scope: SearchRoot): DealPlaces | null {
  const columns = [...scope.querySelectorAll(BOARD.column)].filter((column) => recordId(column));
  if (columns.length === 0) return null;
  const heads = headsById(scope);
  const stages = new Map(columns.map((column) => [column, stageOf(heads.get(recordId(column) ?? ''))]));
  const columnOf = (card: Element) => card.closest(BOARD.column) as Element;
  const mark = currencyMark(scope);
  return {
    source: 'board',
    rows: columns.flatMap((column) => [...column.querySelectorAll(BOARD.card)]),
    id: recordId,
    href: linkOf,
    values: {
      title: titleOn,
      amount: (card) => amountOn(card, mark),
      company: (card) => card.querySelector(BOARD.company) ?? '',
      stage: (card) => stages.get(columnOf(card))?.label || null,
    },
    // The account decides what date this is: only the person can tell.
    captioned: (card) => [{ caption: '', name: BOARD.date.slice(1), place: card.querySelector(BOARD.date) }],
    skip: (card) => (card.matches(BOARD.ghost) ? 'ghost' : null),
    outcome: (card) => outcomeOfStatus(recordId(columnOf(card))),
    stages: [...stages.values()],
    total: null,
  };
}

/** Heads by status; of one that is drawn twice, the first that says something. */
function headsById(scope: SearchRoot): ReadonlyMap<string, Element> {
  const heads = new Map<string, Element>();
  for (const head of documentOf(scope).querySelectorAll(BOARD.head)) {
    const id = head.getAttribute('data-id') ?? '';
    if (!heads.has(id) && textOf(head, 20)) heads.set(id, head);
  }
  return heads;
}

function stageOf(head: Element | undefined): HintedStage {
  const label = head?.querySelector(BOARD.label);
  const count = textOf(head?.querySelector(BOARD.count), 40).replace(/\s/g, '');
  const figure = /\d+/.exec(count)?.[0];
  return {
    label: label?.getAttribute('title') || textOf(label, 80),
    count: figure === undefined ? null : Number(figure),
  };
}

function titleOn(card: Element): Place {
  const link = card.querySelector(BOARD.title);
  return link?.getAttribute('title') || link;
}

/** How the heads write the account's currency, such as `₽`; empty where they show no sums. */
function currencyMark(scope: SearchRoot): string {
  for (const sum of documentOf(scope).querySelectorAll(BOARD.sum)) {
    const mark = textOf(sum, 40).replace(FIGURES, '');
    if (mark) return mark;
  }
  return '';
}

/**
 * An account chooses what its cards show and where: the amount is the figure in
 * the account's currency. Two of them are handed over together, for the reader to refuse.
 */
function amountOn(card: Element, mark: string): Place {
  const found: Element[] = [];
  for (const element of card.querySelectorAll('*')) {
    const text = textOf(element, 60);
    if (!/\d/.test(text) || !isMark(text.replace(FIGURES, ''), mark)) continue;
    // The innermost element: those around it say the same.
    if (found.at(-1)?.contains(element)) found.pop();
    found.push(element);
  }
  return found.map((element) => textOf(element, 60)).join(' · ');
}

function isMark(rest: string, mark: string): boolean {
  return mark ? rest === mark : /^\p{Sc}$/u.test(rest);
}

/** A card can always be typed into; its button appears when something differs from what is stored. */
function isBeingEdited(scope: SearchRoot): boolean {
  return [...scope.querySelectorAll(CARD.save)].some(isShown);
}

function cardPlaces(scope: SearchRoot, url: URL, id: string | null): DealPlaces | null {
  const box = scope.querySelector(CARD.form);
  if (!box || !id) return null;
  const fields = findFields(scope).filter(({ box: row }) => box.contains(row));
  return {
    source: 'card',
    rows: [box],
    id: () => id,
    href: () => url.pathname,
    values: {
      title: () => box.querySelector(CARD.name),
      amount: () => box.querySelector(CARD.budget),
      stage: () => currentStage(scope),
      pipeline: () => box.querySelector(CARD.pipeline),
    },
    captioned: () =>
      fields.map(({ labelText = '', name, value, control, shown }) => ({
        caption: labelText,
        name,
        place: value === undefined ? (control ?? shown) : (value ?? ''),
      })),
    stages: [],
    total: null,
  };
}
