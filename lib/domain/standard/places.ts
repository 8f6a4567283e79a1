import type { PathStep, Place } from './problems';

/** Offsets of one value in the text; a list item has no key of its own. */
export interface Spot {
  readonly key: number;
  readonly value: number;
}

/** Every value of a scanned document by its printed path. */
export type Spots = ReadonlyMap<string, Spot>;

const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** Extends a printed path by one step: `cards.deal`, `order[2]`, `fields["a b"]`. */
export function childPath(parent: string, step: PathStep): string {
  if (typeof step === 'number') return `${parent}[${step}]`;
  if (!PLAIN_KEY.test(step)) return `${parent}[${JSON.stringify(step)}]`;
  return parent === '' ? step : `${parent}.${step}`;
}

/** Prints a whole path; an empty path is the document. */
export function pathText(path: readonly PathStep[]): string {
  return path.reduce<string>(childPath, '');
}

/** Makes a function from an offset in `text` to its line and column, both from 1. */
export function lineIndex(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/**
 * Finds where a path stands in the text. A path that is not there (a missing key)
 * gets the place of the nearest container that is.
 */
export function makeLocator(
  text: string,
  spots: Spots,
): (path: readonly PathStep[], atKey?: boolean) => Place {
  const lineAt = lineIndex(text);
  return (path, atKey = false) => {
    for (let length = path.length; length > 0; length -= 1) {
      const spot = spots.get(pathText(path.slice(0, length)));
      if (!spot) continue;
      const offset = atKey && length === path.length ? spot.key : spot.value;
      return { path: pathText(path), ...lineAt(offset) };
    }
    return { path: pathText(path), ...lineAt(spots.get('')?.value ?? 0) };
  };
}
