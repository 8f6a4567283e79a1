import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RemarkView } from '../../lib/domain/desk-views';
import { targetKey } from '../../lib/domain/feedback-box';
import type { FeedbackTarget } from '../../lib/domain/standard';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icons';
import { useText } from '../ui/screen';

interface ThumbsProps {
  readonly feedback: FeedbackStore;
  readonly target: FeedbackTarget;
  /** What the remark is about, for a screen reader. */
  readonly name: string;
}

/**
 * A word on one field, block or menu item: a thumb keeps it at once, and a line
 * opens for words. Pressing the same thumb again takes it back.
 */
export function Thumbs({ feedback, target, name }: ThumbsProps): JSX.Element | null {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const view = feedback.view.value;
  if (!view || view.rule.enabled === false) return null;
  const own = view.own.find(({ item }) => targetKey(item.target) === targetKey(target));
  const press = (kind: 'good' | 'bad'): void => {
    const id = own?.item.id;
    setOpen(own?.item.kind !== kind);
    if (id !== undefined && own?.item.kind === kind) void feedback.withdraw(id);
    else void feedback.add({ kind, target, ...(id === undefined ? {} : { id }), ...wordsOf(own) });
  };
  const thumb = (kind: 'good' | 'bad', icon: IconName) => (
    <button
      type="button"
      class="thumb"
      aria-pressed={own?.item.kind === kind}
      aria-label={t(`talk.${kind}Label`, { name })}
      title={t(`talk.${kind}Label`, { name })}
      onClick={() => press(kind)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <>
      <span class={own ? 'thumbs said' : 'thumbs'}>
        {thumb('good', 'thumbUp')}
        {thumb('bad', 'thumbDown')}
      </span>
      {isOpen && own && <Words feedback={feedback} remark={own} name={name} onDone={() => setOpen(false)} />}
    </>
  );
}

function wordsOf(own: RemarkView | undefined): { readonly text?: string } {
  return own?.item.text === undefined ? {} : { text: own.item.text };
}

interface WordsProps {
  readonly feedback: FeedbackStore;
  readonly remark: RemarkView;
  readonly name: string;
  readonly onDone: () => void;
}

function Words({ feedback, remark, name, onDone }: WordsProps): JSX.Element {
  const { t } = useText();
  const { id, kind, target } = remark.item;
  const [text, setText] = useState(remark.item.text ?? '');
  const keep = (): void => {
    void feedback.add({ id, kind, target, text });
    onDone();
  };
  return (
    <div class="talk-words">
      <input
        type="text"
        maxLength={2000}
        aria-label={t('talk.wordsLabel', { name })}
        placeholder={t('talk.words')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      <Button onClick={keep}>{t('talk.keep')}</Button>
    </div>
  );
}
