/** Lines of values as the `d` of an SVG path. */

export interface LineBox {
  readonly width: number;
  readonly height: number;
  /** Smallest and largest value that the box shows; equal ones draw in the middle. */
  readonly lo: number;
  readonly hi: number;
}

/**
 * Path of one line. A missing value breaks the line and is never drawn as 0.
 * Where there are more values than the box has columns of pixels, each column keeps its first, lowest, highest and
 * last value, so that no peak is lost and nothing is drawn that nobody can see.
 */
export function linePath(values: readonly (number | null)[], box: LineBox): string {
  const columns = Math.max(2, Math.ceil(box.width));
  return values.length > columns * 4 ? thinned(values, box, columns) : whole(values, box);
}

/** A tenth of a pixel is finer than anybody sees. */
const short = (value: number): number => Math.round(value * 10) / 10;

function place({ height, lo, hi }: LineBox, value: number): number {
  return hi === lo ? height / 2 : height - ((value - lo) / (hi - lo)) * height;
}

function whole(values: readonly (number | null)[], box: LineBox): string {
  const step = box.width / Math.max(1, values.length - 1);
  let path = '';
  let drawing = false;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? null;
    if (value === null) drawing = false;
    else {
      path += `${drawing ? 'L' : 'M'}${short(at * step)} ${short(place(box, value))}`;
      drawing = true;
    }
  }
  return path;
}

function thinned(values: readonly (number | null)[], box: LineBox, columns: number): string {
  let path = '';
  let drawing = false;
  for (let column = 0; column < columns; column++) {
    const from = Math.floor((column * values.length) / columns);
    const to = Math.floor(((column + 1) * values.length) / columns);
    const x = short((column / (columns - 1)) * box.width);
    const drawn = extremes(values, from, to);
    for (const value of drawn) {
      path += `${drawing ? 'L' : 'M'}${x} ${short(place(box, value))}`;
      drawing = true;
    }
    if (drawn.length === 0) drawing = false;
  }
  return path;
}

/** First, lowest, highest and last of the values that are there. */
function extremes(values: readonly (number | null)[], from: number, to: number): number[] {
  let first: number | null = null;
  let last: number | null = null;
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const value = values[at] ?? null;
    if (value === null) continue;
    first ??= value;
    last = value;
    if (value < lo) lo = value;
    if (value > hi) hi = value;
  }
  return first === null || last === null ? [] : [first, lo, hi, last];
}
