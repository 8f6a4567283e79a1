/**
 * Where things stand in Zoho CRM; its own tags are ordinary light DOM. None of
 * it was tried on a live account; the letter says how sure it is: A – page
 * objects of test suites or two independent readers; B – one real reader;
 * C – old or weak; G – a guess, used only where something stands behind it.
 */

/** A: the tabs at the top. The newer menu at the left is left to the reader of unknown pages. */
export const MENU = {
  root: 'crm-tab .lyteMenuItems,#mainMenuTabDiv',
  row: '[data-zcqa^="tab_"]',
  link: 'a[id^="Visible_"],a[href*="/tab/"]',
  active: '.focusVisibleModule',
} as const;

export const LIST = {
  // A: all of them.
  table: '[data-zcqa="listViewTable"] .lyteExpOriginalTable,.lyteExpOriginalTable',
  header: '#listviewHeaderRow',
  heading: 'lyte-exptable-th',
  row: '[data-zcqa="detailView"]',
  cell: 'lyte-exptable-td',
  boxes: '.lvCheckboxCol',
} as const;

export const BOARD = {
  // B: one reader of 2026.
  root: '[data-zcqa="KanbanView"],lyte-kanbanview',
  column: 'lyte-board',
  named: 'kanbanHeader_',
  head: '.lyteBoardHeader',
  // B: boards of deals by stage name their pipelines; other groupings were not seen to.
  byStage: '[data-pipelines]',
  card: 'lyte-card.crm-kv-card',
  title: 'a.crm-kv-header-link',
  // B: the inner one alone holds the number.
  amount: '.counterValue',
  money: '.numberDivCurrencyView',
  owner: '[data-zcqa="recordOwner"]',
  company: 'a[href*="/Accounts/"]',
  contact: 'a[href*="/Contacts/"]',
  // B: dates and shares stand without captions.
  date: 'crux-date-component',
  share: '[cx-prop-value$="%"]',
} as const;

export const CARD = {
  // A: a value; the tail is the name of the field in capitals (by analogy for deals: G).
  value: '[id^="subvalue_"]',
  // A: the page of a record.
  page: '#recordDetails,#newleft_Info',
  header: 'crux-detailpage-header',
} as const;

export const FORM = {
  // A: box of a field, or the field itself where it has no box; tails of parts have small letters.
  field: '[id^="Crm_"]',
  // A: what went wrong.
  error: '[id^="errorMsg_"]',
  // A: older button, and the newer one that wraps it.
  save: 'button[id^="crm_create_savebutn"],[id^="crm_create_savebutn"]:not(button)',
} as const;
