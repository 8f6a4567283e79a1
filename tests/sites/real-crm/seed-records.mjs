/**
 * The people, companies, tasks, notes and invoices around the deals.
 *
 * @typedef {import('./postgrest.mjs').Row} Row
 * @typedef {{random: ReturnType<typeof import('./random.mjs').createRandom>, day: (days: number) => string}} Context
 *   `day` gives the moment so many days after the seed's own day.
 */
import { CITIES, COMPANY_NAMES, FIRST_NAMES, LAST_NAMES, NOTE_TEXTS, TASK_TEXTS, TITLES } from './names.mjs';
import { COUNTS } from './seed-plan.mjs';

/** @param {number} id @param {Context} context @returns {Row} */
export function sale(id, { day }) {
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
export function company(id, { random, day }) {
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
export function contact(id, { random, day }) {
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

/** @param {number} id @param {Context} context @returns {Row} */
export function task(id, { random, day }) {
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
export function note({ random, day }) {
  return {
    text: random.pick(NOTE_TEXTS),
    date: day(-random.int(0, 90)),
    sales_id: random.int(1, COUNTS.sales),
  };
}

/** @param {number} id @param {Context} context @returns {Row} */
export function invoice(id, { random, day }) {
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
