/**
 * Where things stand in HubSpot. None of it was tried on a live account; the
 * letter says how sure it is: A – the vendor's own code, or two recent readers
 * of the real page; B – one real reader; C – old or weak; G – a guess.
 */

/** The vertical menu and, for accounts that still have it, the horizontal one. */
export const MENUS = [
  {
    // A: the vertical menu of 2024 on.
    list: '[data-test-id="hs-vertical-nav-content"] > ul,#hs-vertical-nav ul.primary-nav-menu',
    head: '[data-menu-item-level="primary"]',
    // A: entries carry the level; the list that holds them is named by its button's `aria-controls`.
    inner: '[data-menu-item-level="secondary"]',
    active: 'isHighlighted',
  },
  {
    // C: the horizontal menu before it.
    list: '#navbar ul.primary-links',
    head: 'a.primary-link',
    inner: 'a.navSecondaryLink',
    active: 'active',
  },
] as const;

export const TABLE = {
  // A: both names were seen for the table of records.
  table: 'table[data-test-id="framework-data-table"],table[data-test-id="crm-object-table"]',
  // A: tail is the id of the record.
  row: 'tr[data-test-id^="row-"]',
  // A: `cell-{type}-{property}-{record}`; newer pages say the same twice.
  cell: '[data-table-external-id^="cell-"],[data-test-id^="cell-"]',
  // A for the attribute, G for what stands behind `header-`.
  header: 'th[role="columnheader"]',
  // A: the name's own link.
  label: '[data-test-id="truncated-object-label"]',
  // A: the button is switched off on the last page.
  next: '[data-test-id="table-paginator"] [data-next-page="true"],nav[aria-label="Pagination"] [data-next-page="true"]',
} as const;

export const BOARD = {
  // A: the older name, and the newer one that also carries the id of the stage.
  column: '[data-test-id="cdb-column"],[data-test-id^="framework-data-column-"][data-column-id]',
  // A: may hold the count beside the name.
  name: '[data-test-id="cdb-column-name"]',
  // A: the record's id is `data-selenium-id`.
  card: '[data-test-id="cdb-column-item"]',
  // A: two names of the title, older and newer.
  title: '[data-test-id="cdbc-title"],[data-test-id="board-card-section-title-link"]',
  // A: a captioned value; captions are in the person's language and carry no property name.
  property: '[data-selenium-test="card-property"],[data-test-id^="cdbc-property"]',
  caption: '[data-test-id="cdbc-property-label"]',
  value: '[data-test-id="cdbc-property-value"]',
} as const;

export const RECORD = {
  // A: view and edit of one property; the tail is the property's name.
  input: '[data-selenium-test^="property-input-"]',
  // A: the same in the panel of all properties.
  panelInput: '[data-test-id="all-properties-panel"] [data-test-id^="property-input-"]',
  // A: the box of label and value.
  box: '[data-deferred-property-input-root="true"]',
  // A: a list of properties whose rows have a label and no name.
  plainRow: '[data-test-id="crm-property-list-item"],[data-test-id="crm-data-highlights-item"]',
  // C, then G by the pattern of its neighbours.
  stage: '[data-test-id="pipeline-stage-label"],[data-test-id="highlight-property-display-dealstage"]',
  // A: name of the record at its head.
  title: '[data-selenium-test="highlightTitle"],[data-test-id="highlight-record-label"]',
  // B: the side panel that shows a record over a list or board.
  preview: '[data-crm-location="CRM_OBJECT_PREVIEW"]',
  // C: what confirms a form or dialog.
  accept: 'button[data-confirm-button="accept"]',
} as const;

/** A: the pipeline that a list or board shows. */
export const PIPELINE =
  '[data-test-id="compact-toolbar-pipeline-switcher"],#compact-toolbar-pipeline-switcher';
