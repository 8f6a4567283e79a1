/**
 * Where things stand in EspoCRM 7 to 9, after the project's own templates (A).
 * The names in the markup are the names of the fields. What is marked G is a
 * guess, used only where something stands behind it.
 */

export const MENU = {
  // A: beside the page or above it, by the theme.
  root: '#navbar,.navbar',
  list: 'ul.tabs',
  // A: tabs and groups of tabs carry a name; the list item that holds the rest has none.
  tab: 'li[data-name]',
  link: 'a',
  text: '.full-label',
  active: '.active',
} as const;

export const LIST = {
  // A: lists of related records stand in panels.
  table: '.list table',
  panel: '.panel',
  header: 'th[data-name]',
  row: 'tr.list-row[data-id]',
  cell: 'td.cell[data-name]',
  // A: hidden when there is nothing more.
  more: '.show-more',
  // G: shown where the administrator wants it.
  count: '.total-count-span',
} as const;

export const BOARD = {
  // A: heads and columns are two tables; the stage's name joins them.
  root: '.list-kanban',
  head: '.group-header[data-name]',
  label: '.kanban-group-label',
  column: '.group-column-list[data-name]',
  card: '.item[data-id]',
  field: '[data-name]',
} as const;

export const CARD = {
  // A: the record, in view and edit.
  record: '.detail,.edit,.record',
  cell: 'div.cell[data-name]',
  hidden: '.hidden-cell,.hidden',
  label: '.control-label',
  text: '.label-text',
  field: '.field',
  // G: stands for an empty value.
  none: '.none-value',
  // A: dialogs of quick view and edit.
  dialog: '.modal',
  // A: buttons of records and dialogs; G: the links of editing in place.
  save: '[data-action="save"],[data-action="saveAndContinueEditing"],[data-action="saveAndNew"],.modal-footer [data-name="save"],.inline-save-link',
} as const;

/** The control that holds the value of a field, before the others around it. */
export const CONTROL = '.main-element,input:not([type="hidden"]),textarea,select,[contenteditable="true"]';
