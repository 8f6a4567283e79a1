import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WarningOutlook } from '../../lib/domain/outlook';
import type { NumbersView } from '../../lib/domain/views';
import type { NumbersStore } from '../../lib/state/numbers-store';
import { Button } from '../ui/button';
import { Notice } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { DealLinks } from './deal-links';
import { useWords } from './number-words';
import { RenewingNote } from './renewing-note';
import { SnoozeForm } from './snooze-form';
import { warningText } from './warning-words';

interface WarningsBlockProps {
  readonly numbers: Pick<NumbersStore, 'state' | 'snooze' | 'snoozeError'>;
  /** Nothing around it says of when its numbers are. */
  readonly alone?: boolean;
}

/** What has crossed its line; nothing at all while there is nothing to say. */
export function WarningsBlock({ numbers, alone = false }: WarningsBlockProps): JSX.Element | null {
  const { t, word } = useText();
  const view = numbers.state.value.value;
  if (!view?.warnings || view.warnings.shown.length === 0) return null;
  const error = numbers.snoozeError.value;
  const many = (view.outlook?.pipelines.length ?? 0) > 1;
  return (
    <section class="matter warnings">
      <h2>{t('warn.title')}</h2>
      {alone && view.reading && <RenewingNote because={view.renewing} takenAt={view.reading.takenAt} />}
      {error !== null && <Notice tone="warn" title={word('refuse', error, 'refuse.other')} live />}
      <ul class="warning-list">
        {view.warnings.shown.map((warning) => (
          <li key={warning.key}>
            <WarningCard
              warning={warning}
              named={many}
              origin={view.origin}
              onHide={(days, why) => numbers.snooze(warning.key, days, why)}
            />
          </li>
        ))}
      </ul>
      {view.warnings.postponed > 0 && (
        <p class="quiet-line">{t('warn.postponed', { n: view.warnings.postponed })}</p>
      )}
    </section>
  );
}

interface WarningCardProps {
  readonly warning: WarningOutlook;
  /** Whether the pipeline's name is needed. */
  readonly named: boolean;
  readonly origin: string | null;
  readonly onHide: (days: number, why: string) => void;
}

function WarningCard({ warning, named, origin, onHide }: WarningCardProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const { title, text, past, todo } = warningText(warning, t, format, words);
  return (
    <article class="warning">
      <h3>{title}</h3>
      <p>
        {text}{' '}
        <span class="muted">
          {'· '}
          {named && `${words.pipeline(warning.pipeline)}, `}
          {t('warn.since', { date: format.date(warning.since) })}
        </span>
      </p>
      {past !== '' && <p class="muted small">{past}</p>}
      <DealLinks deals={warning.deals} count={warning.dealCount} origin={origin} />
      <div class="warning-end">
        <p>{todo}</p>
        {!asking && (
          <Button kind="quiet" onClick={() => setAsking(true)} label={`${t('snooze.open')}: ${title}`}>
            {t('snooze.open')}
          </Button>
        )}
      </div>
      {asking && (
        <SnoozeForm
          onHide={(days, why) => {
            setAsking(false);
            onHide(days, why);
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </article>
  );
}

/** So many days are named; of more the newest. */
const DAYS_NAMED = 4;

/** Days that no comparison knows, and why each is left out. */
function NeverComparedNote({ days }: { readonly days: NumbersView['neverCompared'] }): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  if (days.length === 0) return null;
  const named = days.slice(0, DAYS_NAMED).map(({ day, reason, read, total }) =>
    t(`warn.part.${reason}`, {
      date: format.date(day),
      read: format.number(read),
      total: format.number(total ?? read),
    }),
  );
  const more = days.length - named.length;
  const all = more > 0 ? [...named, t('warn.more', { n: more })] : named;
  return <p class="quiet-line">{t('warn.neverCompared', { days: all.join(', ') })}</p>;
}

/** What is hidden, until when and why, where nothing is watched, and which days are compared with nothing. */
export function WarningNotes({ view }: { readonly view: NumbersView }): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  if (!view.warnings) return null;
  const { hidden, unwatched } = view.warnings;
  return (
    <>
      {unwatched.map(({ pipeline, reason }) => (
        <p key={pipeline} class="quiet-line">
          {t('warn.unwatched', { pipeline: words.pipeline(pipeline), reason: t(`warn.why.${reason}`) })}
        </p>
      ))}
      {hidden.map(({ key, rule, until, why }) => (
        <p key={key} class="quiet-line">
          {t('warn.hidden', { date: format.date(until), rule: t(`rule.${rule}`), why })}
        </p>
      ))}
      <NeverComparedNote days={view.neverCompared} />
    </>
  );
}
