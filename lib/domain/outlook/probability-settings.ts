import type { Deal } from '../deal';
import {
  type AutomaticCoefficients,
  automaticCoefficients,
  type CoefficientField,
  type CoefficientRule,
  DEFAULT_PROBABILITY_RULES,
  type GroupCoefficient,
  type JudgedDeal,
  type PipelineProbabilities,
  type ProbabilityRules,
  type RefusedCoefficient,
} from '../pipeline';
import type { Coefficient } from '../standard';
import type { Conversion } from './convert';
import { funnelRules, type NumberSettings } from './rules';

/** Properties of a deal that a coefficient can look at; a standard may name others, which no reading shows. */
const FIELDS: readonly CoefficientField[] = ['region', 'segment', 'owner', 'company', 'pipeline'];

/** Coefficients of the standard, ready to apply, and what is to be said of them. */
export interface AppliedCoefficients {
  readonly rules: readonly CoefficientRule[];
  /** What automatic ones were learnt from, by field and value. */
  readonly learnt: readonly GroupCoefficient[];
  /** Fields that the standard names and no reading shows: they change nothing. */
  readonly unknownFields: readonly string[];
}

/** What the standard did to the numbers: nothing that is absent here. */
export interface WeighingNotes {
  /** Absent when the standard names no coefficient. */
  readonly coefficients?: AppliedCoefficients & { readonly refused: readonly RefusedCoefficient[] };
  /** The rates that the standard gives, whether amounts were converted or not. */
  readonly rates?: Pick<Conversion, 'to' | 'on'>;
  /** Absent while amounts stand as the pages show them. */
  readonly conversion?: Conversion;
}

/**
 * How probabilities are computed, as the standard says; what it leaves out, or gives out of bounds, stays at the default.
 * @param typed ladders by pipeline and stage label, see `typedLadders`
 */
export function probabilityRules(
  settings: NumberSettings | null,
  typed: ProbabilityRules['typed'],
): ProbabilityRules {
  const usual = DEFAULT_PROBABILITY_RULES;
  const { k = usual.k, interval = usual.interval, halfLifeDays } = settings?.analytics ?? {};
  return {
    ...usual,
    ...funnelRules(settings),
    k: k >= 0 && Number.isFinite(k) ? k : usual.k,
    interval: interval > 0 && interval < 1 ? interval : usual.interval,
    halfLifeDays: halfLifeDays === undefined ? usual.halfLifeDays : halfLifeDays > 0 ? halfLifeDays : null,
    typed,
  };
}

/**
 * The coefficients that the standard asks for. Automatic ones are learnt from the closed deals that name the field, each
 * judged against the probability of the first stage of its pipeline; fields are taken in the standard's order, the
 * later ones against what the earlier ones leave unexplained.
 */
export function coefficientsOf(
  settings: NumberSettings | null,
  closed: readonly Deal[],
  probabilities: readonly PipelineProbabilities[],
): AppliedCoefficients {
  const asked = settings?.analytics.coefficients ?? [];
  const known = asked.flatMap((one) => {
    const field = FIELDS.find((each) => each === one.field);
    return field ? [{ ...one, field }] : [];
  });
  const auto = [...new Set(known.filter((one) => one.auto === true).map(({ field }) => field))];
  const learnt: AutomaticCoefficients =
    auto.length > 0
      ? automaticCoefficients(judgedDeals(closed, probabilities), auto)
      : { rules: [], groups: [] };
  return {
    rules: [...known.flatMap(typedRule), ...learnt.rules],
    learnt: learnt.groups,
    unknownFields: [...new Set(asked.map(({ field }) => field))].filter(
      (field) => !known.some((one) => one.field === field),
    ),
  };
}

function typedRule({
  field,
  mode = 'odds',
  values = {},
  auto,
}: Coefficient & { field: CoefficientField }): CoefficientRule[] {
  return auto === true ? [] : [{ field, mode, values }];
}

function judgedDeals(closed: readonly Deal[], probabilities: readonly PipelineProbabilities[]): JudgedDeal[] {
  const first = new Map(probabilities.map(({ pipeline, stages }) => [pipeline, stages[0]?.value]));
  return closed.flatMap((deal) => {
    const p = first.get(deal.pipeline ?? '');
    if (deal.outcome === 'open' || p === undefined) return [];
    const group = Object.fromEntries(FIELDS.map((field) => [field, deal[field]]));
    return [{ p, won: deal.outcome === 'won', group }];
  });
}
