import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RemarkView } from '../../lib/domain/desk-views';
import { targetKey } from '../../lib/domain/feedback-box';
import type { Reply } from '../../lib/domain/standard';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import { KindIcon, TallyMarks } from '../talk/kind-icon';
import { useTargetName } from '../talk/target-name';
import { Button } from '../ui/button';
import { DropZone } from '../ui/drop-zone';
import { EmptyState, Notice } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';

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

interface RemarkProps {
  readonly remark: RemarkView;
  readonly feedback: FeedbackStore;
}

const STATUSES: readonly Reply['status'][] = ['accepted', 'later', 'declined'];

function Remark({ remark, feedback }: RemarkProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const { item, code, reply } = remark;
  const [text, setText] = useState(reply?.text ?? '');
  const when = format.date(item.at.slice(0, 10));
  const answer = (status: Reply['status']): void => {
    const words = text.trim();
    const isSame = reply?.status === status && (reply.text ?? '') === words;
    void feedback.reply(item.id, isSame ? null : { status, ...(words ? { text: words } : {}) });
  };
  return (
    <li class="remark">
      <p>
        <KindIcon kind={item.kind} /> {item.text ?? t('talk.noWords')}
      </p>
      <p class="quiet">
        {code} · {item.author ?? t('talk.unnamed')} ·{' '}
        {t('talk.saidAt', { version: item.standard.version, when })}
      </p>
      <div class="actions reply">
        <input
          type="text"
          maxLength={1000}
          aria-label={t('talk.replyTo', { code })}
          placeholder={t('talk.reply')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {STATUSES.map((status) => (
          <button
            key={status}
            type="button"
            class="button"
            aria-pressed={reply?.status === status}
            onClick={() => answer(status)}
          >
            {t(`talk.status.${status}`)}
          </button>
        ))}
      </div>
      {reply && (
        <p class="hint">
          {reply.inVersion === undefined
            ? t('talk.goesOut')
            : t('talk.wentOut', { version: reply.inVersion })}
        </p>
      )}
    </li>
  );
}

/** A seller's file, dropped or picked, or its text out of a chat. */
function MergeInput({ feedback }: { readonly feedback: FeedbackStore }): JSX.Element {
  const { t } = useText();
  const [text, setText] = useState<string | null>(null);
  if (text === null) {
    return (
      <DropZone
        invitation={t('talk.drop')}
        promise={t('standard.dropNow')}
        pickLabel={t('talk.pick')}
        accept=".json,application/json"
        onFile={(file) => {
          file.text().then(feedback.merge, feedback.unreadable);
        }}
      >
        <Button kind="quiet" onClick={() => setText('')}>
          {t('standard.paste')}
        </Button>
      </DropZone>
    );
  }
  return (
    <div class="field">
      <textarea
        rows={5}
        aria-label={t('talk.pasteLabel')}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="actions">
        <Button
          kind="primary"
          disabled={text.trim() === ''}
          onClick={() => {
            void feedback.merge(text);
            setText(null);
          }}
        >
          {t('talk.merge')}
        </Button>
        <Button kind="quiet" onClick={() => setText(null)}>
          {t('common.back')}
        </Button>
      </div>
    </div>
  );
}
