/**
 * Where things stand in Pipedrive. None of it was tried on a live account; the
 * letter says how sure it is: A – the vendor's own code, or two recent readers
 * of the real page; B – one real reader; C – old or weak; G – a guess.
 */

export const MENU = {
  // B for the leads' entry, G for the others by its pattern.
  entry: '[data-test^="navbar-item-"]',
  // Links in content lead to the same sections; a menu is elsewhere.
  content: 'main,table,form,[role="dialog"],[role="main"],[role="tabpanel"],[data-test="pipeline-view"]',
} as const;

export const BOARD = {
  // A.
  view: '[data-test="pipeline-view"]',
  // A: the list of one column; the column around it carries a name with `stage` in it.
  list: '[data-test="deals-list"]',
  column: '[data-test*="stage"]',
  // A, then C.
  tile: '[data-test="pipeline-deal-tile"],[data-test="deal-card"]',
  // A: stands in a column without deals.
  nothing: '[data-test="no-deals-content"]',
  // A: amount on a tile.
  value: '[data-test="pipeline-deal-value"]',
  // A: the chosen pipeline and filter.
  pipeline: '[data-test="pipeline-select"]',
  filter: '[data-test="filter-menu-button"]',
} as const;

export const LIST = {
  // A: header and body are tables of their own.
  header: '.gridHeader__cell[data-field],.gridHeader__row > th',
  row: '.gridContent__table tbody tr',
  // A: the column's name is on the cell too.
  cell: 'td[data-field]',
  // A: the words of a cell, without its buttons.
  value: '.value',
  // A: title of the deal.
  title: '[data-test="title-label"]',
  // A: a fixed table of check boxes runs beside the body.
  box: 'input[data-id]',
  // A: "25 deals · $12,300".
  summary: '[data-test="list-summary"]',
} as const;

/** A: a link to a deal's own page. */
export const DEAL_LINK = 'a[href^="/deal/"],a[href*=".pipedrive.com/deal/"]';

export const CARD = {
  // A: label in the side bar; its parent is the row.
  label: '[data-testid="field-name"]',
  // A: steps of the stage bar.
  step: '.cui5-stage-selector__stage,[class*="stage-selector__stage"]',
  // A for the first, G for the second.
  won: '[data-testid="won-button"]',
  lost: '[data-testid="lost-button"]',
  // A: links to the organisation of the deal.
  company: 'a[href*="/organization/"]',
} as const;

export const FORM = {
  // A: two generations of the window for a new record.
  modal: '[data-test="add-modal"],.cui5-compound-modal__wrap',
  // A: one field; the value is the CRM's name of it.
  field: '[data-test-key]',
  // A.
  save: '[data-test="add-modals-save"]',
} as const;
