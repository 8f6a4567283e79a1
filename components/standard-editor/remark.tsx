import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RemarkView } from '../../lib/domain/desk-views';
import type { Reply } from '../../lib/domain/standard';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import { KindIcon } from '../talk/kind-icon';
import { useFormat, useText } from '../ui/screen';

interface RemarkProps {
  readonly remark: RemarkView;
  readonly feedback: FeedbackStore;
}

const STATUSES: readonly Reply['status'][] = ['accepted', 'later', 'declined'];

/** One remark and the manager's answer to it; the same answer pressed again is taken back. */
export function Remark({ remark, feedback }: RemarkProps): JSX.Element {
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
