/** Finds what a rule means by a name: an id of the dictionary, or a label that the CRM shows. */
import { own } from './own';
import type { Dictionary, FieldWord } from './types';

export type NameKind = 'menu' | 'fields' | 'stages';

/** Makes two spellings of one label equal: case, width, ё and е, runs of spaces. */
export function foldLabel(label: string): string {
  return label.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim();
}

export interface Names {
  readonly dictionary: Dictionary;
  /** Id of a reference; null when the dictionary knows neither such an id nor such a label. */
  idOf(kind: NameKind, ref: string, entity?: string): string | null;
  /** Id of a reference, or the reference itself in the role of an id. */
  keyOf(kind: NameKind, ref: string, entity?: string): string;
  /** Labels to look for on the page; an unknown reference is its own label. */
  labelsOf(kind: NameKind, ref: string): readonly string[];
  /** Whether the dictionary says anything of this kind. */
  knows(kind: NameKind): boolean;
}

/** Indexes a dictionary once, for many look-ups. */
export function makeNames(dictionary: Dictionary): Names {
  const index = {
    menu: indexLabels(dictionary.menu, (word) => word.labels),
    fields: indexLabels(dictionary.fields, (word) => word.labels),
    stages: indexLabels(dictionary.stages, (labels) => labels),
  };
  const idOf = (kind: NameKind, ref: string, entity?: string): string | null => {
    if (own<unknown>(dictionary[kind], ref) !== undefined) return ref;
    const ids = index[kind].get(foldLabel(ref)) ?? [];
    if (kind !== 'fields' || entity === undefined) return ids[0] ?? null;
    return ids.find((id) => belongsTo(own(dictionary.fields, id), entity)) ?? null;
  };
  const keyOf = (kind: NameKind, ref: string, entity?: string) => idOf(kind, ref, entity) ?? ref;
  return {
    dictionary,
    idOf,
    keyOf,
    labelsOf: (kind, ref) => labelsIn(dictionary, kind, keyOf(kind, ref)) ?? [ref],
    knows: (kind) => Object.keys(dictionary[kind] ?? {}).length > 0,
  };
}

/** Lays one dictionary over another, entry by entry; the upper entry replaces the lower. */
export function mergeDictionaries(lower: Dictionary, upper: Dictionary): Dictionary {
  return {
    menu: { ...lower.menu, ...upper.menu },
    fields: { ...lower.fields, ...upper.fields },
    stages: { ...lower.stages, ...upper.stages },
  };
}

function indexLabels<T>(
  words: Readonly<Record<string, T>> | undefined,
  labelsOf: (word: T) => readonly string[],
): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [id, word] of Object.entries(words ?? {})) {
    for (const label of labelsOf(word)) {
      const folded = foldLabel(label);
      index.set(folded, [...(index.get(folded) ?? []), id]);
    }
  }
  return index;
}

function labelsIn(dictionary: Dictionary, kind: NameKind, id: string): readonly string[] | undefined {
  if (kind === 'stages') return own(dictionary.stages, id);
  return own<{ readonly labels: readonly string[] }>(dictionary[kind], id)?.labels;
}

/** A field without an entity may stand on any card. */
function belongsTo(word: FieldWord | undefined, entity: string): boolean {
  return word !== undefined && (word.entity === undefined || word.entity === entity);
}
