import type { JSX } from 'preact';
import type { KeyWords } from '../../lib/domain/standard-life';
import type { StandardSummary } from '../../lib/domain/views';
import { Button } from '../ui/button';
import { Badge } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';

interface StandardSummaryProps {
  readonly summary: StandardSummary;
  /** Words of the key; null when the standard is unsigned, undefined when nobody knows. */
  readonly words: KeyWords | null | undefined;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onExport: () => void;
}

/** Which standard is in force, whose it is, and the ways back and out. */
export function StandardSummaryView(props: StandardSummaryProps): JSX.Element {
  const { summary, words, busy, onUndo, onExport } = props;
  const { t, locale } = useText();
  const format = useFormat();
  return (
    <section class="standard-summary">
      <h2>
        {summary.name} <span class="muted">{t('standard.version', { version: summary.version })}</span>{' '}
        {words === null && <Badge tone="warn">{t('life.unsigned')}</Badge>}
      </h2>
      <p class="muted">
        {summary.owner === null ? t('standard.noOwner') : t('standard.owner', { owner: summary.owner })}
      </p>
      <p class="muted">{t('standard.appliedAt', { when: format.moment(summary.appliedAt) })}</p>
      {words && <p class="muted">{t('life.words', { words: words[locale].join(' ') })}</p>}
      <div class="actions">
        <Button icon="download" onClick={onExport}>
          {t('standard.export')}
        </Button>
        {summary.undoTo !== null && (
          <Button icon="undo" disabled={busy} onClick={onUndo}>
            {summary.undoTo === 0
              ? t('standard.undoToNone')
              : t('standard.undoTo', { version: summary.undoTo })}
          </Button>
        )}
      </div>
    </section>
  );
}
