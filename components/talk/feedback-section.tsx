import type { JSX } from 'preact';
import type { RemarkView } from '../../lib/domain/desk-views';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import { Button, IconButton } from '../ui/button';
import { CheckedInput } from '../ui/checked-input';
import { CopyButton } from '../ui/copy-button';
import { Notice } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';
import { KindIcon } from './kind-icon';
import { useTargetName } from './target-name';

interface FeedbackProps {
  readonly feedback: FeedbackStore;
  readonly labels: Readonly<Record<string, string>>;
}

/** What the person has said of the standard, what came of it, and the way to send it. */
export function FeedbackSection({ feedback, labels }: FeedbackProps): JSX.Element | null {
  const { t, word } = useText();
  const view = feedback.view.value;
  const error = feedback.error.value;
  if (!view || view.rule.enabled === false) return null;
  const { own, votes, unsent, author, rule } = view;
  return (
    <Section
      id="talk"
      title={t('talk.title')}
      note={unsent > 0 ? t('talk.unsent', { n: unsent }) : ''}
      startsClosed={unsent === 0}
    >
      {error !== null && <Notice tone="bad" title={word('refuse', error, 'refuse.other')} live />}
      <p class="hint">{t('talk.hint')}</p>
      <ul class="plain-list">
        {own.map((remark) => (
          <OwnRemark key={remark.item.id} remark={remark} feedback={feedback} labels={labels} />
        ))}
      </ul>
      {votes.length > 0 && <p class="muted">{t('talk.votes', { n: votes.length })}</p>}
      {rule.anonymous !== 'always' && (
        <CheckedInput
          label={t('talk.author')}
          hint={t('talk.authorHint')}
          value={author ?? ''}
          check={() => null}
          onSave={(name) => void feedback.sign(name || null)}
        />
      )}
      {own.length + votes.length > 0 && <SendActions feedback={feedback} />}
    </Section>
  );
}

function OwnRemark({
  remark,
  feedback,
  labels,
}: FeedbackProps & { readonly remark: RemarkView }): JSX.Element {
  const { t } = useText();
  const nameOf = useTargetName(labels);
  const { item, code, reply } = remark;
  return (
    <li class="row-between">
      <span>
        <KindIcon kind={item.kind} /> {nameOf(item.target)}
        {item.text !== undefined && <span class="muted"> {item.text}</span>}
        {reply && (
          <span class="answer">
            {t(`talk.answered.${reply.status}`, { code, version: reply.inVersion ?? 0 })}
            {reply.text !== undefined && ` ${reply.text}`}
          </span>
        )}
      </span>
      <IconButton
        icon="close"
        label={t('talk.withdraw', { code })}
        onClick={() => void feedback.withdraw(item.id)}
      />
    </li>
  );
}

/** A file for the manager, or the same text for a chat. */
export function SendActions({ feedback }: { readonly feedback: FeedbackStore }): JSX.Element {
  const { t } = useText();
  const save = async (): Promise<void> => {
    const file = await feedback.exportFile();
    if (file) saveFile(file.text, file.fileName);
  };
  return (
    <div class="actions">
      <Button icon="download" onClick={save}>
        {t('talk.save')}
      </Button>
      <CopyButton text={async () => (await feedback.exportFile())?.text ?? ''} label={t('talk.copy')} />
    </div>
  );
}

/** Answers of the manager that the person has not seen yet. */
export function Answers({ feedback, labels }: FeedbackProps): JSX.Element | null {
  const { t } = useText();
  const nameOf = useTargetName(labels);
  const answers = feedback.view.value?.answers ?? [];
  if (answers.length === 0) return null;
  return (
    <>
      {answers.map(({ item, code, reply }) => (
        <Notice
          key={item.id}
          tone={reply?.status === 'accepted' ? 'good' : 'neutral'}
          title={t(`talk.answered.${reply?.status ?? 'later'}`, { code, version: reply?.inVersion ?? 0 })}
          live
        >
          <p class="muted">
            {nameOf(item.target)}
            {item.text !== undefined && `: ${item.text}`}
          </p>
          {reply?.text !== undefined && <p>{reply.text}</p>}
          <div class="actions">
            <Button kind="quiet" onClick={() => void feedback.seen([item.id])}>
              {t('talk.seen')}
            </Button>
          </div>
        </Notice>
      ))}
    </>
  );
}

/** "Is the card easier now?", once per version; it can be passed over. */
export function EaseQuestion({ feedback }: { readonly feedback: FeedbackStore }): JSX.Element | null {
  const { t } = useText();
  const question = feedback.view.value?.question ?? null;
  if (!question) return null;
  const answer = (kind: 'good' | 'bad' | null) => () => void feedback.answer(question.id, kind);
  return (
    <div class="ease">
      <p>{t('talk.ease', { version: question.version })}</p>
      <div class="actions">
        <Button icon="thumbUp" onClick={answer('good')}>
          {t('talk.easier')}
        </Button>
        <Button icon="thumbDown" onClick={answer('bad')}>
          {t('talk.harder')}
        </Button>
        <Button kind="quiet" onClick={answer(null)}>
          {t('talk.skip')}
        </Button>
      </div>
    </div>
  );
}
