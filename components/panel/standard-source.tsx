import type { JSX } from 'preact';
import type { Source } from '../../lib/domain/standard';
import { useText } from '../ui/screen';

/** Which layer a value comes from, for instance "From: Sales v7 · by default". */
export function SourceLine({ source }: { readonly source: Source | undefined }): JSX.Element {
  const { t, word } = useText();
  const words = word('life.source', source?.layer ?? 'none', 'life.source.none', {
    name: source?.name ?? '',
    version: source?.version ?? 0,
    strength: word('life.strength', source?.strength ?? 'default', 'life.strength.default'),
  });
  return <p class="hint">{t('life.from', { source: words })}</p>;
}
