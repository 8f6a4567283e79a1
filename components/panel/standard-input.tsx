import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { DropZone } from '../ui/drop-zone';
import { useText } from '../ui/screen';

interface StandardInputProps {
  readonly busy: boolean;
  readonly onText: (text: string) => void;
  readonly onUnreadable: () => void;
}

/** Three ways in for a standard: drop a file, pick it, paste its text. */
export function StandardInput({ busy, onText, onUnreadable }: StandardInputProps): JSX.Element {
  const { t } = useText();
  const [pasting, setPasting] = useState(false);
  if (pasting) return <PasteForm busy={busy} onText={onText} onBack={() => setPasting(false)} />;
  return (
    <DropZone
      invitation={t('standard.drop')}
      promise={t('standard.dropNow')}
      pickLabel={t('standard.pick')}
      accept=".json,application/json"
      onFile={(file) => {
        file.text().then(onText, onUnreadable);
      }}
    >
      <Button kind="quiet" onClick={() => setPasting(true)}>
        {t('standard.paste')}
      </Button>
    </DropZone>
  );
}

interface PasteFormProps {
  readonly busy: boolean;
  readonly onText: (text: string) => void;
  readonly onBack: () => void;
}

function PasteForm({ busy, onText, onBack }: PasteFormProps): JSX.Element {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div class="field">
      <label for={id}>{t('standard.pasteLabel')}</label>
      <textarea
        id={id}
        rows={8}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="actions">
        <Button kind="primary" disabled={busy || text.trim() === ''} onClick={() => onText(text)}>
          {t('standard.check')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('common.back')}
        </Button>
      </div>
    </div>
  );
}
