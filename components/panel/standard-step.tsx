import type { JSX } from 'preact';
import type { SettingsView } from '../../lib/domain/views';
import type { StandardStore } from '../../lib/state/standard-store';
import { Button } from '../ui/button';
import { Notice } from '../ui/feedback';
import { useText } from '../ui/screen';
import { StandardProblems } from './standard-problems';

interface StepNoticeProps {
  readonly standard: StandardStore;
  readonly settings: SettingsView | null;
}

/** What came of the last step. */
export function StepNotice({ standard, settings }: StepNoticeProps): JSX.Element | null {
  const { t, word } = useText();
  const step = standard.step.value;
  if (step.at === 'failed') return <Notice tone="bad" title={failureWords(step.code, word)} live />;
  if (step.at === 'problems') return <StandardProblems problems={step.problems} />;
  if (step.at !== 'done') return null;
  if (step.what === 'undone' && settings && !settings.standard)
    return <UndoneToNone standard={standard} settings={settings} />;
  const undoable = settings?.standard != null && settings.standard.undoTo !== null;
  return (
    <Notice tone="good" title={t(step.what === 'applied' ? 'standard.applied' : 'standard.undone')} live>
      {undoable && step.what === 'applied' && (
        <Button kind="quiet" icon="undo" disabled={standard.busy.value} onClick={standard.undo}>
          {t('standard.undo')}
        </Button>
      )}
    </Notice>
  );
}

interface UndoneProps {
  readonly standard: StandardStore;
  readonly settings: SettingsView;
}

/** No standard holds after an undo; the one that did is kept behind all others. */
function UndoneToNone({ standard, settings }: UndoneProps): JSX.Element {
  const { t } = useText();
  const last = settings.life?.kept.at(-1);
  return (
    <Notice tone="good" title={t('standard.undoneToNone')} live>
      {last && (
        <Button
          kind="quiet"
          icon="undo"
          disabled={standard.busy.value}
          onClick={() => standard.goBack(last.hash)}
        >
          {t('standard.bringBack')}
        </Button>
      )}
    </Notice>
  );
}

/** A refusal of the background, else what went wrong at the address of the file. */
function failureWords(code: string, word: ReturnType<typeof useText>['word']): string {
  const unknown = word('refuse', 'other', 'refuse.other', { code });
  const refusal = word('refuse', code, 'refuse.other', { code });
  return refusal === unknown ? word('update.problem', code, 'refuse.other', { code }) : refusal;
}
