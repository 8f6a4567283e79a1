import type { VelocityOutlook } from '../outlook';
import { velocity } from '../pipeline';
import type { WhatIfBasis, WhatIfStage } from './screen-types';

/** How long everything takes, as shares of how long it took so far; the sums of each are worked out beforehand. */
export const PACES: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5];

/** What a person tries out. Nothing of it is stored, and no other number depends on it. */
export interface Levers {
  /** Stage whose conversion to the next one is changed; null for none. */
  readonly stage: string | null;
  /** That conversion, as a share of what it is: 1.2 is a fifth more. */
  readonly conversion: number;
  /** Mean amount of deals to come, as a share of what it is. */
  readonly amount: number;
  /** One of `PACES`. */
  readonly pace: number;
  /** Open deals on the first stage in addition to those there are. */
  readonly fresh: number;
}

export const NO_LEVERS: Levers = { stage: null, conversion: 1, amount: 1, pace: 1, fresh: 0 };

/** The numbers that the levers move; minor units. */
export interface WhatIfNumbers {
  readonly weighted: number;
  /** Expected of the open deals by the end of the period; null when no deal says when it will close. */
  readonly expected: number | null;
  /** Per day; null when it is not known today either. */
  readonly velocity: number | null;
}

export interface WhatIfResult {
  readonly today: WhatIfNumbers;
  readonly tried: WhatIfNumbers;
  /** Per stage: its chance and its weighted sum under the levers. */
  readonly stages: readonly { readonly stage: string; readonly p: number; readonly weighted: number }[];
  /** True when deals were added but nobody knows what such a deal brings, so that they add nothing. */
  readonly freshUnknown: boolean;
}

/**
 * What the numbers would be. A better conversion of one stage lifts the chance of every deal that has not passed it by
 * the same factor, up to the chance of the next stage; deals beyond it stay as they are. Amounts of open deals are
 * facts and stay; deals to come bring the mean won amount. Works on sums of stages, so that it answers at once.
 */
export function whatIf({ stages, velocity, dated }: WhatIfBasis, levers: Levers): WhatIfResult {
  const { upTo, lift } = liftOf(stages, levers);
  const lifts = stages.map((_, at) => (at <= upTo ? lift : 1));
  const amount = velocity.meanWonAmount === null ? null : velocity.meanWonAmount * levers.amount;
  const fresh = (amount ?? 0) * levers.fresh * (stages[0]?.p ?? 0) * (lifts[0] ?? 1);
  const paced = velocityUnder(velocity, levers, amount, lifts[0] ?? 1);
  return {
    today: inTime(
      sumsOf(
        stages,
        stages.map(() => 1),
        1,
        velocity.perDay,
      ),
      dated,
    ),
    tried: inTime(sumsOf(stages, lifts, levers.pace, paced, fresh), dated),
    stages: stages.map(({ stage, p, weighted }, at) => ({
      stage,
      p: p * (lifts[at] ?? 1),
      weighted: Math.round(weighted * (lifts[at] ?? 1)),
    })),
    freshUnknown: levers.fresh > 0 && amount === null,
  };
}

function sumsOf(
  stages: readonly WhatIfStage[],
  lifts: readonly number[],
  pace: number,
  velocity: number | null,
  fresh = 0,
): WhatIfNumbers {
  const at = PACES.indexOf(pace);
  const total = (part: (stage: WhatIfStage) => number): number =>
    stages.reduce((sum, stage, i) => sum + part(stage) * (lifts[i] ?? 1), 0);
  return {
    weighted: Math.round(total(({ weighted }) => weighted) + fresh),
    expected: Math.round(total(({ expected }) => expected[at] ?? 0)),
    velocity,
  };
}

/** Where no deal has a day of close, what comes within the period is not 0 but unknown. */
const inTime = (sums: WhatIfNumbers, dated: boolean): WhatIfNumbers =>
  dated ? sums : { ...sums, expected: null };

function velocityUnder(
  { perDay, open, winRate, cycleDays }: VelocityOutlook,
  levers: Levers,
  amount: number | null,
  lift: number,
): number | null {
  if (perDay === null || winRate === null || cycleDays === null) return null;
  return velocity({
    open: open + levers.fresh,
    meanWonAmount: amount,
    winRate: Math.min(1, winRate * lift),
    cycleDays: cycleDays * levers.pace,
  });
}

/** The factor on the chances up to the chosen stage; it never takes a stage past the next one. */
function liftOf(
  stages: readonly WhatIfStage[],
  { stage, conversion }: Levers,
): { readonly upTo: number; readonly lift: number } {
  const at = stages.findIndex((each) => each.stage === stage);
  const p = stages[at]?.p ?? 0;
  if (at < 0 || p <= 0) return { upTo: -1, lift: 1 };
  const most = stages[at + 1]?.p ?? 0.99;
  return { upTo: at, lift: Math.min(p * conversion, Math.max(most, p)) / p };
}
