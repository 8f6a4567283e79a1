/** Where deals stand in amoCRM's list, board and card. */
import { outerRoot, type SearchRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import {
  type DealHints,
  type DealPlaces,
  type Meaning,
  type NamedColumn,
  type Place,
  valuesOfColumns,
} from '../deal-hints';
import { boardPlaces } from './board';
import { findFields } from './fields';
import { pageOf } from './pages';
import { linkOf, recordId } from './record';
import { CARD, LIST } from './selectors';
import { currentStage } from './stage';

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
const CODE = /^list-row__cell-(?!template-|head$|edit)(\w+)$/;

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
