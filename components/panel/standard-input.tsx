import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../ui/button';
import { DropZone } from '../ui/drop-zone';
import { useText } from '../ui/screen';

interface StandardInputProps {
  readonly busy: boolean;
  /** The text being pasted; null while no place to paste is open. It outlives a check, to be corrected. */
  readonly draft: string | null;
  readonly onDraft: (draft: string | null) => void;
  readonly onText: (text: string) => void;
  readonly onUnreadable: () => void;
}

/** Ways in for a standard: drop a file or a link, pick a file, paste its text or a link. */
export function StandardInput(props: StandardInputProps): JSX.Element {
  const { busy, draft, onDraft, onText, onUnreadable } = props;
  const { t } = useText();
  if (draft !== null) return <PasteForm busy={busy} text={draft} onDraft={onDraft} onText={onText} />;
  return (
    <DropZone
      invitation={t('standard.drop')}
      promise={t('standard.dropNow')}
      pickLabel={t('standard.pick')}
      accept=".json,application/json"
      onFile={(file) => {
        file.text().then(onText, onUnreadable);
      }}
      onLink={onText}
    >
      <Button kind="quiet" onClick={() => onDraft('')}>
        {t('standard.paste')}
      </Button>
    </DropZone>
  );
}

interface PasteFormProps extends Pick<StandardInputProps, 'busy' | 'onDraft' | 'onText'> {
  readonly text: string;
}

function PasteForm({ busy, text, onDraft, onText }: PasteFormProps): JSX.Element {
  const { t } = useText();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('standard.pasteLabel')}</label>
      <textarea
        id={id}
        rows={8}
        spellcheck={false}
        value={text}
        onInput={(event) => onDraft(event.currentTarget.value)}
      />
      <div class="actions">
        <Button kind="primary" disabled={busy || text.trim() === ''} onClick={() => onText(text)}>
          {t('standard.check')}
        </Button>
        <Button kind="quiet" onClick={() => onDraft(null)}>
          {t('common.back')}
        </Button>
      </div>
    </div>
  );
}
