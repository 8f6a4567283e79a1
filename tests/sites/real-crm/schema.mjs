/**
 * The tables of the CRM's database, column by column, as its migrations leave them.
 * A column is written `name:type`, then `!` when it may not be null, then `=default`.
 *
 * @typedef {{name: string, type: string, required: boolean, fallback: string | null}} Column
 */

/** @type {Record<string, string>} */
const TABLES = {
  sales: `id:int first_name:text! last_name:text! email:text! administrator:bool!=false user_id:text avatar:json
    disabled:bool!=false email_confirmed_at:time locale:text created_at:time!=now updated_at:time!=now`,
  tags: 'id:int name:text! color:text! created_at:time!=now updated_at:time!=now',
  companies: `id:int created_at:time!=now name:text! sector:text size:int linkedin_url:text website:text
    phone_number:text address:text zipcode:text city:text stateAbbr:text sales_id:int context_links:json country:text
    description:text revenue:text tax_identifier:text logo:json last_seen:time updated_at:time lifecycle_stage:text
    company_type:text qualification_status:text external_id:text external_system:text email:text industry:text
    revenue_range:text employee_count:int founded_year:int social_profiles:json logo_url:text
    external_heartbeat_status:text external_heartbeat_checked_at:time internal_heartbeat_status:text
    internal_heartbeat_score:int internal_heartbeat_updated_at:time search_text:text`,
  contacts: `id:int first_name:text last_name:text gender:text title:text background:text avatar:json first_seen:time
    last_seen:time has_newsletter:bool status:text tags:json company_id:int sales_id:int linkedin_url:text
    email_jsonb:json phone_jsonb:json internal_heartbeat_score:int internal_heartbeat_status:text
    internal_heartbeat_updated_at:time external_heartbeat_status:text external_heartbeat_checked_at:time
    email_validation_status:text email_last_bounced_at:time linkedin_profile_status:text employment_verified_at:time
    created_at:time!=now updated_at:time!=now search_text:text`,
  deals: `id:int name:text! company_id:int contact_ids:json category:text stage:text! description:text amount:int
    created_at:time!=now updated_at:time!=now archived_at:time expected_closing_date:time sales_id:int index:int`,
  tasks: `id:int contact_id:int type:text text:text due_date:time! done_date:time sales_id:int priority:text=medium
    assigned_to:int status:text=todo created_at:time=now updated_at:time=now archived:bool=false archived_at:time
    company_id:int deal_id:int index:int`,
  contactNotes: `id:int contact_id:int! text:text date:time=now sales_id:int status:text attachments:json
    created_at:time!=now updated_at:time!=now`,
  dealNotes: `id:int deal_id:int! type:text text:text date:time=now sales_id:int attachments:json
    created_at:time!=now updated_at:time!=now`,
  companyNotes: `id:int company_id:int! text:text date:time=now sales_id:int attachments:json
    created_at:time!=now updated_at:time!=now`,
  taskNotes: `id:int task_id:int! text:text! date:time!=now sales_id:int! status:text=cold attachments:json
    created_at:time!=now updated_at:time!=now`,
  task_activity: `id:int task_id:int! sales_id:int action:text! field_name:text old_value:text new_value:text
    created_at:time!=now`,
  invoices: `id:int created_at:time!=now updated_at:time!=now invoice_number:text! reference:text company_id:int
    contact_id:int deal_id:int sales_id:int status:text!=draft issue_date:time!=now due_date:time! paid_at:time
    currency:text!=USD subtotal:num!=0 discount:num!=0 discount_type:text!=fixed tax_total:num!=0 total:num!=0
    amount_paid:num!=0 notes:text payment_terms:text terms_and_conditions:text sent_at:time viewed_at:time`,
  invoice_items: `id:int invoice_id:int! description:text! item_description:text quantity:num!=1 unit_price:num!
    tax_rate:num!=0 tax_name:text tax_amount:num!=0 item_type:text=service
    line_total:num!=0 line_total_with_tax:num!=0 sort_order:int!=0`,
  invoice_notes: 'id:int invoice_id:int! text:text date:time=now sales_id:int attachments:json',
  invoice_templates: `id:int name:text! description:text default_payment_terms:text default_terms_and_conditions:text
    default_due_days:int created_at:time!=now updated_at:time!=now`,
  invoice_template_items: `id:int template_id:int! description:text! item_description:text quantity:num!=1
    unit_price:num! tax_rate:num!=0 discount_amount:num!=0 discount_type:text!=fixed sort_order:int!=0
    created_at:time!=now`,
  tax_presets: `id:int name:text! region:text tax_rate:num! description:text is_active:bool!=true
    created_at:time!=now`,
  business_profile: `id:int name:text!=My_Company address:text tax_id:text vat_number:text bank_details:text
    logo:json default_payment_terms:text default_terms_and_conditions:text email_from_name:text email_from_email:text
    resend_api_key:text onboarding_completed:bool!=false created_at:time=now updated_at:time=now`,
  activities: `id:int type:text status:text direction:text contact_id:int sales_id:int raw_data:json
    processed_data:json metadata:json created_at:time!=now`,
  api_keys: 'id:int name:text key_prefix:text is_active:bool scopes:json sales_id:int created_at:time!=now',
  webhooks: 'id:int name:text url:text events:json is_active:bool sales_id:int created_at:time!=now',
  ingestion_providers: 'id:int name:text provider_code:text is_active:bool config:json created_at:time!=now',
  ai_settings: `id:int user_id:text! llm_provider:text llm_model:text embedding_provider:text embedding_model:text
    tts_provider:text tts_voice:text tts_speed:num tts_quality:int tts_auto_play:bool created_at:time=now
    updated_at:time=now`,
  processing_events:
    'id:int activity_id:int event_type:text! content:text! metadata:json created_at:time=now',
  entity_vectors:
    'id:int entity_type:text entity_id:text content:text embedding:json model:text metadata:json created_at:time=now updated_at:time=now',
  chat_threads: 'id:int user_id:text title:text metadata:json created_at:time=now updated_at:time=now',
  chat_messages: 'id:int thread_id:int role:text content:text metadata:json created_at:time=now',
};

/** Which rows go when the row they belong to goes: child table, foreign key. */
/** @type {Record<string, ReadonlyArray<readonly [table: string, key: string]>>} */
export const CASCADES = {
  companies: [
    ['deals', 'company_id'],
    ['contacts', 'company_id'],
    ['companyNotes', 'company_id'],
  ],
  contacts: [
    ['contactNotes', 'contact_id'],
    ['tasks', 'contact_id'],
  ],
  deals: [['dealNotes', 'deal_id']],
  tasks: [
    ['taskNotes', 'task_id'],
    ['task_activity', 'task_id'],
  ],
  invoices: [
    ['invoice_items', 'invoice_id'],
    ['invoice_notes', 'invoice_id'],
  ],
};

/** Where a foreign key points, for embedded resources such as `sales:sales_id(first_name)`. */
/** @type {Record<string, string>} */
export const FOREIGN_KEYS = {
  sales_id: 'sales',
  assigned_to: 'sales',
  company_id: 'companies',
  contact_id: 'contacts',
  deal_id: 'deals',
  task_id: 'tasks',
  invoice_id: 'invoices',
};

/** @param {string} text @returns {Column} */
function parseColumn(text) {
  const [, name = '', type = '', required, fallback] = /^(\w+):(\w+)(!)?(?:=(\w+))?$/.exec(text) ?? [];
  return { name, type, required: required === '!', fallback: fallback?.replace('_', ' ') ?? null };
}

/**
 * Every table with its columns, by name.
 * @type {ReadonlyMap<string, ReadonlyMap<string, Column>>}
 */
export const SCHEMA = new Map(
  Object.entries(TABLES).map(([table, columns]) => [
    table,
    new Map(
      columns
        .trim()
        .split(/\s+/)
        .map(parseColumn)
        .map((column) => [column.name, column]),
    ),
  ]),
);
