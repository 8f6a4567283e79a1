/**
 * Where things stand in Odoo 16 to 18. None of it was tried on a live account;
 * the letter says how sure it is: A – the vendor's own templates; B – one real
 * reader or the vendor's tours; C – old or weak; G – a guess, used only where
 * something stands behind it.
 */

/** A: the client's own body class. */
export const CLIENT = 'body.o_web_client,.o_web_client';

export const MENU = {
  // A: sections of the open app; a group is a box around its button up to 17, the button itself since.
  root: '.o_menu_sections',
  entry: '[data-menu-xmlid]',
  // A: what does not fit into the bar.
  more: '.o_menu_sections_more',
  // A: entries of an open group, inside the group or in a box at the end of the page.
  inner: '.dropdown-item[data-menu-xmlid]',
  // A: apps of the open app switcher or of the home screen.
  apps: '.o_navbar_apps_menu,.o_home_menu,.o_app_menu,.o-dropdown--menu',
  app: '.o_app[data-menu-xmlid]',
} as const;

export const LIST = {
  // A: lists of lines inside a form use the same table.
  table: '.o_list_renderer table.o_list_table',
  inForm: '.o_form_view',
  header: 'thead th[data-name]',
  row: 'tr.o_data_row',
  group: 'tr.o_group_header',
} as const;

export const BOARD = {
  // A: grouped and plain boards; boards of lines inside a form use the same.
  root: '.o_kanban_renderer',
  column: '.o_kanban_group',
  label: '.o_column_title',
  // A: count of a folded column.
  count: '.o_column_title .badge',
  // A: how many more the column has.
  more: '.o_kanban_load_more',
  // A: the button of plain boards, the spacers at their end and the form of a new record are drawn as cards.
  card: '.o_kanban_record:not(.o_kanban_ghost,.o-kanban-button-new,.o_kanban_quick_create)',
  // A/C: up to 17; since 18 a name without a widget has only classes of its size.
  title: '.o_kanban_record_title,[name="name"],.fw-bold.fs-5',
  amount: '[name="expected_revenue"]',
  // C: up to 17, then G.
  company: '[name="partner_id"],.o_text_overflow,.text-truncate:not(.o_column_title)',
  owner: '[name="user_id"]',
  picture: '[name="user_id"] img',
  // B: the class that the pipeline's board has and the board of leads has not.
  ofDeals: '.o_opportunity_kanban',
} as const;

export const FORM = {
  root: '.o_form_view',
  // B: class of the CRM's form, which leads and opportunities share.
  ofDeals: '.o_lead_opportunity_form',
  // A: every field, whatever draws it.
  field: '.o_field_widget[name]',
  // A: fields in there are those of other records, or no fields of a form.
  inside: '.o_data_row,.o_kanban_record,.o_statusbar_status,.o_chatter,.o-mail-Chatter,.o_control_panel',
  label: 'label.o_form_label[for],label[for]',
  row: '.o_wrap_field',
  required: '.o_required_modifier',
  empty: '.o_field_empty',
  tag: '.o_tag',
  // A: steps; the buttons that open folded ones carry no value.
  bar: '.o_statusbar_status',
  step: '.o_statusbar_status button.o_arrow_button[data-value]',
  current: '.o_arrow_button_current,[aria-checked="true"]',
  // A: ribbons over a form or card of a won or lost record.
  won: '.ribbon .text-bg-success,.ribbon .bg-success',
  lost: '.ribbon .text-bg-danger,.ribbon .bg-danger',
} as const;

export const SAVE = {
  // A: of a form, and of a form in a dialog.
  form: '.o_form_button_save',
  // A: the small form in a column of a board; the second button opens the whole form of the new record.
  quick: '.o_kanban_quick_create',
  quickAdd: '.o_kanban_add,.o_kanban_edit',
  // A: the CRM's own buttons; the second name is that of older versions.
  won: 'button[name="action_set_won_rainbowman"],button[name="action_set_won"]',
  // A/C: by its action up to 16; later the name is a number, and only the key tells.
  lost: 'button[name="action_set_lost"],.o_statusbar_buttons button[data-hotkey="l"]',
} as const;

export const SEARCH = {
  // A: what narrows or groups the view.
  facet: '.o_searchview_facet',
  value: '.o_facet_value',
  // A: signs of a facet that groups, newer and older.
  groups: '.oi-group,.fa-bars,.o_searchview_facet_label.text-bg-action',
  // A: the pager of the view, not that of a list inside it; `80+` when the count was cut.
  pagerLimit: '.o_control_panel .o_pager_limit',
} as const;

/** A: invented records that Odoo draws where there are none yet. */
export const SAMPLE = '.o_view_sample_data';
