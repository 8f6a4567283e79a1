import type { JSX } from 'preact';
import type { SettingsView } from '../../lib/domain/views';
import type { StandardStore } from '../../lib/state/standard-store';
import { Button } from '../ui/button';
import { EmptyState, Notice, Skeleton } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useText } from '../ui/screen';
import { StandardInput } from './standard-input';
import { StandardPreviewView } from './standard-preview';
import { StandardProblems } from './standard-problems';
import { StandardSummaryView } from './standard-summary';

interface StandardDeskProps {
  readonly standard: StandardStore;
  readonly settings: SettingsView | null;
}

/** Load, preview, apply, undo and export the standard. */
export function StandardDesk({ standard, settings }: StandardDeskProps): JSX.Element {
  const { t, word } = useText();
  const step = standard.step.value;
  const busy = standard.busy.value;
  const summary = settings?.standard ?? null;

  if (step.at === 'checking') return <Skeleton lines={5} label={t('standard.checking')} />;
  if (step.at === 'preview') {
    return (
      <StandardPreviewView
        preview={step.preview}
        busy={busy}
        onApply={standard.apply}
        onCancel={standard.cancel}
      />
    );
  }
  const exportFile = async (): Promise<void> => {
    const file = await standard.exportFile();
    if (file) saveFile(file.text, file.fileName);
  };
  return (
    <>
      {step.at === 'done' && (
        <Notice tone="good" title={t(step.what === 'applied' ? 'standard.applied' : 'standard.undone')} live>
          {summary !== null && summary.undoTo !== null && step.what === 'applied' && (
            <Button kind="quiet" icon="undo" disabled={busy} onClick={standard.undo}>
              {t('standard.undo')}
            </Button>
          )}
        </Notice>
      )}
      {step.at === 'failed' && <Notice tone="bad" title={word('refuse', step.code, 'refuse.other')} live />}
      {step.at === 'problems' && <StandardProblems problems={step.problems} />}
      {summary ? (
        <StandardSummaryView summary={summary} busy={busy} onUndo={standard.undo} onExport={exportFile} />
      ) : (
        step.at !== 'problems' && <EmptyState title={t('standard.none')} hint={t('standard.noneHint')} />
      )}
      <StandardInput key={step.at} busy={busy} onText={standard.check} onUnreadable={standard.unreadable} />
    </>
  );
}
