import type { Standard } from '../../lib/domain/standard';

type Kind = 'menu' | 'fields' | 'stages';

/** The first label of an id in the draft's own dictionary; the id itself when it has none. */
export function labelIn({ dictionary }: Standard, kind: Kind, id: string): string {
  if (kind === 'stages') {
    const stages = dictionary?.stages ?? {};
    return (Object.hasOwn(stages, id) ? stages[id]?.[0] : undefined) ?? id;
  }
  const words = dictionary?.[kind] ?? {};
  return (Object.hasOwn(words, id) ? words[id]?.labels[0] : undefined) ?? id;
}

/** First labels of every id of the draft, as the words of changes need them. */
export function labelsOf(draft: Standard): Record<string, string> {
  const { menu = {}, fields = {}, stages = {} } = draft.dictionary ?? {};
  return Object.fromEntries([
    ...Object.keys(menu).map((id) => [id, labelIn(draft, 'menu', id)]),
    ...Object.keys(fields).map((id) => [id, labelIn(draft, 'fields', id)]),
    ...Object.keys(stages).map((id) => [id, labelIn(draft, 'stages', id)]),
  ]);
}

/** Fields of a deal in the draft's dictionary, in its order. */
export function fieldsOf({
  dictionary,
}: Standard): { readonly id: string; readonly labels: readonly string[] }[] {
  return Object.entries(dictionary?.fields ?? {})
    .filter(([, { entity = 'deal' }]) => entity === 'deal')
    .map(([id, { labels }]) => ({ id, labels }));
}
