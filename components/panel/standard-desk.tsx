import type { JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../lib/domain/views';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import type { StandardStep, StandardStore } from '../../lib/state/standard-store';
import { ReviewVotes } from '../talk/review-votes';
import { EmptyState, Skeleton } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useText } from '../ui/screen';
import { StandardGain } from './standard-gain';
import { StandardInput } from './standard-input';
import { StandardMatters, StandardTools } from './standard-life';
import { StandardPreviewView } from './standard-preview';
import { StepNotice } from './standard-step';
import { StandardSummaryView } from './standard-summary';

interface StandardDeskProps {
  readonly standard: StandardStore;
  readonly feedback: FeedbackStore;
  readonly settings: SettingsView | null;
}

/** Load, preview, apply, undo and export the standard. */
export function StandardDesk(props: StandardDeskProps): JSX.Element {
  const { standard } = props;
  const desk = useFocusOnStep(standard.step.value.at);
  return (
    <div class="stack desk" ref={desk} tabIndex={-1}>
      <DeskStep {...props} />
    </div>
  );
}

/** The button that was pressed is gone with its step: the keyboard goes on from the new one. */
function useFocusOnStep(at: StandardStep['at']): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at && at !== 'checking') place.current?.focus();
    before.current = at;
  }, [at]);
  return place;
}

function DeskStep({ standard, feedback, settings }: StandardDeskProps): JSX.Element {
  const { t } = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const step = standard.step.value;
  const forget = (): void => setDraft(null);

  if (step.at === 'checking') return <Skeleton lines={5} label={t('standard.checking')} />;
  if (step.at === 'preview' && step.preview.review) {
    return (
      <ReviewVotes
        preview={step.preview}
        feedback={feedback}
        onClose={() => {
          forget();
          standard.cancel();
        }}
      />
    );
  }
  if (step.at === 'preview') {
    return (
      <StandardPreviewView
        preview={step.preview}
        busy={standard.busy.value}
        onApply={(confirmed) => standard.apply(confirmed).then(forget)}
        onCancel={() => {
          forget();
          standard.cancel();
        }}
      />
    );
  }
  return (
    <>
      <InForce standard={standard} settings={settings} />
      <StandardInput
        busy={standard.busy.value}
        draft={draft}
        onDraft={setDraft}
        onText={standard.check}
        onUnreadable={standard.unreadable}
      />
      {settings && <StandardTools standard={standard} feedback={feedback} settings={settings} />}
    </>
  );
}

/** What came of the last step, and what holds now. */
function InForce({ standard, settings }: Omit<StandardDeskProps, 'feedback'>): JSX.Element {
  const { t } = useText();
  const summary = settings?.standard ?? null;
  const exportFile = async (): Promise<void> => {
    const file = await standard.exportFile();
    if (file) saveFile(file.text, file.fileName);
  };
  const teaches = summary === null && standard.step.value.at !== 'problems';
  return (
    <>
      <StepNotice standard={standard} settings={settings} />
      {settings && isJustApplied(standard.step.value) && <StandardGain settings={settings} />}
      {settings && <StandardMatters standard={standard} settings={settings} />}
      {summary && (
        <StandardSummaryView
          summary={summary}
          words={settings?.life?.words}
          busy={standard.busy.value}
          onUndo={standard.undo}
          onExport={exportFile}
        />
      )}
      {teaches && <EmptyState title={t('standard.none')} hint={t('standard.noneHint')} />}
    </>
  );
}

function isJustApplied(step: StandardStep): boolean {
  return step.at === 'done' && step.what === 'applied';
}
