import { parseAmount } from './amount';
import { firstDigit, splitAmount } from './amount-parts';
import type { AmountContext, AmountResult } from './amount-types';
import { foldChars } from './fold';
import { provenDecimal } from './number-shape';

/** What a column's own texts say about its decimal separator. */
export interface NumberStyleGuess {
  /** Null when nothing or both separators are proven. */
  readonly decimal: '.' | ',' | null;
  /** How many samples prove the separator (of both kinds, when they conflict). */
  readonly evidence: number;
  /** True when some samples prove the point and others the comma. */
  readonly conflict: boolean;
}

const LONGEST_SAMPLE = 120;

function provenBy(sample: string): '.' | ',' | null {
  if (sample.length > LONGEST_SAMPLE) return null;
  const folded = foldChars(sample).trim();
  const parts = firstDigit(folded) < 0 ? 'no-number' : splitAmount(folded);
  return typeof parts === 'string' ? null : provenDecimal(parts.shape);
}

/** Infers the decimal separator of a column from the samples that allow one reading only. */
export function guessNumberStyle(samples: readonly string[]): NumberStyleGuess {
  let points = 0;
  let commas = 0;
  for (const sample of samples) {
    const proven = provenBy(sample);
    if (proven === '.') points += 1;
    else if (proven === ',') commas += 1;
  }
  const conflict = points > 0 && commas > 0;
  const decimal = conflict || points + commas === 0 ? null : points > 0 ? '.' : ',';
  return { decimal, evidence: points + commas, conflict };
}

/**
 * Reads a whole column: first the decimal separator from all texts, then each text with it.
 * A separator given in the context is taken as it is. In a column that proves both
 * separators no hint is used, and its ambiguous values are refused.
 */
export function parseAmountColumn(texts: readonly string[], context: AmountContext = {}): AmountResult[] {
  const guess = typeof context.decimal === 'string' ? null : guessNumberStyle(texts);
  const isTold = guess !== null && (guess.conflict || guess.decimal !== null);
  const columnContext = isTold ? { ...context, decimal: guess.decimal } : context;
  return texts.map((text) => parseAmount(text, columnContext));
}
