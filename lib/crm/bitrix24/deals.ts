/** Where deals stand in Bitrix24's list, board and card. */
import { outerRoot, type SearchRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import type { CrmPage } from '../adapter';
import { type DealHints, type DealPlaces, type Meaning, type Place, valuesOfColumns } from '../deal-hints';
import type { FieldParts } from '../field-hints';
import { boardPlaces } from './board';
import { findFields } from './fields';
import { type GridColumn, gridOf } from './grid';
import { pageOf } from './pages';
import { companyIn, LINK, linkOf, recordId } from './record';
import { BOARD, CARD, GRID } from './selectors';
import { currentStage } from './stage';

/** Bitrix24's own names of columns and fields of deals. */
const NAMES: Readonly<Record<string, Meaning>> = {
  DEAL_SUMMARY: 'title',
  TITLE: 'title',
  SUM: 'amount',
  OPPORTUNITY: 'amount',
  OPPORTUNITY_WITH_CURRENCY: 'amount',
  OPPORTUNITY_ACCOUNT: 'other',
  CURRENCY_ID: 'currency',
  STAGE_ID: 'stage',
  CATEGORY_ID: 'pipeline',
  ASSIGNED_BY: 'owner',
  ASSIGNED_BY_ID: 'owner',
  DEAL_CLIENT: 'company',
  COMPANY_ID: 'company',
  CLIENT: 'company',
  CONTACT_ID: 'contact',
  DATE_CREATE: 'created',
  CLOSEDATE: 'closeDate',
  PROBABILITY: 'probability',
};
const DEAL_TABLE = /^CRM_DEAL_LIST/i;
const CRM_TABLE = /^CRM_/i;

export const dealHints: DealHints = {
  find(root, { url }) {
    const scope = outerRoot(root);
    const page = pageOf(url);
    const isDeal = page?.entity === 'deal';
    const box = scope.querySelector(CARD.page);
    // A list inside a record's page holds the deals of that record alone.
    if (box) return isDeal ? cardPlaces(scope, box, url, page) : elsewhere(page?.entity);
    // A slider puts a record's address over the list that stays in the page, so what stands there counts first.
    const table = scope.querySelector(GRID.table);
    if (table && isOfDeals(table.id, isDeal)) return listPlaces(scope, table);
    const columns = [...scope.querySelectorAll(BOARD.column)];
    if (columns.length > 0 && areDeals(columns, isDeal)) return boardPlaces(columns);
    return elsewhere(page?.entity);
  },
};

/** Processes that a portal made for itself may be its deals: nobody but the person can tell. */
function elsewhere(entity: string | null | undefined): 'other-records' | null {
  return entity && entity !== 'deal' && entity !== 'other' ? 'other-records' : null;
}

function isOfDeals(tableId: string, isDealPage: boolean): boolean {
  return CRM_TABLE.test(tableId) ? DEAL_TABLE.test(tableId) : isDealPage;
}

/** The links of the cards say what the records are; a board without any belongs to its address. */
function areDeals(columns: readonly Element[], isDealPage: boolean): boolean {
  const link = columns.map((column) => column.querySelector(LINK)).find((found) => found);
  return link ? (link.getAttribute('href') ?? '').includes('/crm/deal/') : isDealPage;
}

function listPlaces(scope: SearchRoot, table: Element): DealPlaces {
  const { columns, rows, cell } = gridOf(table);
  const place = (row: Element, column: GridColumn, meaning: Meaning | null): Place =>
    placeIn(cell(row, column), meaning);
  return {
    source: 'list',
    rows,
    ...valuesOfColumns(columns, NAMES, place),
    id: recordId,
    href: linkOf,
    outcome: (row) => (row.querySelector(GRID.won) ? 'won' : row.querySelector(GRID.lost) ? 'lost' : null),
    stages: [],
    total: shownCount(scope, rows.length),
    isWhole: isWhole(scope),
  };
}

/** Cells hold more than their value: the stage its bar, the title the kind of the deal, the client its contacts. */
function placeIn(cell: Element | null, meaning: Meaning | null): Place {
  if (!cell) return null;
  if (meaning === 'title') return cell.querySelector('a[href]') ?? cell;
  if (meaning === 'stage') return cell.querySelector(GRID.stage) ?? cell;
  if (meaning === 'company') return companyIn(cell);
  return cell;
}

/** The count under the list, which is there only once the person has asked for it. */
function shownCount(scope: SearchRoot, rows: number): number | null {
  const said = /\d[\d\s]*/.exec(textOf(scope.querySelector(GRID.count), 60))?.[0];
  const count = said ? Number(said.replace(/\s/g, '')) : null;
  return count !== null && count >= rows ? count : null;
}

/** Under a list that is whole there is neither a button for more rows nor a second page. */
function isWhole(scope: SearchRoot): boolean {
  if (!scope.querySelector(GRID.bottom) || scope.querySelector(GRID.pages)) return false;
  const more = scope.querySelector(GRID.more);
  return !more || more.closest('[style*="display: none"],[style*="display:none"]') !== null;
}

function cardPlaces(
  scope: SearchRoot,
  box: Element,
  url: URL,
  { kind, recordId: id }: CrmPage,
): DealPlaces | 'unsaved' | null {
  if (kind === 'form') return 'unsaved';
  const fields = findFields(scope).map((field) => ({ ...field, caption: textOf(field.label, 80) }));
  if (!id || fields.length === 0) return null;
  if (fields.some(({ control }) => control)) return 'unsaved';
  const named = valuesOfColumns(fields, NAMES, (_, field, meaning) => placeOf(field, meaning));
  return {
    source: 'card',
    rows: [box],
    id: () => id,
    href: () => url.pathname,
    ...named,
    values: {
      title: () => scope.querySelector(CARD.title),
      amount: () => null,
      owner: () => null,
      ...named.values,
      stage: () => currentStage(scope),
    },
    stages: [],
    total: null,
  };
}

function placeOf({ box, value, shown }: FieldParts, meaning: Meaning | null): Place {
  if (meaning === 'company') return companyIn(box);
  return value === undefined ? shown : (value ?? '');
}
