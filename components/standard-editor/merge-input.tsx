import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import { Button } from '../ui/button';
import { DropZone } from '../ui/drop-zone';
import { useText } from '../ui/screen';

/** A seller's file, dropped or picked, or its text out of a chat. */
export function MergeInput({ feedback }: { readonly feedback: FeedbackStore }): JSX.Element {
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
