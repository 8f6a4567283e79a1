/**
 * Where things stand in Salesforce Lightning. None of it was tried on a live
 * account; the letter says how sure it is: A – the vendor's own page objects
 * and documentation, or two recent readers; B – one real reader; C – old or
 * weak; G – a guess.
 *
 * Names of elements are the vendor's own and last for years. Which of them hold
 * their content in shadow roots differs from org to org.
 */

export const NAV = {
  // A: components on the way from the page to an entry of the menu.
  hosts:
    'one-appnav,one-app-nav-bar,one-app-nav-bar-item-root,one-app-nav-bar-item-dropdown,one-app-nav-bar-menu-button,one-app-nav-bar-menu-item',
  // A: the bar stands near the beginning of the page, so it is found without looking through the rest.
  bar: 'one-appnav,one-app-nav-bar',
  // A: `data-id` is the object's name (B), or a code for other kinds of tabs (G).
  item: 'one-app-nav-bar-item-root',
  // A: what does not fit hangs under one more button.
  more: 'one-app-nav-bar-menu-button',
  moreItem: 'one-app-nav-bar-menu-item',
} as const;

/** C and G: earlier pages stay in the document; the shown one is marked. */
export const PANE = '.oneContent.active,.windowViewMode-normal.active';

export const LIST = {
  // A: components from the page to the table.
  hosts:
    'lst-object-home,lst-list-view-manager,lst-common-list-internal,lst-list-view-manager-header,force-list-view-manager-status-info,lst-primary-display-manager,lst-primary-display,lst-primary-display-grid,lightning-datatable',
  // A.
  table: 'table[role="grid"],table.slds-table',
  header: 'thead th[data-col-key-value],[data-row-key-value="HEADER"] th[data-col-key-value]',
  row: '[data-rowgroup-body] tr,tbody tr[data-row-key-value]',
  // A: "50+ items • Sorted by Name"; the plus says that more are to come.
  count: '.countSortedByFilteredBy',
  // A: name of the view.
  title: '.listViewTitle',
} as const;

/** A: the record's own link. */
export const RECORD_LINK = 'a[href*="/lightning/r/"]';

/** Parts of a cell that are no value: its pencil, and words for screen readers. */
export const UNREAD = 'button,.slds-assistive-text,[aria-hidden="true"]';

/** B: the board, one generation older than the list and outside of shadow roots. */
export const BOARD = {
  column: '.runtime_sales_pipelineboardPipelineViewColumn',
  // "Proposal (16)"; the count is that of the whole column, not of the cards drawn.
  head: '.stageHeaderLabel',
  headAround: '.runtime_sales_pipelineboardPipelineViewColumnHeader',
  // One of the classes of the box inside is the id of the record.
  card: '.runtime_sales_pipelineboardPipelineViewCardStencil',
  cardInner: '.pipelineViewCard',
  title: '.primaryDisplayField a,.primaryDisplayField',
  amount: '.sfaOpportunityDealMotionAmount,.uiOutputNumber,.uiOutputCurrency',
  closeDate: '.sfaOpportunityDealMotionCloseDate,.uiOutputDate',
  company: 'a.forceOutputLookup',
} as const;

export const RECORD = {
  // A: one field of a page layout, and of a page built field by field.
  item: 'records-record-layout-item,record_flexipage-record-field',
  // A: `sfdc:RecordField.Opportunity.Amount`; one source misses it in the window for new records.
  named: '[data-target-selection-name^="sfdc:RecordField."]',
  // A.
  label: '.test-id__field-label',
  value: '.test-id__field-value',
  // A: fields of several controls, each with a label of its own.
  compound: 'records-record-layout-input-name,lightning-input-name,lightning-input-address',
  wrapper: 'lightning-input,lightning-combobox,lightning-textarea,lightning-picklist',
  // A: the head of the record shows some fields again.
  highlight: 'records-highlights-details-item',
  title: '[slot="primaryField"],slot[name="primaryField"]',
  // A: the window over the page.
  modal: 'section.slds-modal,.slds-modal[role="dialog"]',
} as const;

export const STAGE = {
  // B for the older class; A for the design system's own.
  step: '.runtime_sales_pathassistantPathAssistantTab,.slds-path__item',
  title: '.slds-path__title',
  link: '.slds-path__link',
  // The stage of the record; `slds-is-active` is the step that is being looked at.
  now: '.slds-is-current,.slds-is-won,.slds-is-lost',
  active: '.slds-is-active',
  // B: "Mark Stage as Complete" and "Mark as Current Stage".
  mark: '.slds-path__mark-complete,.slds-path__mark-current',
} as const;

/** A: buttons under a form. */
export const SAVE = '[name="SaveEdit"],.save-button,[name="SaveAndNew"],.save-and-new-button';

/** A: components that hold shadow roots where an org has the native kind; the outer ones and the small ones. */
export const MAY_HOLD_SHADOW =
  'one-appnav,lst-object-home,one-record-home-flexipage2,records-lwc-detail-panel,records-record-layout-item,record_flexipage-record-field,runtime_sales_pathassistant-path,records-form-footer,lightning-datatable,lightning-input,lightning-button,lightning-formatted-text';
