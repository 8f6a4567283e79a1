import { labelKey } from './text';
import type { CardField, FieldDictionary } from './types';

/** How a field was told by. */
type By = 'id' | 'label' | 'prefix';

/** Where a field of the dictionary stands on the page. */
export type FieldMatch =
  | { readonly kind: 'found'; readonly index: number; readonly by: By }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous'; readonly indices: readonly number[] };

/** What is asked for: an id and the labels it may carry on a page. */
export interface FieldQuery {
  readonly id: string;
  readonly labels: readonly string[];
}

const MISSING: FieldMatch = { kind: 'missing' };

/**
 * Finds one field. The adapter's own id comes first, then an exact label, then
 * a label that goes on after one of ours ("Budget, EUR" for "Budget"). Two
 * fields on the same level are reported as ambiguous and never chosen between.
 */
export function matchField(fields: readonly CardField[], query: FieldQuery): FieldMatch {
  return matchFields(fields, { [query.id]: { labels: query.labels } }).get(query.id) ?? MISSING;
}

/**
 * Finds every field of a dictionary at once. An id or an exact label claims its
 * field before any prefix is tried, so "Phone" never takes "Phone of assistant"
 * from the entry that names it in full.
 */
export function matchFields(
  fields: readonly CardField[],
  dictionary: FieldDictionary,
): ReadonlyMap<string, FieldMatch> {
  const queries = Object.entries(dictionary).map(([id, entry]) => ({
    id,
    labels: [...new Set(entry.labels.map(labelKey))].filter((label) => label !== ''),
  }));
  const labels = fields.map(({ label }) => labelKey(label));
  const byId = positionsBy(fields.map(({ id }) => id));
  const byLabel = positionsBy(labels);
  const matches = new Map<string, FieldMatch>();
  const claimed = new Set<number>();
  const pass = (by: By, positions: (query: FieldQuery) => readonly number[]) => {
    const open = queries.filter(({ id }) => !matches.has(id));
    // Within one level nobody is first: all look before anybody claims.
    const hits = open.map((query) => positions(query).filter((index) => !claimed.has(index)));
    open.forEach(({ id }, position) => {
      const indices = hits[position] ?? [];
      const [index] = indices;
      if (index === undefined) return;
      matches.set(id, indices.length === 1 ? { kind: 'found', index, by } : { kind: 'ambiguous', indices });
      for (const taken of indices) claimed.add(taken);
    });
  };
  pass('id', ({ id }) => byId.get(id) ?? []);
  pass('label', (query) => ascending(query.labels.flatMap((label) => byLabel.get(label) ?? [])));
  pass('prefix', (query) => labels.flatMap((label, index) => (goesOn(label, query) ? [index] : [])));
  return separateSharedFields(matches, queries);
}

function goesOn(label: string, query: FieldQuery): boolean {
  return query.labels.some((ours) => label.startsWith(ours) && label[ours.length] === ' ');
}

/** One page field that two entries claim on the same level belongs to neither. */
function separateSharedFields(
  matches: Map<string, FieldMatch>,
  queries: readonly FieldQuery[],
): ReadonlyMap<string, FieldMatch> {
  const found = [...matches].filter(([, match]) => match.kind === 'found');
  const owners = positionsBy(found.map(([, match]) => (match.kind === 'found' ? match.index : undefined)));
  for (const [index, claims] of owners) {
    if (claims.length < 2) continue;
    for (const claim of claims) {
      const id = found[claim]?.[0];
      if (id !== undefined) matches.set(id, { kind: 'ambiguous', indices: [index] });
    }
  }
  return new Map(queries.map(({ id }) => [id, matches.get(id) ?? MISSING]));
}

/** Positions of every defined key. */
function positionsBy<K>(keys: readonly (K | undefined)[]): Map<K, number[]> {
  const positions = new Map<K, number[]>();
  keys.forEach((key, index) => {
    if (key === undefined) return;
    const known = positions.get(key);
    if (known) known.push(index);
    else positions.set(key, [index]);
  });
  return positions;
}

function ascending(indices: number[]): number[] {
  return indices.sort((a, b) => a - b);
}
