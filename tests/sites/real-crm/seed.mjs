/**
 * The data the CRM starts with: 250 deals, 120 contacts, 40 companies, 60 tasks, and what hangs on them.
 * Deterministic: one seeded generator and one fixed clock; two seeds are equal to the letter.
 *
 * @typedef {import('./postgrest.mjs').Row} Row
 * @typedef {Record<string, Row[]>} Tables
 */
import {
  AWKWARD_DEALS,
  CITIES,
  COMPANY_NAMES,
  DEAL_SUBJECTS,
  FIRST_NAMES,
  LAST_NAMES,
  NOTE_TEXTS,
  TASK_TEXTS,
  TITLES,
} from './names.mjs';
import { createRandom } from './random.mjs';
import { SCHEMA } from './schema.mjs';

/** The day the data is written for; close dates lie on both sides of it. */
export const SEED_NOW = '2026-11-23T09:00:00+00:00';

/** Every sales person signs in with this. The first is the administrator. */
export const PASSWORD = 'prelude-test';
export const LOGIN = 'anna.sokol@crm.example';

export const DEAL_STAGES = ['opportunity', 'proposal-sent', 'in-negociation', 'won', 'lost', 'delayed'];
export const DEAL_CATEGORIES = ['Other', 'Copywriting', 'Print project', 'UI Design', 'Website design'];
const COUNTS = { sales: 5, companies: 40, contacts: 120, deals: 250, tasks: 60 };
const DAY = 86_400_000;

/**
 * Makes fresh tables. The caller may change them freely.
 * @param {{seed?: number, now?: string}} [options] `now` is an ISO moment.
 * @returns {Tables}
 */
export function seedTables({ seed = 20261123, now = SEED_NOW } = {}) {
  const random = createRandom(seed);
  /** @param {number} days @returns {string} */
  const day = (days) => `${new Date(Date.parse(now) + days * DAY).toISOString().slice(0, 19)}+00:00`;
  const context = { random, day };
  /** @type {Tables} */
  const tables = Object.fromEntries([...SCHEMA.keys()].map((name) => [name, []]));
  fill(tables, 'sales', COUNTS.sales, (id) => sale(id, context));
  fill(tables, 'tags', 4, (id) => ({
    name: ['vip', 'partner', 'press', 'returning'][id - 1],
    color: '#e8cb7d',
  }));
  fill(tables, 'companies', COUNTS.companies, (id) => company(id, context));
  fill(tables, 'contacts', COUNTS.contacts, (id) => contact(id, context));
  fill(tables, 'deals', COUNTS.deals, (id) => deal(id, context));
  placeOnBoard(tables.deals ?? []);
  fill(tables, 'tasks', COUNTS.tasks, (id) => task(id, context));
  fill(tables, 'dealNotes', 80, () => ({ deal_id: random.int(1, COUNTS.deals), ...note(context) }));
  fill(tables, 'contactNotes', 60, () => ({
    contact_id: random.int(1, COUNTS.contacts),
    status: 'warm',
    ...note(context),
  }));
  fill(tables, 'companyNotes', 20, () => ({ company_id: random.int(1, COUNTS.companies), ...note(context) }));
  fill(tables, 'invoices', 12, (id) => invoice(id, context));
  fill(tables, 'business_profile', 1, () => ({ name: 'Prelude Test Ltd', onboarding_completed: true }));
  return tables;
}

/**
 * @param {Tables} tables
 * @param {string} name
 * @param {number} count
 * @param {(id: number) => Row} make Gives the columns that are not null.
 */
function fill(tables, name, count, make) {
  const columns = [...(SCHEMA.get(name)?.keys() ?? [])];
  const empty = Object.fromEntries(columns.map((column) => [column, null]));
  const moments = { created_at: SEED_NOW, updated_at: SEED_NOW };
  const stamped = Object.fromEntries(Object.entries(moments).filter(([column]) => columns.includes(column)));
  tables[name] = Array.from({ length: count }, (_, at) => ({
    ...empty,
    ...stamped,
    id: at + 1,
    ...make(at + 1),
  }));
}

/** @typedef {{random: ReturnType<typeof createRandom>, day: (days: number) => string}} Context */

/** @param {number} id @param {Context} context @returns {Row} */
function sale(id, { day }) {
  const [first, last] = [FIRST_NAMES[id - 1] ?? '', LAST_NAMES[id - 1] ?? ''];
  return {
    first_name: first,
    last_name: last,
    email: `${first}.${last}@crm.example`.toLowerCase(),
    administrator: id === 1,
    disabled: false,
    user_id: userId(id),
    email_confirmed_at: day(-400),
  };
}

/** @param {number} saleId @returns {string} */
const userId = (saleId) => `00000000-0000-4000-8000-${String(saleId).padStart(12, '0')}`;

/** @param {number} id @param {Context} context @returns {Row} */
function company(id, { random, day }) {
  const name = COMPANY_NAMES[id - 1] ?? `Company ${id}`;
  const site = `${name.replace(' ', '-').toLowerCase()}.example`;
  return {
    name,
    website: `https://${site}`,
    email: `office@${site}`,
    city: random.pick(CITIES),
    country: 'Testland',
    sector: random.pick(['Energy', 'Industrials', 'Materials', 'Information Technology']),
    size: random.pick([1, 10, 50, 250, 500]),
    sales_id: random.int(1, COUNTS.sales),
    context_links: [],
    lifecycle_stage: random.pick(['prospect', 'customer', 'churned']),
    social_profiles: {},
    logo: { src: `/__avatar/${id}.svg`, title: name },
    created_at: day(-random.int(100, 900)),
  };
}

/** @param {number} id @param {Context} context @returns {Row} */
function contact(id, { random, day }) {
  const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  const email = `${first}.${last}.${id}@mail.example`.toLowerCase();
  return {
    first_name: first,
    last_name: last,
    title: random.pick(TITLES),
    gender: random.pick(['male', 'female', 'nonbinary']),
    company_id: ((id - 1) % COUNTS.companies) + 1,
    sales_id: random.int(1, COUNTS.sales),
    status: random.pick(['cold', 'warm', 'hot', 'in-contract']),
    tags: random.chance(0.3) ? [random.int(1, 4)] : [],
    email_jsonb: [{ email, type: 'Work' }],
    phone_jsonb: [{ number: `+000 ${100_000 + id}`, type: 'Work' }],
    avatar: { src: `/__avatar/${id}.svg` },
    has_newsletter: random.chance(0.5),
    first_seen: day(-random.int(60, 600)),
    last_seen: day(-random.int(0, 59)),
  };
}

/**
 * Deals 249 and 250 have no amount, company, owner or close date, as the tables permit. They lie below the
 * hundred deals the board shows, because the app's own card breaks on a missing amount.
 * @param {number} id
 * @param {Context} context
 * @returns {Row}
 */
function deal(id, { random, day }) {
  const bare = id > COUNTS.deals - 2;
  const companyId = random.int(1, COUNTS.companies);
  const [created, archived] = [random.int(20, 360), !bare && random.chance(0.08)];
  const values = {
    name: AWKWARD_DEALS[id / 7 - 1] ?? `${random.pick(DEAL_SUBJECTS)} ${id}`,
    company_id: companyId,
    contact_ids: [companyId, companyId + COUNTS.companies].slice(0, random.int(0, 2)),
    category: random.chance(0.9) ? random.pick(DEAL_CATEGORIES) : null,
    stage: random.pick(DEAL_STAGES),
    description: random.chance(0.6) ? random.pick(NOTE_TEXTS) : null,
    amount: amount(random),
    created_at: day(-created),
    updated_at: day(-random.int(0, created)),
    archived_at: archived ? day(-random.int(0, 19)) : null,
    expected_closing_date: day(random.int(-120, 240)).replace(/T.*/, 'T00:00:00+00:00'),
    sales_id: random.int(1, COUNTS.sales),
  };
  const missing = {
    company_id: null,
    contact_ids: [],
    category: null,
    amount: null,
    expected_closing_date: null,
    sales_id: null,
  };
  return bare ? { ...values, ...missing, stage: 'opportunity' } : values;
}

/** Whole dollars: the column is a bigint. @param {ReturnType<typeof createRandom>} random @returns {number} */
function amount(random) {
  if (random.chance(0.06)) return 0;
  return random.chance(0.5) ? random.int(1, 90) * 1000 : random.int(180, 2_400_000);
}

/** Numbers the cards of each stage from the bottom, as the board does. @param {Row[]} deals */
function placeOnBoard(deals) {
  const next = new Map(DEAL_STAGES.map((stage) => [stage, 0]));
  for (const row of [...deals].reverse()) {
    const index = next.get(String(row.stage)) ?? 0;
    row.index = index;
    next.set(String(row.stage), index + 1);
  }
}

/** @param {number} id @param {Context} context @returns {Row} */
function task(id, { random, day }) {
  const done = random.chance(0.25);
  const owner = random.int(1, COUNTS.sales);
  return {
    text: `${random.pick(TASK_TEXTS)} ${id}`,
    type: random.pick(['Email', 'Demo', 'Meeting', 'Follow-up', 'Call']),
    contact_id: random.int(1, COUNTS.contacts),
    deal_id: random.chance(0.3) ? random.int(1, 240) : null,
    due_date: day(random.int(-30, 60)),
    done_date: done ? day(-1) : null,
    sales_id: owner,
    assigned_to: owner,
    priority: random.pick(['low', 'medium', 'high', 'urgent']),
    archived: false,
    index: id,
    status: done ? 'done' : random.pick(['todo', 'in_progress', 'blocked']),
  };
}

/** @param {Context} context @returns {Row} */
function note({ random, day }) {
  return {
    text: random.pick(NOTE_TEXTS),
    date: day(-random.int(0, 90)),
    sales_id: random.int(1, COUNTS.sales),
  };
}

/** @param {number} id @param {Context} context @returns {Row} */
function invoice(id, { random, day }) {
  const subtotal = random.int(10_000, 900_000) / 100;
  return {
    invoice_number: `INV-${1000 + id}`,
    company_id: id,
    contact_id: id,
    deal_id: id,
    sales_id: random.int(1, COUNTS.sales),
    status: random.pick(['draft', 'sent', 'paid']),
    issue_date: day(-random.int(1, 60)),
    due_date: day(random.int(-20, 40)),
    currency: 'USD',
    discount_type: 'fixed',
    subtotal,
    total: subtotal,
    discount: 0,
    tax_total: 0,
    amount_paid: 0,
  };
}
