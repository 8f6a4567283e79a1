import { type Shape, STANDARD_SHAPE } from './print-shape';
import type { Standard } from './types';

/**
 * Prints a standard for people and for version control: known keys in one fixed
 * order, unknown keys after them by name, two spaces, a line feed at the end.
 * Reading the result back and printing it again gives the same text.
 */
export function printStandard(standard: Standard): string {
  return `${JSON.stringify(arrange(standard, STANDARD_SHAPE), null, 2)}\n`;
}

function arrange(value: unknown, shape: Shape | null): unknown {
  if (shape === null || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return 'each' in shape ? value.map((item) => arrange(item, shape.each)) : value;
  const entries = Object.entries(value);
  if ('each' in shape)
    return Object.fromEntries(entries.map(([key, item]) => [key, arrange(item, shape.each)]));
  const rank = Object.keys(shape.keys);
  return Object.fromEntries(
    entries
      .toSorted(([a], [b]) => compareKeys(a, b, rank))
      .map(([key, item]) => [
        key,
        arrange(item, Object.hasOwn(shape.keys, key) ? (shape.keys[key] ?? null) : null),
      ]),
  );
}

/** Known keys by rank, then unknown keys by code unit. */
function compareKeys(a: string, b: string, rank: readonly string[]): number {
  const [rankA, rankB] = [rank.indexOf(a), rank.indexOf(b)];
  if (rankA >= 0 && rankB >= 0) return rankA - rankB;
  if (rankA >= 0 || rankB >= 0) return rankA >= 0 ? -1 : 1;
  return a < b ? -1 : 1;
}
