/**
 * Before and after, side by side, and what may be said of the difference. Nothing is said of a small sample, and a
 * difference that chance alone would often make is not called one.
 */
import { fisherLower, type Share } from '../pipeline/statistics/fisher';
import { mannWhitneyGreater } from '../pipeline/statistics/mann-whitney';
import { signTest } from './sign-test';

export const PILOT_MEASURES = ['presses', 'seconds', 'fill', 'empty', 'junk', 'nextStep'] as const;

export type PilotMeasure = (typeof PILOT_MEASURES)[number];

/** A figure with the number of starts, cards or deals that it stands on. */
export interface PilotFigure {
  readonly value: number;
  readonly n: number;
}

/**
 * `better` and `worse` are said when chance alone would make such a difference in at most one week of twenty;
 * `same` covers everything between; `few` when a side has fewer cases than `enough`; `none` when a side has none.
 */
export type PilotVerdict = 'better' | 'worse' | 'same' | 'few' | 'none';

export interface PilotComparison {
  readonly measure: PilotMeasure;
  readonly before: PilotFigure | null;
  readonly after: PilotFigure | null;
  /** How many cases each side needs before anything is said. */
  readonly enough: number;
  readonly verdict: PilotVerdict;
}

const ENOUGH_STARTS = 5;
const ENOUGH_CARDS = 10;
const ENOUGH_DEALS = 20;

/** Level below which a difference is not put down to chance. */
const LEVEL = 0.05;

/** Typical presses or seconds to the first work: medians, by a rank test. Fewer is better. */
export function compareStarts(
  measure: 'presses' | 'seconds',
  before: readonly number[],
  after: readonly number[],
): PilotComparison {
  const fewer = mannWhitneyGreater(after, before)?.p ?? 1;
  const more = mannWhitneyGreater(before, after)?.p ?? 1;
  return judged(measure, median(before), median(after), ENOUGH_STARTS, { better: fewer, worse: more });
}

/** The same cards as found and as left: the mean of their own figures, by how many went up and how many down. */
export function compareCards(
  measure: 'fill' | 'empty' | 'junk',
  pairs: readonly (readonly [found: number, left: number])[],
): PilotComparison {
  const up = pairs.filter(([found, left]) => left > found).length;
  const down = pairs.filter(([found, left]) => left < found).length;
  const [good, bad] = measure === 'fill' ? [up, down] : [down, up];
  const chances = { better: signTest(good, bad), worse: signTest(bad, good) };
  return judged(
    measure,
    mean(pairs.map(([found]) => found)),
    mean(pairs.map(([, left]) => left)),
    ENOUGH_CARDS,
    chances,
  );
}

/** Shares of open deals with a next step, by Fisher's exact test. More is better. */
export function compareShares(before: Share | null, after: Share | null): PilotComparison {
  const share = (of: Share | null) => (of && of.n > 0 ? { value: of.won / of.n, n: of.n } : null);
  const chances =
    before && after
      ? { better: fisherLower(after, before), worse: fisherLower(before, after) }
      : { better: 1, worse: 1 };
  return judged('nextStep', share(before), share(after), ENOUGH_DEALS, chances);
}

/** One-sided chances of a difference as large as the one seen, if nothing had changed. */
interface Chances {
  readonly better: number;
  readonly worse: number;
}

function judged(
  measure: PilotMeasure,
  before: PilotFigure | null,
  after: PilotFigure | null,
  enough: number,
  chances: Chances,
): PilotComparison {
  return { measure, before, after, enough, verdict: verdictOf(before, after, enough, chances) };
}

function verdictOf(
  before: PilotFigure | null,
  after: PilotFigure | null,
  enough: number,
  { better, worse }: Chances,
): PilotVerdict {
  if (!before || !after) return 'none';
  if (Math.min(before.n, after.n) < enough) return 'few';
  // Both directions were possible beforehand, so each gets half of the level.
  if (better <= LEVEL / 2) return 'better';
  return worse <= LEVEL / 2 ? 'worse' : 'same';
}

function median(values: readonly number[]): PilotFigure | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : { value: (upper + lower) / 2, n: sorted.length };
}

function mean(values: readonly number[]): PilotFigure | null {
  const n = values.length;
  return n === 0 ? null : { value: values.reduce((sum, value) => sum + value, 0) / n, n };
}
