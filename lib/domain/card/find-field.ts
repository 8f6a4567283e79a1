import { normalizeText } from './plain-text';
import { labelKey } from './text';
import type { CardField } from './types';

/**
 * Fields for a person who types a part of a name, best first: a label that
 * begins with it, then one with a word that does, then one that holds it
 * anywhere; equals in page order. Positions in `fields`; none for a blank query.
 */
export function findByTyping(fields: readonly Pick<CardField, 'label'>[], typed: string): number[] {
  const query = normalizeText(typed.slice(0, 100));
  if (query === '') return [];
  const ranked = fields.map(({ label }, index) => ({ index, rank: rankOf(labelKey(label), query) }));
  return ranked
    .filter(({ rank }) => rank < NOT_THERE)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ index }) => index);
}

const NOT_THERE = 3;

function rankOf(label: string, query: string): number {
  if (label.startsWith(query)) return 0;
  if (label.includes(` ${query}`)) return 1;
  return label.includes(query) ? 2 : NOT_THERE;
}
