import type { JSX } from 'preact';
import { linePath } from './line-path';

export interface Trend {
  readonly name: string;
  /** Evenly spaced in time; what is not known is null. */
  readonly values: readonly (number | null)[];
}

interface TrendLineProps {
  /** Lines in the order of their weight: the first is drawn strongest. */
  readonly lines: readonly Trend[];
  /** What the drawing says, for those who do not see it. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** Room for half a stroke, so that the highest point is not cut. */
const EDGE = 1;

/** Lines over time, without axes: the words and the table beside them carry the figures. */
export function TrendLine({ lines, label, width = 120, height = 28 }: TrendLineProps): JSX.Element {
  const { lo, hi } = rangeOf(lines);
  const box = { width: width - 2 * EDGE, height: height - 2 * EDGE, lo, hi };
  return (
    <svg class="trend-line" width={width} height={height} role="img" aria-label={label} focusable="false">
      {lines.map(({ name, values }, at) => (
        <path
          key={name}
          class={at === 0 ? 'trend-main' : 'trend-other'}
          transform={`translate(${EDGE} ${EDGE})`}
          d={linePath(values, box)}
        />
      ))}
    </svg>
  );
}

function rangeOf(lines: readonly Trend[]): { lo: number; hi: number } {
  let [lo, hi] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { values } of lines) {
    for (const value of values) {
      if (value === null) continue;
      if (value < lo) lo = value;
      if (value > hi) hi = value;
    }
  }
  return lo > hi ? { lo: 0, hi: 0 } : { lo, hi };
}
