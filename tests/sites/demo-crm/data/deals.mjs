// Makes up every deal with its whole story: stages, budgets and promised dates, each with the day it began.
import { FIRST_DAY, TODAY, toDay, toIso, workday } from './calendar.mjs';
import { CURRENCIES, OWNERS, PIPELINES, REGIONS, SEGMENTS } from './catalog.mjs';
import { PRODUCTS } from './names.mjs';
import { createRandom } from './random.mjs';

const LAST = toDay(TODAY);
/** Deals begin before the nine months, so that the first day already finds a working pipeline. */
const WARM_UP_DAYS = 160;
/** A mailing filled the first stage in the last weeks: the inflated top. */
const CAMPAIGN_DAYS = 47;
const CAMPAIGN_DEALS = 214;

const factorOf = (list, id) => list.find((one) => one.id === id)?.luck ?? 1;

/** Walks one deal through its pipeline until it closes or the clock stops. */
function walk(random, pipeline, start, luck) {
  const steps = [];
  let day = start;
  for (const [at, stage] of pipeline.stages.entries()) {
    steps.push({ date: toIso(day), stage: stage.id });
    const slow = random.chance(0.17) ? 4 : 1;
    const stay = Math.max(1, Math.round(stage.days * slow * (0.35 + random.next() * 1.9)));
    day = workday(day + stay);
    if (day > LAST) return { steps, closed: null, outcome: 'open' };
    if (random.chance(Math.min(0.97, stage.pass * luck))) {
      if (at < pipeline.stages.length - 1) continue;
      steps.push({ date: toIso(day), stage: 'won' });
      return { steps, closed: toIso(day), outcome: 'won' };
    }
    break;
  }
  steps.push({ date: toIso(day), stage: 'lost' });
  return { steps, closed: toIso(day), outcome: 'lost' };
}

/** A budget in minor units: mostly round, sometimes to the kopeck. */
function budget(random, segment, currency, boost) {
  const spread = 1 + random.bell() * 0.45;
  const units = (segment.median * boost * Math.max(0.2, spread)) / currency.worth;
  const kind = random.weighted([58, 24, 18]);
  if (kind === 0) return Math.max(1, Math.round(units / 500)) * 500 * currency.minor;
  if (kind === 1) return Math.max(1, Math.round(units)) * currency.minor;
  return Math.max(1, Math.round(units)) * currency.minor + random.pick([50, 40, 99, 5, 20]);
}

/** When the budget became known and how it moved: an entry a change, the amount null while unknown. */
function amountStory(random, story, segment, currency, boost) {
  const first = random.chance(0.12) ? null : budget(random, segment, currency, boost);
  const changes = [{ date: story.steps[0].date, amount: first }];
  for (const step of story.steps.slice(1, -1)) {
    const last = changes.at(-1);
    if (step.date === last.date) continue;
    if (last.amount === null && random.chance(0.6)) {
      changes.push({ date: step.date, amount: budget(random, segment, currency, 1) });
    } else if (last.amount !== null && random.chance(0.22)) {
      const units = Math.round((last.amount * random.pick([0.7, 0.85, 0.9, 1.1, 1.25])) / currency.minor);
      changes.push({ date: step.date, amount: Math.max(1, units) * currency.minor });
    }
  }
  return changes;
}

/** The promised closing date, pushed when it passes; some owners forget to push it. */
function promiseStory(random, story) {
  const start = toDay(story.steps[0].date);
  const end = story.closed ? toDay(story.closed) : LAST;
  const promises = [{ date: toIso(start), expectedClose: toIso(workday(start + random.int(45, 110))) }];
  for (let guard = 0; guard < 6; guard++) {
    const due = toDay(promises.at(-1).expectedClose);
    const seen = workday(due + random.int(0, 6));
    if (seen >= end || random.chance(0.25)) break;
    promises.push({ date: toIso(seen), expectedClose: toIso(workday(seen + random.int(14, 45))) });
  }
  return promises;
}

function makeDeal(random, id, start, companies, contacts, campaign) {
  const pipeline = PIPELINES[campaign || random.chance(0.74) ? 0 : 1];
  const company = random.pick(companies);
  const segment = SEGMENTS.find((one) => one.id === company.segment) ?? SEGMENTS[0];
  const currency = CURRENCIES[random.chance(0.11) ? 1 : 0];
  const owner = OWNERS[random.weighted([16, 14, 12, 13, 12, 11, 12, 10])];
  const luck = owner.luck * factorOf(REGIONS, company.region) * segment.luck;
  const story = walk(random, pipeline, start, luck);
  const product = random.pick(PRODUCTS);
  const people = contacts.filter((one) => one.company === company.id);
  return {
    id,
    title: { ru: `${product.ru}, ${company.name.ru}`, en: `${product.en}, ${company.name.en}` },
    pipeline: pipeline.id,
    currency: currency.id,
    owner: owner.id,
    region: company.region,
    segment: company.segment,
    company: company.id,
    contact: random.pick(people).id,
    created: toIso(start),
    closed: story.closed,
    outcome: story.outcome,
    stages: story.steps,
    amounts: amountStory(random, story, segment, currency, campaign ? 1.9 : 1),
    promises: promiseStory(random, story),
  };
}

/** The days on which deals begin, in order; the mailing's ones are marked. */
function arrivals(random) {
  const days = [];
  for (let day = toDay(FIRST_DAY) - WARM_UP_DAYS; day <= LAST; day++) {
    if (workday(day) !== day) continue;
    const count = random.weighted([2, 5, 11, 17, 21, 19, 13, 9]);
    for (let i = 0; i < count; i++) days.push({ day, campaign: false });
  }
  for (let i = 0; i < CAMPAIGN_DEALS; i++) {
    days.push({ day: workday(LAST - random.int(3, CAMPAIGN_DAYS)), campaign: true });
  }
  return days.sort((a, b) => a.day - b.day);
}

/** All deals ever made, in the order of their ids. */
export function makeDeals(companies, contacts) {
  const random = createRandom(20261123);
  return arrivals(random).map(({ day, campaign }, index) =>
    makeDeal(random, 10_412 + index * 3, day, companies, contacts, campaign),
  );
}
