import { applyCoefficients, limitCoefficient } from './coefficients';
import type { CoefficientField, CoefficientRule } from './deal-coefficients';
import { betaQuantile } from './statistics/beta';
import type { Interval } from './statistics/interval';

/** Strength of "no difference" in expected wins. */
const RATIO_STRENGTH = 5;
/** Groups smaller than this get no coefficient of their own. */
const LEAST_GROUP = 10;

/** Observed wins against expected ones, drawn towards 1: (observed + k) / (expected + k). */
export function automaticCoefficient(observed: number, expected: number, strength = RATIO_STRENGTH): number {
  return (observed + strength) / (expected + strength);
}

/**
 * The same as an odds ratio: odds of the group, drawn towards the odds of the mean probability of its deals.
 * ((won + k·p̄) / (lost + k·(1 − p̄))) / (p̄ / (1 − p̄)); null when p̄ is 0 or 1.
 */
export function automaticOdds(
  won: number,
  lost: number,
  meanP: number,
  strength = RATIO_STRENGTH,
): number | null {
  if (!(meanP > 0 && meanP < 1)) return null;
  return (won + strength * meanP) / (lost + strength * (1 - meanP)) / (meanP / (1 - meanP));
}

/** Win rate of a narrow cell (stage and region, say), drawn towards its parent: (won + k·parent) / (n + k). */
export function nestedWinRate(won: number, n: number, parent: number, strength = 10): number {
  return n + strength > 0 ? (won + strength * parent) / (n + strength) : parent;
}

/** A closed deal as it was when it entered its stage. */
export interface JudgedDeal {
  readonly p: number;
  readonly won: boolean;
  readonly group: Readonly<Partial<Record<CoefficientField, string | null>>>;
}

/** What was found for one value of a field. */
export interface GroupCoefficient extends Interval {
  readonly field: CoefficientField;
  readonly value: string;
  readonly n: number;
  readonly won: number;
  readonly expected: number;
  /** Odds coefficient within 0.5…2; exactly 1 when there is too little data or no sure difference. */
  readonly coefficient: number;
  readonly enough: boolean;
}

/** Coefficients learnt from closed deals, ready to use, with what each rests on. */
export interface AutomaticCoefficients {
  readonly rules: readonly CoefficientRule[];
  readonly groups: readonly GroupCoefficient[];
}

/**
 * Learns odds coefficients field by field. The second field is judged against probabilities already adjusted by the
 * first, so that two fields that go together do not count the same difference twice.
 */
export function automaticCoefficients(
  deals: readonly JudgedDeal[],
  fields: readonly CoefficientField[],
): AutomaticCoefficients {
  const rules: CoefficientRule[] = [];
  const groups: GroupCoefficient[] = [];
  let judged = deals;
  for (const field of fields) {
    const found = groupsOf(judged, field);
    const values = Object.fromEntries(
      found.filter((g) => g.coefficient !== 1).map((g) => [g.value, g.coefficient]),
    );
    groups.push(...found);
    if (Object.keys(values).length > 0) rules.push({ field, mode: 'odds', values });
    judged = judged.map((deal) => ({ ...deal, p: adjusted(deal, field, values) }));
  }
  return { rules, groups };
}

function adjusted(
  deal: JudgedDeal,
  field: CoefficientField,
  values: Readonly<Record<string, number>>,
): number {
  const value = deal.group[field];
  const coefficient = value != null && Object.hasOwn(values, value) ? values[value] : undefined;
  return coefficient === undefined ? deal.p : applyCoefficients(deal.p, [coefficient], 'odds');
}

function groupsOf(deals: readonly JudgedDeal[], field: CoefficientField): GroupCoefficient[] {
  const byValue = new Map<string, { n: number; won: number; expected: number }>();
  for (const { p, won, group } of deals) {
    const value = group[field];
    if (value == null) continue;
    const sums = byValue.get(value) ?? { n: 0, won: 0, expected: 0 };
    byValue.set(value, { n: sums.n + 1, won: sums.won + (won ? 1 : 0), expected: sums.expected + p });
  }
  return [...byValue]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, { n, won, expected }]) => ({
      field,
      value,
      n,
      won,
      expected,
      ...judge(n, won, expected / n),
    }));
}

/** The coefficient of a group whose deals had the mean probability `meanP`; its interval is that of the odds ratio. */
function judge(
  n: number,
  won: number,
  meanP: number,
): Pick<GroupCoefficient, 'coefficient' | 'enough' | 'lo' | 'hi'> {
  const ratio = automaticOdds(won, n - won, meanP);
  if (ratio === null) return { coefficient: 1, enough: false, lo: 0, hi: Number.MAX_VALUE };
  const a = won + RATIO_STRENGTH * meanP;
  const b = n - won + RATIO_STRENGTH * (1 - meanP);
  const odds = (p: number) => p / Math.max(1 - p, 1e-12) / (meanP / (1 - meanP));
  const lo = odds(betaQuantile(0.1, a, b));
  const hi = odds(betaQuantile(0.9, a, b));
  const enough = n >= LEAST_GROUP && (lo > 1 || hi < 1);
  return { coefficient: enough ? (limitCoefficient(ratio) ?? 1) : 1, enough, lo, hi };
}
