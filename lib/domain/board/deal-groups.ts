import type { CalendarDate, Deal } from '../deal';
import { dayNumber, type PeriodKey, periodOf, type WeighingOptions } from '../pipeline';
import { EVERYBODY, ofColleagues, type Viewer, withoutColleagues } from './colleagues';
import type { DealGroup, DealsQuestion, DealsView } from './types';
import { inflationOf, weighedRefs } from './weighed-refs';

/** More lines than this are counted only. */
const LISTED = 200;

/**
 * The open deals behind a number: the same ones that were added up for it.
 * @param asOf day of the latest reading; a date before it is past
 */
export function dealsBehind(
  deals: readonly Deal[],
  { pipeline, currency, group }: Pick<DealsQuestion, 'pipeline' | 'currency' | 'group'>,
  options: WeighingOptions,
  asOf: CalendarDate,
  viewer: Viewer = EVERYBODY,
): DealsView {
  const refer = weighedRefs(options);
  const found = deals
    .filter((deal) => deal.outcome === 'open' && (deal.pipeline ?? '') === pipeline)
    .filter((deal) => belongs(deal, group, asOf))
    .map(refer)
    .filter(({ p, amount, weighted }) => {
      if (group.kind === 'no-amount') return p !== null && weighted === null;
      return p !== null && weighted !== null && (currency === null || amount?.currency === currency);
    })
    .sort((a, b) => inflationOf(b) - inflationOf(a) || (a.id < b.id ? -1 : 1));
  return {
    deals: withoutColleagues(found.slice(0, LISTED), viewer),
    count: found.length,
    others: ofColleagues(found, viewer),
    raw: found.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0),
    weighted: found.reduce((sum, { weighted }) => sum + (weighted ?? 0), 0),
  };
}

function belongs({ stage, expectedClose }: Deal, group: DealGroup, asOf: CalendarDate): boolean {
  if (group.kind === 'stage') return stage === group.stage;
  return group.kind !== 'period' || closesIn(expectedClose, group.period, asOf);
}

/** Whether the expected close falls where the forecast by period puts it. */
function closesIn(date: CalendarDate | null, period: PeriodKey, asOf: CalendarDate): boolean {
  const known = date !== null && dayNumber(date) !== null ? date : null;
  if (period === 'undated') return known === null;
  if (period === 'overdue') return known !== null && known < asOf;
  const unit = period.includes('Q') ? 'quarter' : period.length > 4 ? 'month' : 'year';
  return known !== null && known >= asOf && periodOf(known, unit) === period;
}
