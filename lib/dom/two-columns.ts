/** Rows in two columns: what takes both, so that a line has no hole in the middle of a block. */
import type { Row } from './block-layout';
import { COLUMN_GAP, LEAST_COLUMN } from './card-rules';

/** How many columns the rule for two columns gives in this width, in CSS pixels. */
export function tracksIn(width: number): number {
  const least = Math.max(LEAST_COLUMN, width * 0.4);
  return Math.max(1, Math.floor((width + COLUMN_GAP) / (least + COLUMN_GAP)));
}

/**
 * The rows of one block that take the whole width: long texts, and a row that
 * would stand alone before one. What they hold and their order say so, never
 * their size, which changes with the layout.
 */
export function wideRows(rows: readonly Row[]): Row[] {
  const long = rows.map((row) => row.some(isLong));
  let left = true;
  return rows.filter((_, at) => {
    const wide = long[at] || (left && long[at + 1] === true);
    left = wide || !left;
    return wide;
  });
}

function isLong(part: Element): boolean {
  return part.querySelector('textarea,[contenteditable="true"],table,[role="grid"]') !== null;
}
