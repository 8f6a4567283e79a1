/**
 * Where things stand in amoCRM and Kommo, which share one code base. None of it
 * was tried on a live account; the letter says how sure it is: A – the vendor's
 * own templates; B – one real reader; C – old or weak; G – a guess, used only
 * where something stands behind it.
 */

/** The newer navigation of some accounts was never seen: there the reader of unknown pages looks. */
export const MENU = {
  // A: drawn once a load.
  root: '#nav_menu',
  row: '.nav__menu__item',
  link: '.nav__menu__item__link',
  text: '.nav__menu__item__title',
  active: '.nav__menu__item-selected',
} as const;

export const LIST = {
  // A: a table of boxes; the header is a row of the same classes.
  table: '#list_table',
  head: '#list_head',
  caption: '.cell-head__title',
  row: '[id^="list_item_"][data-id]',
  // A: the value without the buttons of inline editing.
  content: '.content-table__item__inner',
  words: '.block-selectable',
  // A: how many pages there are.
  pager: '#list_pagination',
} as const;

export const BOARD = {
  // A: the cards of a column; the id is the status's.
  column: '.pipeline_items__list[data-id]',
  // A: a head leaves its column when the page scrolls, so it is found by id.
  head: '.pipeline_status__head[data-id]',
  label: '.pipeline_status__head_title',
  count: '.pipeline_status__head_info__count',
  sum: '.pipeline_status__head_info__sum',
  card: '.pipeline_leads__item[data-id]',
  // A: requests that are no deals yet, and the gap under a dragged card.
  ghost: '.pipeline-unsorted__item,.js-unsorted-item,.pipeline_leads__item_placeholder',
  // A: its title attribute is the deal's name whatever its words are.
  title: 'a.pipeline_leads__title-text,a[href*="/leads/detail/"]',
  company: '.pipeline_leads__linked-entities_company',
  date: '.pipeline_leads__top-date',
} as const;

export const CARD = {
  // A: the record itself; linked contacts and companies are forms of their own.
  form: '#edit_card',
  row: '.linked-form__field',
  label: '.linked-form__field__label',
  value: '.linked-form__field__value',
  // A: hidden at this stage, or altogether.
  hidden: '.u-hidden-cf,.hidden,.hide',
  name: '[name="lead[NAME]"],#person_n',
  budget: '#lead_card_budget,[name="lead[PRICE]"]:not([type="hidden"])',
  // A: pipeline and stage of a deal.
  status: '#card_status_view_mode',
  stage: '.pipeline-select-view__status',
  pipeline: '.pipeline-select-view__pipeline',
  // A: the stages to choose from; a row without a radio button names a pipeline.
  choices: '.pipeline-select__dropdown',
  choice: '.pipeline-select__dropdown__item',
  choiceText: '.pipeline-select__item-text',
  // B: the card's buttons, and the header of the newer card with chats.
  save: '#save_and_close_contacts_link,#save_and_create_contacts_link,#card-header-save',
  // A/C: the quick form of a board.
  create: '#quick_add_form_btn',
} as const;
