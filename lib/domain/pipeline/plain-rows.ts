import type { DealColumns } from '../history/deal-columns';
import type { ColumnRows } from './column-rows';
import { COUNT, RAW, type StageSums, WEIGHTED, WIDTH } from './stage-sums';
import { type Pan, sumsIn } from './weighing-pan';

/** Marks a text that was not looked up yet; positions are stored one above themselves, `NONE` means no stage. */
const NOT_ASKED = 0;
const NONE = -1;

const NO_CELLS: Float64Array = new Float64Array(0);

/**
 * Weighs the usual rows: open deals on a known stage with a sound amount, where no coefficient asks. One loop over plain
 * arrays, because that is what makes columns fast; whatever is unusual goes to `other`, row by row.
 * @returns how many rows are closed deals, which go nowhere
 */
export function addPlainRows(
  columns: DealColumns,
  rows: ColumnRows,
  pans: readonly Pan[],
  other: (row: number) => void,
): number {
  const stages = stageTexts(columns.text.stage);
  const known = pans.map(() => new Int16Array(stages.count));
  const passed: Passed = { closed: 0, other };
  for (let row = 0; row < columns.count; ) {
    const which = rows.pipelineAt(row);
    const pan = pans[which];
    const places = known[which];
    if (pan && places) row = addRun(columns, rows, row, { pan, which, places, first: stages.first }, passed);
    else {
      if (rows.isOpenAt(row)) other(row);
      else passed.closed++;
      row++;
    }
  }
  return passed.closed;
}

/** Where the texts of the stages lie in the dictionary, so that an array over them is short. */
function stageTexts(stage: Int32Array): { readonly first: number; readonly count: number } {
  let first = 0;
  let last = -1;
  for (let row = 0; row < stage.length; row++) {
    const text = stage[row] as number;
    if (text < 0) continue;
    if (last < 0 || text < first) first = text;
    if (text > last) last = text;
  }
  return { first, count: last - first + 1 };
}

/** What a run does not weigh. */
interface Passed {
  closed: number;
  readonly other: (row: number) => void;
}

interface Run {
  readonly pan: Pan;
  /** Place of the pan among all. */
  readonly which: number;
  /** Text of a stage, counted from `first` → its place on the pan. */
  readonly places: Int16Array;
  readonly first: number;
}

/**
 * Deals come in runs of one pipeline and currency: what both say is looked up once for all of them. Amounts that are
 * roundings or below zero have more to them, and few are so.
 * @returns the first row behind the run
 */
function addRun(
  { count, outcome, minor, within, text }: DealColumns,
  rows: ColumnRows,
  from: number,
  { pan, which, places, first }: Run,
  passed: Passed,
): number {
  const { open } = rows;
  const { pipeline, currency, stage } = text;
  const ofPipeline = pipeline[from];
  const ofCurrency = currency[from];
  const { counts, chances } = pan;
  let sums: StageSums | null = null;
  let cells = NO_CELLS;
  let size = 0;
  let closed = 0;
  let row = from;
  for (; row < count; row++) {
    if (outcome[row] !== open) {
      closed++;
      continue;
    }
    const amount = minor[row] as number;
    // A row without an amount has no currency either, and ends no run.
    if (!(amount >= 0 && amount <= Number.MAX_SAFE_INTEGER) || within[row] !== 0) {
      passed.other(row);
      continue;
    }
    if (pipeline[row] !== ofPipeline || currency[row] !== ofCurrency) break;
    const index = (stage[row] as number) - first;
    let at = index < 0 ? NONE : (places[index] as number);
    if (at === NOT_ASKED) {
      const found = rows.stageAt(row, which);
      at = found < 0 ? NONE : found + 1;
      places[index] = at;
    }
    if (at === NONE || !Number.isInteger(amount)) {
      passed.other(row);
      continue;
    }
    if (sums === null) {
      sums = sumsIn(pan, rows.currencyAt(row));
      cells = sums.cells;
    }
    const p = chances[at - 1] as number;
    const base = (at - 1) * WIDTH;
    size += amount;
    counts[at - 1] = (counts[at - 1] as number) + 1;
    cells[base + COUNT] = (cells[base + COUNT] as number) + 1;
    cells[base + RAW] = (cells[base + RAW] as number) + amount;
    cells[base + WEIGHTED] = (cells[base + WEIGHTED] as number) + Math.round(amount * p);
  }
  sums?.grow(size);
  passed.closed += closed;
  return row;
}
