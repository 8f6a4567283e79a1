// The whole made-up world, built once, the same in node and in the page.
import { FIRST_DAY, TODAY } from './data/calendar.mjs';
import { makeDeals } from './data/deals.mjs';
import { makeCompanies, makeContacts, makeLeads } from './data/records.mjs';

export { FIRST_DAY, TODAY };

let built = null;

/** `{deals, companies, contacts, leads}`; deals carry their full stories. Treat as read-only. */
export function world() {
  if (!built) {
    const companies = makeCompanies();
    const contacts = makeContacts(companies);
    built = { companies, contacts, deals: makeDeals(companies, contacts), leads: makeLeads() };
  }
  return built;
}

/** The last entry that had begun by the evening of the day. */
const lastBy = (entries, date) => entries.findLast((entry) => entry.date <= date);

/** One deal as it stood on the evening of an ISO date; null when it did not exist yet. */
export function dealOn(deal, date) {
  const step = lastBy(deal.stages, date);
  if (!step) return null;
  const final = step.stage === 'won' || step.stage === 'lost';
  return {
    id: deal.id,
    title: deal.title,
    pipeline: deal.pipeline,
    currency: deal.currency,
    owner: deal.owner,
    region: deal.region,
    segment: deal.segment,
    company: deal.company,
    contact: deal.contact,
    created: deal.created,
    stage: step.stage,
    stageSince: step.date,
    outcome: final ? step.stage : 'open',
    closed: final ? step.date : null,
    amount: lastBy(deal.amounts, date)?.amount ?? null,
    expectedClose: lastBy(deal.promises, date)?.expectedClose ?? null,
  };
}

/** All deals, open and closed, as they stood on the evening of an ISO date. */
export const dealsOn = (date) => world().deals.flatMap((deal) => dealOn(deal, date) ?? []);
