/**
 * Where things stand in Bitrix24, cloud and box, before and after the Air
 * design. None of it was tried on a live portal; the letter says how sure it
 * is: A – the vendor's own templates; B – one real reader or a snapshot of a
 * page; C – old or weak; G – a guess, used only where something stands behind it.
 */

export const MENU = {
  // A: the same id in both designs; `div` before Air, `nav` since.
  root: '#menu-items-block',
  // A: what the person sees; its first child is an empty placeholder.
  list: 'ul.menu-items',
  // A: rows are `li`; the footer's buttons share the class and stand outside the list.
  row: 'li.menu-item-block',
  // A: the entries of a group stand in the list item after it.
  inside: 'li.menu-item-group-more',
  // A: a link, and since Air a button for groups.
  link: '.menu-item-link',
  text: '[data-role="item-text"],.menu-item-link-text',
  // A: entries that the person or the portal put under "more".
  more: '#left-menu-hidden-items-list',
  // G: the class of the open section; without it the address tells.
  active: '.menu-item-active',
} as const;

/** The horizontal menu of the CRM; tabs of a card are drawn by the same component under other ids. */
export const TOP_MENU = {
  // B: tags changed with Air, so only id, class and attribute count.
  root: '#crm_control_panel_menu',
  row: '.main-buttons-item[data-id]',
  link: '.main-buttons-item-link',
  text: '.main-buttons-item-text-title,.main-buttons-item-text',
  active: '.main-buttons-item-active',
} as const;

export const GRID = {
  // A: the id names the kind of record, as `CRM_DEAL_LIST_V12_C_0_table`.
  table: 'table.main-grid-table',
  header: 'tr.main-grid-row-head > th',
  caption: '.main-grid-head-title',
  // A: templates, custom rows and totals are rows too.
  row: 'tr.main-grid-row-body[data-id]:not([data-id^="template"],.main-grid-row-empty,.main-grid-row-custom,.main-grid-not-count)',
  content: '.main-grid-cell-content',
  // A/B: name of the current stage behind the bar; the classes of its ends.
  stage: '.crm-list-stage-bar-title',
  won: '.crm-list-stage-end-good',
  lost: '.crm-list-stage-end-bad',
  // A: below the table; the button is hidden when there is nothing more.
  bottom: '.main-grid-bottom-panels',
  more: '.main-grid-more-btn',
  // G: page links, and the count, which is there only after the person asked for it.
  pages: '.main-grid-panel-cell-pagination a',
  count: '[id$="_row_count_wrapper"]',
} as const;

export const BOARD = {
  // A: all of them.
  column: '.main-kanban-column',
  body: '.main-kanban-column-body[data-id],[data-type="column"][data-id]',
  label: '.main-kanban-column-title-text-inner',
  count: '.main-kanban-column-total-item',
  card: '.main-kanban-item[data-id],[data-type="item"][data-id]',
  // A: promotion among the cards, and the clone under the pointer.
  ghost: '.crm-kanban-item-contact-center,.crm-kanban-item-industry,.main-kanban-item-drag',
  // A: title and amount are filled also where the person has hidden them.
  title: '.crm-kanban-item-title',
  amount: '.crm-kanban-item-total-price',
  client: '.crm-kanban-item-contact',
  date: '.crm-kanban-item-date',
  // A: fields that the person added; known by their captions alone.
  field: '.crm-kanban-item-fields-item',
  caption: '.crm-kanban-item-fields-item-title',
  value: '.crm-kanban-item-fields-item-value',
  user: '.crm-kanban-item-fields-item-value-name',
} as const;

export const CARD = {
  // A: the page of a record, in a slider's frame or on its own.
  page: '.crm-entity-wrap',
  // A: a row of the editor; cards of 2018 and blocks of clients have the other prefix.
  row: '.ui-entity-editor-content-block[data-cid],.crm-entity-widget-content-block[data-cid]',
  label: '.ui-entity-editor-block-title-text,.crm-entity-widget-content-block-title-text',
  // A: the box of the value, which shares its class with the row.
  value: '.ui-entity-editor-content-block:not([data-cid]),.crm-entity-widget-content-block-inner',
  // A: an empty field, which the page keeps out of sight.
  empty: 'ui-entity-editor-content-block-click-empty',
  // C/B: names of the client's company and contacts.
  client: '.crm-entity-widget-client-box-name',
  title: '#pagetitle',
  // A: the two kinds of stage bars.
  step: '.crm-entity-section-status-step[data-id],.ui-stageflow-stage[data-stage-id]',
  stepText: '.crm-entity-section-status-step-item-text,.ui-stageflow-stage-item-text',
  // A: the save button's class differs from that of the panel's other buttons.
  save: '.ui-entity-section-control button.ui-btn-success',
  // A: asks for fields that a stage requires; the first button saves.
  popup: '.popup-window',
  popupSave: '.crm-entity-popup-fill-required-fields-btns .ui-btn-primary',
} as const;

/** A: a record opens in a frame over the list. */
export const SLIDER = 'iframe.side-panel-iframe';
