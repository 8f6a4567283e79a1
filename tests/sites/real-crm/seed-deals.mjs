/**
 * Deals and their places on the board.
 *
 * @typedef {import('./postgrest.mjs').Row} Row
 * @typedef {{random: ReturnType<typeof import('./random.mjs').createRandom>, day: (days: number) => string}} Context
 *   `day` gives the moment so many days after the seed's own day.
 */
import { AWKWARD_DEALS, DEAL_SUBJECTS, NOTE_TEXTS } from './names.mjs';
import { COUNTS, DEAL_CATEGORIES, DEAL_STAGES } from './seed-plan.mjs';

/**
 * Deals 249 and 250 have no amount, company, owner or close date, as the tables permit. They lie below the
 * hundred deals the board shows, because the app's own card breaks on a missing amount.
 * @param {number} id
 * @param {Context} context
 * @returns {Row}
 */
export function deal(id, { random, day }) {
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

/** Whole dollars: the column is a bigint. @param {Context['random']} random @returns {number} */
function amount(random) {
  if (random.chance(0.06)) return 0;
  return random.chance(0.5) ? random.int(1, 90) * 1000 : random.int(180, 2_400_000);
}

/** Numbers the cards of each stage from the bottom, as the board does. @param {Row[]} deals */
export function placeOnBoard(deals) {
  const next = new Map(DEAL_STAGES.map((stage) => [stage, 0]));
  for (const row of [...deals].reverse()) {
    const index = next.get(String(row.stage)) ?? 0;
    row.index = index;
    next.set(String(row.stage), index + 1);
  }
}
