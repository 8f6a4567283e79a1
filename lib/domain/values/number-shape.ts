/**
 * Digits and separators of one number, before anybody decides which separator
 * is the decimal one.
 */
export interface NumberShape {
  /** All digits as one integer; null when it is beyond the safe integers. */
  readonly digits: number | null;
  /** Lengths of the digit runs between the separators; the first may be 0 (`.50`). */
  readonly runs: readonly number[];
  readonly separators: readonly string[];
  /** Whether the first run starts with a 0. */
  readonly leadingZero: boolean;
}

const SEPARATORS = " .,'٫٬";

/** Splits a folded text of digits and single separators; null when anything else is in it. */
export function numberShape(body: string): NumberShape | null {
  const runs: number[] = [];
  const separators: string[] = [];
  let run = 0;
  let digits = 0;
  for (let index = 0; index < body.length; index += 1) {
    const code = body.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      digits = digits * 10 + (code - 48);
      run += 1;
      continue;
    }
    const char = body.charAt(index);
    if (!SEPARATORS.includes(char) || (run === 0 && index > 0)) return null;
    separators.push(char);
    runs.push(run);
    run = 0;
  }
  runs.push(run);
  return {
    // Rounding starts only above the safe integers, so a safe result was exact all the way.
    digits: Number.isSafeInteger(digits) ? digits : null,
    runs,
    separators,
    leadingZero: body.charCodeAt(0) === 48,
  };
}

/** Whether the first `count` runs are groups: threes, or `12,34,567` with commas. */
function isGrouped(shape: NumberShape, count: number): boolean {
  const { runs, separators, leadingZero } = shape;
  const first = runs[0] ?? 0;
  if (leadingZero || first < 1 || first > 3) return false;
  const inner = runs.slice(1, count);
  if (inner.at(-1) !== 3) return false;
  if (inner.every((length) => length === 3)) return true;
  const twos = inner.slice(0, -1).every((length) => length === 2);
  return separators[0] === ',' && twos && first <= 2;
}

/** How many of the digits are decimals, or why that cannot be said. */
export type Decimals = number | 'ambiguous' | 'bad-grouping';

function decimalsOfLone(shape: NumberShape, separator: string): Decimals {
  const [lead = 0, tail = 0] = shape.runs;
  if (separator === '٫') return tail;
  const isGroup = isGrouped(shape, 2);
  if (separator !== '.' && separator !== ',') return isGroup ? 0 : 'bad-grouping';
  if (isGroup) return 'ambiguous';
  // "007.5" is no amount, "0.5" is.
  return shape.leadingZero && lead > 1 ? 'bad-grouping' : tail;
}

/**
 * The number of decimals as far as the digits alone decide. Only a lone point or comma
 * with three digits behind and one to three before is `ambiguous`.
 */
export function decimalsOf(shape: NumberShape): Decimals {
  const { separators, runs } = shape;
  const [first] = separators;
  if (first === undefined) return shape.leadingZero && (runs[0] ?? 0) > 1 ? 'bad-grouping' : 0;
  if (separators.length === 1) return decimalsOfLone(shape, first);
  const last = separators[separators.length - 1];
  const groups = separators.length - 1;
  for (let index = 1; index < groups; index += 1) {
    if (separators[index] !== first) return 'bad-grouping';
  }
  if (last === first) return first !== '٫' && isGrouped(shape, runs.length) ? 0 : 'bad-grouping';
  const isDecimal = last === '.' || last === ',' || last === '٫';
  return isDecimal && first !== '٫' && isGrouped(shape, groups + 1)
    ? (runs[runs.length - 1] ?? 0)
    : 'bad-grouping';
}

/** The decimal separator that this number proves: `1.234,5` proves the comma, `1,234` nothing. */
export function provenDecimal(shape: NumberShape): '.' | ',' | null {
  const decimals = decimalsOf(shape);
  if (typeof decimals === 'string') return null;
  const last = shape.separators.at(-1);
  if (last !== '.' && last !== ',') return null;
  if (decimals > 0) return last;
  // Groups by one of the two leave the other for the decimals.
  return last === '.' ? ',' : '.';
}
