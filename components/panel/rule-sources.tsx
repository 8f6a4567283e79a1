import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Explanation, Source } from '../../lib/domain/standard';
import type { Translator } from '../../lib/locales';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';

interface RuleSourcesProps {
  /** Remembers under this name whether it is closed. */
  readonly id: string;
  /** Settings keys, each with what people call it. */
  readonly keys: readonly { readonly key: string; readonly name: string }[];
  readonly sources: Readonly<Record<string, Source>>;
  /** Asks which layers have a say on a key; null when nobody answers. */
  readonly explain: (key: string) => Promise<Explanation | null>;
}

/** Which layer each kind of rule comes from, and on asking, what the others would say. */
export function RuleSources({ id, keys, sources, explain }: RuleSourcesProps): JSX.Element | null {
  const { t } = useText();
  const known = keys.filter(({ key }) => sources[key] !== undefined);
  if (known.length === 0) return null;
  return (
    <Section id={id} title={t('source.title')} startsClosed>
      <ul class="plain-list">
        {known.map(({ key, name }) => (
          <RuleSource key={key} name={name} source={sources[key]} explain={() => explain(key)} />
        ))}
      </ul>
    </Section>
  );
}

interface RuleSourceProps {
  readonly name: string;
  readonly source: Source | undefined;
  readonly explain: () => Promise<Explanation | null>;
}

function RuleSource({ name, source, explain }: RuleSourceProps): JSX.Element {
  const { t, word } = useText();
  const [told, setTold] = useState<Explanation | null>(null);
  const others = told?.candidates.filter(({ holds }) => !holds) ?? [];
  return (
    <li>
      <p class="row-between">
        <span class="strong">{name}</span>
        <button
          type="button"
          class="link"
          aria-label={t('source.askLabel', { name })}
          onClick={() => void explain().then(setTold)}
        >
          {t('source.ask')}
        </button>
      </p>
      <p class="muted">{sourceWords(source, word)}</p>
      {told && (
        <ul class="plain-list source-others" aria-live="polite">
          {others.length === 0 && <li class="hint">{t('source.alone')}</li>}
          {others.map((candidate) => (
            <li key={`${candidate.source.layer} ${candidate.source.name}`} class="hint">
              {t('source.other', { source: sourceWords(candidate.source, word) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function sourceWords(source: Source | undefined, word: Translator['word']): string {
  return word('life.source', source?.layer ?? 'none', 'life.source.none', {
    name: source?.name ?? '',
    version: source?.version ?? 0,
    strength: word('life.strength', source?.strength ?? 'default', 'life.strength.default'),
  });
}
