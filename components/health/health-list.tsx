import type { JSX } from 'preact';
import type { HealthLine } from '../../lib/domain/anchors';
import { pickerTexts } from '../../lib/locales/picker';
import type { HealthStore } from '../../lib/state/health-store';
import { Button } from '../ui/button';
import { EmptyState, Notice } from '../ui/feedback';
import { useText } from '../ui/screen';
import { healthLine, howOfLine, nameOfLine, useWords } from './health-words';

interface HealthListProps {
  readonly store: HealthStore;
  /** Host of the site, where there are several. */
  readonly host: string | null;
}

/** Every rule and every shown place of one site: found or not, how, since when. */
export function HealthList({ store, host }: HealthListProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const view = store.view.value.value;
  const lines = view?.lines ?? [];
  return (
    <div class="health">
      {host !== null && <h3>{host}</h3>}
      <Forgotten store={store} />
      {lines.length === 0 ? (
        <EmptyState title={t('health.nothing')} hint={t('health.nothingHint')} />
      ) : (
        <>
          <p class="strong">{view && healthLine(view, words)}</p>
          <ul class="plain-list">
            {lines.map((line) => (
              <Line key={line.key} line={line} onForget={store.forget} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Forgotten({ store }: { readonly store: HealthStore }): JSX.Element | null {
  const { t } = useText();
  const last = store.forgotten.value;
  if (!last) return null;
  return (
    <Notice tone="neutral" title={t('teach.removed', { name: last.name })} live>
      <Button onClick={store.putBack}>{t('teach.undo')}</Button>
    </Notice>
  );
}

interface LineProps {
  readonly line: HealthLine;
  readonly onForget: (id: string, name: string) => void;
}

function Line({ line, onForget }: LineProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { taught, state } = line;
  const name = nameOfLine(line, words);
  const facts = [howOfLine(line, words), sinceOf(line, words), ...taughtFacts(line, words)];
  return (
    <li class={`health-line ${state}`}>
      <span class="health-sign" aria-hidden="true" />
      <div>
        <p>
          {name}
          {state !== 'unseen' && <span class="health-state">{t(`health.${state}`)}</span>}
        </p>
        <p class="muted small">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {taught?.own && (
        <Button
          kind="quiet"
          label={t('teach.removeLabel', { name })}
          onClick={() => onForget(taught.id, name)}
        >
          {t('teach.remove')}
        </Button>
      )}
    </li>
  );
}

type Words = ReturnType<typeof useWords>;

function sinceOf({ since }: HealthLine, { t, format }: Words): string {
  return since === null ? '' : t('health.since', { date: format.moment(since) });
}

function taughtFacts({ taught, label }: HealthLine, { t, locale }: Words): string[] {
  if (!taught) return [];
  const { own, renamed, kind } = taught;
  const as = kind === 'column' && taught.as ? (pickerTexts(locale).meanings[taught.as] ?? null) : taught.as;
  return [
    as && as !== label ? t('teach.standsFor', { what: as }) : '',
    renamed === null ? '' : t('teach.renamed', { label: renamed }),
    t(own ? 'teach.own' : 'teach.team'),
  ];
}
