import type { CalendarDate, Deal } from '../deal';
import { dealRef } from '../outlook/deal-ref';
import { addDays } from '../pipeline';
import type { PipelinePromises } from './screen-types';

/** A meeting looks a week ahead. */
const DAYS_AHEAD = 7;
const STEPS_NAMED = 5;

/** The steps that are planned for the week from `asOf` on, nearest first; pipelines without one are left out. */
export function promisesOf(deals: readonly Deal[], asOf: CalendarDate): PipelinePromises[] {
  const last = addDays(asOf, DAYS_AHEAD) ?? asOf;
  const steps = deals.flatMap((deal) => {
    const on = deal.outcome === 'open' ? deal.nextActivity : null;
    return on !== null && on >= asOf && on <= last
      ? [{ ...dealRef(deal), on, pipeline: deal.pipeline ?? '' }]
      : [];
  });
  steps.sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
  return [...new Set(steps.map(({ pipeline }) => pipeline))].sort().map((pipeline) => {
    const own = steps.filter((step) => step.pipeline === pipeline);
    return {
      pipeline,
      count: own.length,
      steps: own.slice(0, STEPS_NAMED).map(({ pipeline: _, ...step }) => step),
    };
  });
}
