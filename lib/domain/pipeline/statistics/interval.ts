/** Two ends of a range, `lo` ≤ `hi`. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}
