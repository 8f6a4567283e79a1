import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { useFormat, useText } from '../ui/screen';
import type { ScreenProps } from './dashboard';
import { DealLink } from './deal-links';
import { meetingLines, meetingText } from './meeting-lines';
import { useWords } from './number-words';
import { planSentence } from './plan-words';

/** One screen for the meeting: plan and fact, the pipeline, what changed, what to talk about. */
export function MeetingScreen(props: ScreenProps): JSX.Element {
  const { store, view, pipeline } = props;
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const planLine = (plan: Parameters<typeof planSentence>[0]): string => planSentence(plan, t, format, words);
  const lines = meetingLines(props, store.changes.state.value.value, { t, format, words, planLine });
  return (
    <section class="chart-part sheet">
      <h2>{lines.heading}</h2>
      {[...lines.plans, ...lines.sums, lines.changes].map(
        (line) => line !== null && <p key={line}>{line}</p>,
      )}
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
      <div class="actions screen-only">
        <Button
          kind="primary"
          onClick={() => {
            store.copy(meetingText(lines, t)).then(setCopied);
          }}
        >
          {t('meet.copy')}
        </Button>
        <Button onClick={store.print}>{t('dash.print')}</Button>
      </div>
      {copied !== null && (
        <p role="status" class="muted">
          {t(copied ? 'meet.copied' : 'meet.notCopied')}
        </p>
      )}
      <p class="sheet-foot muted">{t('report.footer')}</p>
    </section>
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
