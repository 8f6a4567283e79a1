/**
 * The data the CRM starts with: 250 deals, 120 contacts, 40 companies, 60 tasks, and what hangs on them.
 * Deterministic: one seeded generator and one fixed clock; two seeds are equal to the letter.
 *
 * @typedef {import('./postgrest.mjs').Row} Row
 * @typedef {Record<string, Row[]>} Tables
 */
import { createRandom } from './random.mjs';
import { SCHEMA } from './schema.mjs';
import { deal, placeOnBoard } from './seed-deals.mjs';
import { COUNTS, SEED_NOW } from './seed-plan.mjs';
import { company, contact, invoice, note, sale, task } from './seed-records.mjs';

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
