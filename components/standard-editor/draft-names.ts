import type { Standard } from '../../lib/domain/standard';
import { useText } from '../ui/screen';

type Kind = 'menu' | 'fields' | 'stages';
type Locale = 'en' | 'ru';

/** Names out of a draft's own dictionary, in the language of the screen where the dictionary has it. */
export interface DraftNames {
  labelOf(kind: Kind, id: string): string;
  /** Fields of a deal, in the dictionary's order. */
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly labels: readonly string[];
  }[];
}

export function useNames(draft: Standard): DraftNames {
  const { locale } = useText();
  const fields = Object.entries(draft.dictionary?.fields ?? {})
    .filter(([, { entity = 'deal' }]) => entity === 'deal')
    .map(([id, { labels }]) => ({ id, labels, label: inLanguage(labels, locale) ?? id }));
  return { fields, labelOf: (kind, id) => labelIn(draft, kind, id, locale) };
}

/** A label of every id of the draft, as the words of changes need them. */
export function labelsOf(draft: Standard, locale: Locale): Record<string, string> {
  const { menu = {}, fields = {}, stages = {} } = draft.dictionary ?? {};
  const blocks = draft.cards?.deal?.blocks ?? [];
  return Object.fromEntries([
    ...blocks.map(({ id, title }) => [id, title]),
    ...Object.keys(menu).map((id) => [id, labelIn(draft, 'menu', id, locale)]),
    ...Object.keys(fields).map((id) => [id, labelIn(draft, 'fields', id, locale)]),
    ...Object.keys(stages).map((id) => [id, labelIn(draft, 'stages', id, locale)]),
  ]);
}

function labelIn({ dictionary }: Standard, kind: Kind, id: string, locale: Locale): string {
  const words = dictionary?.[kind] ?? {};
  const word = Object.hasOwn(words, id) ? words[id] : undefined;
  const labels = word === undefined ? [] : 'labels' in word ? word.labels : word;
  return inLanguage(labels, locale) ?? id;
}

/** Labels of both languages stand in one list; the script tells them apart. */
function inLanguage(labels: readonly string[], locale: Locale): string | undefined {
  const fits = (label: string) => /\p{Script=Cyrillic}/u.test(label) === (locale === 'ru');
  return labels.find(fits) ?? labels[0];
}
