import type { JSX } from 'preact';
import type { StandardSummary } from '../../lib/domain/views';
import { Button } from '../ui/button';
import { useFormat, useText } from '../ui/screen';

interface StandardSummaryProps {
  readonly summary: StandardSummary;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onExport: () => void;
}

/** Which standard is in force, whose it is, and the ways back and out. */
export function StandardSummaryView(props: StandardSummaryProps): JSX.Element {
  const { summary, busy, onUndo, onExport } = props;
  const { t } = useText();
  const format = useFormat();
  return (
    <section class="standard-summary">
      <h2>
        {summary.name} <span class="muted">{t('standard.version', { version: summary.version })}</span>
      </h2>
      <p class="muted">
        {summary.owner === null ? t('standard.noOwner') : t('standard.owner', { owner: summary.owner })}
      </p>
      <p class="muted">{t('standard.appliedAt', { when: format.moment(summary.appliedAt) })}</p>
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
