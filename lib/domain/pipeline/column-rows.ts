import { assertWhole, type DealColumns, OUTCOMES, type TextColumn } from '../history/deal-columns';
import { UNKNOWN_CURRENCY } from '../money';
import type { CoefficientFacts, CoefficientRule } from './deal-coefficients';

/** Stands for a missing text, and for a text that is none of those looked for. */
export const NO_TEXT = -1;
export const UNKNOWN_TEXT = -2;

/** Reads columns row by row, without making anything per row. */
export interface ColumnRows {
  idAt(row: number): string;
  /** Code of open deals in the column of outcomes. */
  readonly open: number;
  isOpenAt(row: number): boolean;
  /** Position among the pipelines given; `UNKNOWN_TEXT` for another. A deal without a label is in the pipeline ''. */
  pipelineAt(row: number): number;
  /** Position among the stages of the pipeline at a position; else `NO_TEXT` or `UNKNOWN_TEXT`. */
  stageAt(row: number, pipeline: number): number;
  /** NaN without an amount. */
  minorAt(row: number): number;
  withinAt(row: number): number;
  currencyAt(row: number): string;
  /** What coefficients ask of the deal; the same object for all rows, and empty where no coefficient asks. */
  factsAt(row: number): CoefficientFacts;
}

interface PipelineLabels {
  readonly pipeline: string;
  readonly positions: ReadonlyMap<string, number>;
}

/** @throws RangeError when the columns do not fit together. */
export function columnRows(
  columns: DealColumns,
  pipelines: readonly PipelineLabels[],
  coefficients: readonly CoefficientRule[],
): ColumnRows {
  assertWhole(columns);
  const { text, texts, minor, within, outcome } = columns;
  const { id, stage, pipeline, currency } = text;
  const open = OUTCOMES.indexOf('open');
  const byLabel = new Map(pipelines.map((each, at) => [each.pipeline, at]));
  const pipelineOf = remembered(texts, (label) => byLabel.get(label ?? ''));
  const stageOf = pipelines.map(({ positions }) =>
    remembered(texts, (label) => (label === null ? NO_TEXT : positions.get(label))),
  );
  return {
    open,
    idAt: (row) => texts[id[row] ?? -1] ?? '',
    isOpenAt: (row) => outcome[row] === open,
    pipelineAt: (row) => pipelineOf(pipeline[row] ?? -1),
    stageAt: (row, at) => stageOf[at]?.(stage[row] ?? -1) ?? UNKNOWN_TEXT,
    minorAt: (row) => minor[row] ?? Number.NaN,
    withinAt: (row) => within[row] ?? 0,
    currencyAt: (row) => texts[currency[row] ?? -1] ?? UNKNOWN_CURRENCY,
    factsAt: factsReader(columns, coefficients),
  };
}

/** Each text of the dictionary is looked up once. */
function remembered(
  texts: readonly string[],
  find: (text: string | null) => number | undefined,
): (index: number) => number {
  const known = new Map<number, number>();
  return (index) => {
    const place = known.get(index);
    if (place !== undefined) return place;
    const found = find(texts[index] ?? null) ?? UNKNOWN_TEXT;
    known.set(index, found);
    return found;
  };
}

const FACTS = ['region', 'segment', 'owner', 'company', 'pipeline'] as const satisfies readonly TextColumn[];
type Fact = (typeof FACTS)[number];

function factsReader(
  { text, texts }: DealColumns,
  coefficients: readonly CoefficientRule[],
): (row: number) => CoefficientFacts {
  const facts = Object.fromEntries(FACTS.map((fact) => [fact, null])) as Record<Fact, string | null>;
  const asked = FACTS.filter((fact) => coefficients.some(({ field }) => field === fact));
  return (row) => {
    for (const fact of asked) facts[fact] = texts[text[fact][row] ?? -1] ?? null;
    return facts;
  };
}
