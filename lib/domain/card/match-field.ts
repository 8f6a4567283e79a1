import { normalizeText } from './text';
import type { CardField, FieldDictionary } from './types';

/** Where a field of the dictionary stands on the page. */
export type FieldMatch =
  | { readonly kind: 'found'; readonly index: number; readonly by: 'id' | 'label' | 'prefix' }
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
  const page = fields.map(({ id, label }) => ({ id, label: normalizeText(label) }));
  const queries = Object.entries(dictionary).map(([id, { labels }]) => ({
    id,
    labels: labels.map(normalizeText).filter((label) => label !== ''),
  }));
  const matches = new Map<string, FieldMatch>();
  const claimed = new Set<number>();

  const pass = (by: 'id' | 'label' | 'prefix', fits: (query: FieldQuery, field: PageField) => boolean) => {
    const open = queries.filter((query) => !matches.has(query.id));
    const hits = open.map((query) => ({
      query,
      indices: indicesWhere(page, (field, index) => !claimed.has(index) && fits(query, field)),
    }));
    for (const { query, indices } of hits) {
      const match = decide(indices, by);
      if (match === MISSING) continue;
      matches.set(query.id, match);
      for (const index of indices) claimed.add(index);
    }
  };

  pass('id', (query, field) => field.id === query.id);
  pass('label', (query, field) => query.labels.includes(field.label));
  pass('prefix', (query, field) => query.labels.some((label) => field.label.startsWith(`${label} `)));
  return separateSharedFields(matches, queries);
}

interface PageField {
  readonly id: string | undefined;
  readonly label: string;
}

function decide(indices: readonly number[], by: 'id' | 'label' | 'prefix'): FieldMatch {
  const [index] = indices;
  if (index === undefined) return MISSING;
  return indices.length === 1 ? { kind: 'found', index, by } : { kind: 'ambiguous', indices };
}

/** One page field that two entries claim on the same level belongs to neither. */
function separateSharedFields(
  matches: Map<string, FieldMatch>,
  queries: readonly FieldQuery[],
): ReadonlyMap<string, FieldMatch> {
  const owners = new Map<number, string[]>();
  for (const [id, match] of matches) {
    if (match.kind === 'found') owners.set(match.index, [...(owners.get(match.index) ?? []), id]);
  }
  for (const [index, ids] of owners) {
    if (ids.length > 1) for (const id of ids) matches.set(id, { kind: 'ambiguous', indices: [index] });
  }
  return new Map(queries.map(({ id }) => [id, matches.get(id) ?? MISSING]));
}

function indicesWhere<T>(items: readonly T[], test: (item: T, index: number) => boolean): number[] {
  return items.flatMap((item, index) => (test(item, index) ? [index] : []));
}
