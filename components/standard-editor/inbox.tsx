import type { JSX } from 'preact';
import type { RemarkView } from '../../lib/domain/desk-views';
import { targetKey } from '../../lib/domain/feedback-box';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import { TallyMarks } from '../talk/kind-icon';
import { useTargetName } from '../talk/target-name';
import { EmptyState, Notice } from '../ui/feedback';
import { useText } from '../ui/screen';
import { MergeInput } from './merge-input';
import { Remark } from './remark';

interface InboxProps {
  readonly feedback: FeedbackStore;
  readonly labels: Readonly<Record<string, string>>;
}

/** What the team sent: merged without doubles, by what it is about; each remark gets an answer. */
export function Inbox({ feedback, labels }: InboxProps): JSX.Element {
  const { t, word } = useText();
  const view = feedback.view.value;
  const error = feedback.error.value;
  const added = feedback.added.value;
  const inbox = view?.inbox ?? [];
  return (
    <div class="stack inbox">
      {error !== null && <Notice tone="bad" title={word('refuse', error, 'refuse.other')} live />}
      {added !== null && <Notice tone="good" title={t('talk.added', { n: added })} live />}
      {inbox.length === 0 && <EmptyState title={t('talk.inboxEmpty')} hint={t('talk.inboxHint')} />}
      {grouped(inbox).map((remarks) => (
        <Target
          key={targetKey(remarks[0].item.target)}
          remarks={remarks}
          feedback={feedback}
          labels={labels}
        />
      ))}
      <MergeInput feedback={feedback} />
    </div>
  );
}

type Group = readonly [RemarkView, ...RemarkView[]];

/** Remarks about one thing stand together; what most people speak of comes first. */
function grouped(inbox: readonly RemarkView[]): Group[] {
  const groups = new Map<string, [RemarkView, ...RemarkView[]]>();
  for (const remark of inbox) {
    const key = targetKey(remark.item.target);
    const group = groups.get(key);
    if (group) group.push(remark);
    else groups.set(key, [remark]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

interface TargetProps extends InboxProps {
  readonly remarks: Group;
}

function Target({ remarks, feedback, labels }: TargetProps): JSX.Element {
  const nameOf = useTargetName(labels);
  const good = remarks.filter(({ item }) => item.kind === 'good').length;
  const bad = remarks.filter(({ item }) => item.kind === 'bad').length;
  return (
    <section class="inbox-target">
      <h3 class="row-between">
        {nameOf(remarks[0].item.target)}
        <TallyMarks good={good} bad={bad} />
      </h3>
      <ul class="plain-list">
        {remarks.map((remark) => (
          <Remark key={remark.item.id} remark={remark} feedback={feedback} />
        ))}
      </ul>
    </section>
  );
}
