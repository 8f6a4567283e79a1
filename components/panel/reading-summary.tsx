import type { JSX } from 'preact';
import type { OverlayCommand, ReadingState } from '../../lib/domain/views';
import type { Translator } from '../../lib/locales';
import { Button } from '../ui/button';
import { Progress } from '../ui/feedback';
import { useText } from '../ui/screen';
import { ReadAll } from './read-all';

interface ReadingSummaryProps {
  readonly reading: ReadingState;
  readonly command: (command: OverlayCommand) => void;
  /** Whether the whole list may be asked for here. */
  readonly offersAll: boolean;
}

/** How far the reading of this page has come, and ways to start it. */
export function ReadingSummary({ reading, command, offersAll }: ReadingSummaryProps): JSX.Element {
  return (
    <div class="reading-summary">
      {/* What became of the whole list says more than what stands on the page. */}
      {!reading.all && <ThisPage reading={reading} onRead={() => command({ do: 'read-now' })} />}
      <ReadAll
        state={reading.all}
        offered={offersAll && reading.phase !== 'reading' && reading.phase !== 'refused'}
        onStart={() => command({ do: 'read-all' })}
        onStop={() => command({ do: 'stop-reading' })}
        onGoOn={() => command({ do: 'go-on-reading' })}
      />
    </div>
  );
}

function ThisPage({ reading, onRead }: { reading: ReadingState; onRead: () => void }): JSX.Element {
  const { t } = useText();
  const partial = reading.phase === 'done' && reading.total !== null && reading.read < reading.total;
  return (
    <>
      <div class="row-between">
        <p class="reading-line" role="status">
          <span class={`reading-dot ${reading.phase}${partial ? ' partial' : ''}`} aria-hidden="true" />
          <ReadingLine reading={reading} />
        </p>
        {reading.phase !== 'reading' && <Button onClick={onRead}>{t('reading.readNow')}</Button>}
      </div>
      {reading.phase === 'reading' && reading.total !== null && (
        <Progress
          value={reading.read}
          max={reading.total}
          label={t('reading.now', { read: reading.read, total: reading.total })}
        />
      )}
      <ReadingHint reading={reading} partial={partial} />
    </>
  );
}

function ReadingLine({ reading }: { readonly reading: ReadingState }): JSX.Element {
  const { t } = useText();
  const { phase, read, total } = reading;
  if (phase === 'idle') return <span>{t('reading.idle')}</span>;
  if (phase === 'refused') return <span>{t('reading.refused')}</span>;
  if (phase === 'reading') {
    return (
      <span>{total === null ? t('reading.nowSome', { n: read }) : t('reading.now', { read, total })}</span>
    );
  }
  return <span>{countText(t, read, total)}</span>;
}

function ReadingHint({ reading, partial }: { reading: ReadingState; partial: boolean }): JSX.Element | null {
  const { t, word } = useText();
  if (reading.phase === 'idle') return <p class="muted">{t('reading.idleHint')}</p>;
  if (reading.phase === 'refused') {
    const code = (reading.reason ?? 'other').replace(/-page$/, '');
    return <p class="muted">{word('refusal', code, 'refusal.other')}</p>;
  }
  return partial ? <p class="muted">{t('reading.partialHint')}</p> : null;
}

/** «Read 48 of 48», or only how many when the page does not say of how many. */
export function countText(t: Translator['t'], read: number, total: number | null): string {
  return total === null ? t('reading.some', { n: read }) : t('reading.of', { read, total });
}
