import type { DealColumns } from '../history/deal-columns';
import type { ColumnRows } from './column-rows';
import type { StageSums } from './stage-sums';
import { type Pan, sumsIn } from './weighing-pan';

/** Marks a stage that was not looked up yet; positions are stored one above themselves, −1 means none. */
const NOT_ASKED = 0;
const NONE = -1;

/**
 * Weighs the usual rows: open deals on a known stage with a sound amount, where no coefficient asks. One loop over plain
 * arrays, because that is what makes columns fast; whatever is unusual goes to `other`, row by row.
 * @returns how many rows are closed deals, which go nowhere
 */
export function addPlainRows(
  { count, outcome, minor, within, text, texts }: DealColumns,
  rows: ColumnRows,
  pans: readonly Pan[],
  other: (row: number) => void,
): number {
  const { open } = rows;
  let closed = 0;
  const { pipeline, currency, stage } = text;
  const stagesOf = pans.map(() => new Int16Array(texts.length + 1));
  let ofPipeline = Number.NaN;
  let ofCurrency = Number.NaN;
  let which = 0;
  let stages: Int16Array | null = null;
  let pan: Pan | null = null;
  let sums: StageSums | null = null;
  for (let row = 0; row < count; row++) {
    if (outcome[row] !== open) {
      closed++;
      continue;
    }
    const amount = minor[row] as number;
    if (!Number.isSafeInteger(amount) || !((within[row] as number) >= 0)) {
      other(row);
      continue;
    }
    // Deals come in runs of one pipeline and currency.
    if (pipeline[row] !== ofPipeline || currency[row] !== ofCurrency) {
      ofPipeline = pipeline[row] as number;
      ofCurrency = currency[row] as number;
      which = rows.pipelineAt(row);
      pan = pans[which] ?? null;
      stages = stagesOf[which] ?? null;
      sums = null;
    }
    const index = (stage[row] as number) + 1;
    let at = stages ? (stages[index] as number) : NONE;
    if (at === NOT_ASKED && stages) {
      const found = rows.stageAt(row, which);
      at = found < 0 ? NONE : found + 1;
      stages[index] = at;
    }
    if (at === NONE || !pan) {
      other(row);
      continue;
    }
    sums ??= sumsIn(pan, rows.currencyAt(row));
    pan.counts[at - 1] = (pan.counts[at - 1] as number) + 1;
    const p = pan.chances[at - 1] as number;
    sums.add(at - 1, amount, within[row] as number, p, p);
  }
  return closed;
}
