/** Deals with a next step, before a pilot and now, where both readings show the same lists whole. */
import type { PreludeDatabase, StoredHead } from '../data/database';
import { headsOf } from '../data/deals-store';
import { shownDeals } from '../data/snapshot-columns';
import type { CalendarDate, Deal } from '../domain/deal';
import { type CompareRefusal, pairDays } from '../domain/history/compare-days';
import type { NextSteps, StepFlaw, StepShare } from '../domain/pilot';

const FLAW_OF: Readonly<Record<CompareRefusal['reason'], StepFlaw>> = {
  'no-reading': 'no-reading',
  'other-views': 'other-views',
  filtered: 'filtered',
  partial: 'partial',
  'wrong-order': 'other-views',
  damaged: 'no-reading',
};

/** @param startedOn First day of the pilot; its readings still count as before. */
export async function nextSteps(
  db: PreludeDatabase,
  account: string,
  startedOn: CalendarDate,
): Promise<NextSteps> {
  const heads = await headsOf(db, account);
  const days = [...new Set(heads.map(({ day }) => day))].sort();
  const from = days.findLast((day) => day <= startedOn) ?? days[0];
  const to = days.at(-1);
  if (from === undefined || to === undefined) return flawed('no-reading');
  if (from === to) return flawed('same-reading');
  const paired = pairDays(heads, from, to);
  if ('refusal' in paired) return flawed(FLAW_OF[paired.refusal.reason]);
  const before = await shareOf(
    db,
    from,
    paired.pairs.map((pair) => pair.before),
  );
  const after = await shareOf(
    db,
    to,
    paired.pairs.map((pair) => pair.after),
  );
  return before && after ? { before, after, flaw: null } : flawed('no-column');
}

/** Null when no deal shows a next step: then nobody knows whether the list has such a column. */
async function shareOf(
  db: PreludeDatabase,
  day: CalendarDate,
  heads: readonly StoredHead[],
): Promise<StepShare | null> {
  const lists = await Promise.all([...new Set(heads)].map((head) => shownDeals(db, head)));
  const open = new Map<string, Deal>();
  for (const deal of lists.flatMap((list) => list ?? []))
    if (deal.outcome === 'open') open.set(deal.id, deal);
  const won = [...open.values()].filter(({ nextActivity }) => nextActivity !== null).length;
  return won === 0 ? null : { day, won, n: open.size };
}

function flawed(flaw: StepFlaw): NextSteps {
  return { before: null, after: null, flaw };
}
