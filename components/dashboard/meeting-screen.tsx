import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MeetingAnswer } from '../../lib/state/board-store';
import { WaterfallBars } from '../charts/waterfall-bars';
import { Button } from '../ui/button';
import { useFormat, useText } from '../ui/screen';
import { bridgeSteps } from './bridge-steps';
import type { ScreenProps } from './dashboard';
import { DealLink } from './deal-links';
import { type MeetingLines, meetingLines, meetingText, ownChanges } from './meeting-lines';
import { useWords } from './number-words';
import { planSentence } from './plan-words';

/** One screen for the meeting: plan and fact, the pipeline, what changed, what is planned, what to talk about. */
export function MeetingScreen(props: ScreenProps): JSX.Element {
  const { store, view, pipeline } = props;
  const { t, word } = useText();
  const format = useFormat();
  const words = useWords();
  const { meeting } = store.board;
  useEffect(() => meeting.want(), [meeting]);
  const answer = meeting.state.value.value;
  const planLine = (plan: Parameters<typeof planSentence>[0]): string => planSentence(plan, t, format, words);
  const lines = meetingLines(props, answer, { t, word, format, words, planLine });
  return (
    <section class="chart-part sheet">
      <h2>{lines.heading}</h2>
      {[...lines.plans, ...lines.sums, lines.changes].map(
        (line) => line !== null && <p key={line}>{line}</p>,
      )}
      {answer && <MeetingBridge answer={answer} pipeline={pipeline.pipeline} />}
      {lines.promises !== null && <p>{lines.promises}</p>}
      {lines.stuck.length > 0 && (
        <>
          <h3>{t('meet.stuck')}</h3>
          <ol class="talk-list">
            {lines.stuck.map((line, at) => (
              <Talk key={line} line={line} deal={pipeline.stuck.items[at]} origin={view.origin} />
            ))}
          </ol>
        </>
      )}
      <MeetingActions {...props} lines={lines} asOf={answer?.view.asOf ?? null} />
      <p class="sheet-foot muted">{t('report.footer')}</p>
    </section>
  );
}

interface MeetingBridgeProps {
  readonly answer: MeetingAnswer;
  readonly pipeline: string;
}

/** The bridge since the last meeting, one per currency; nothing where the days cannot be compared. */
function MeetingBridge({ answer, pipeline }: MeetingBridgeProps): JSX.Element | null {
  const { t } = useText();
  const words = useWords();
  const own = answer.changes.refusal === null ? ownChanges(answer.changes, pipeline) : null;
  if (!own) return null;
  return (
    <>
      {own.currencies.map((changes) => (
        <section key={changes.currency} class="chart-part">
          {own.currencies.length > 1 && <h3>{words.currency(changes.currency)}</h3>}
          <WaterfallBars steps={bridgeSteps(changes, t)} currency={changes.currency} />
        </section>
      ))}
    </>
  );
}

interface MeetingActionsProps extends ScreenProps {
  readonly lines: MeetingLines;
  readonly asOf: string | null;
}

function MeetingActions({ store, lines, asOf }: MeetingActionsProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const [said, setSaid] = useState<'meet.copied' | 'meet.notCopied' | 'held' | null>(null);
  const copy = async (): Promise<void> => {
    setSaid((await store.copy(meetingText(lines, t))) ? 'meet.copied' : 'meet.notCopied');
  };
  return (
    <>
      <div class="actions screen-only">
        <Button kind="primary" onClick={copy}>
          {t('meet.copy')}
        </Button>
        <Button onClick={store.print}>{t('dash.print')}</Button>
        {asOf !== null && (
          <Button onClick={() => void store.board.holdMeeting(asOf).then(() => setSaid('held'))}>
            {t('meet.held')}
          </Button>
        )}
      </div>
      {said !== null && (
        <p role="status" class="muted screen-only">
          {said === 'held' ? t('meet.heldOn', { date: format.date(asOf ?? '') }) : t(said)}
        </p>
      )}
    </>
  );
}

interface TalkProps {
  readonly line: string;
  readonly deal: ScreenProps['pipeline']['stuck']['items'][number] | undefined;
  readonly origin: string | null;
}

function Talk({ line, deal, origin }: TalkProps): JSX.Element {
  const rest = deal ? line.slice((deal.title ?? deal.id).length) : line;
  return (
    <li>
      {deal && <DealLink deal={deal} origin={origin} />}
      {rest}
    </li>
  );
}
