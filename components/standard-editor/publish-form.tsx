import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Change } from '../../lib/domain/standard';
import type { Published } from '../../lib/domain/standard-life';
import { ChangeList } from '../panel/standard-preview';
import { Button } from '../ui/button';
import { Toggle } from '../ui/controls';
import { Notice } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useText } from '../ui/screen';

interface PublishFormProps {
  readonly changes: readonly Change[];
  readonly labels: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly onPublish: (note: string, sign: boolean) => void;
}

/** What the draft changes in words, the note to the team, and the button. */
export function PublishForm({ changes, labels, busy, onPublish }: PublishFormProps): JSX.Element {
  const { t } = useText();
  const id = useId();
  const [note, setNote] = useState('');
  const [sign, setSign] = useState(true);
  return (
    <section class="stack publish">
      <h3>{t('editor.changes', { n: changes.length })}</h3>
      <ChangeList changes={changes} labels={labels} />
      <div class="field">
        <label for={id}>{t('editor.note')}</label>
        <textarea id={id} rows={3} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </div>
      <Toggle label={t('editor.sign')} hint={t('editor.signHint')} on={sign} onChange={setSign} />
      <div class="actions">
        <Button kind="primary" disabled={busy || changes.length === 0} onClick={() => onPublish(note, sign)}>
          {t('editor.publish')}
        </Button>
      </div>
    </section>
  );
}

/** The file and the text for the team's chat. */
export function PublishedNotice({ published }: { readonly published: Published }): JSX.Element {
  const { t, locale } = useText();
  const [copied, setCopied] = useState(false);
  const { name, version, words, text, fileName } = published;
  const chat = [
    t('editor.chat', { name, version }),
    ...(words ? [t('editor.chatKey', { words: words[locale].join(' ') })] : []),
  ].join('\n');
  return (
    <Notice tone="good" title={t('editor.published', { version })} live>
      <p>{t('editor.publishedHint')}</p>
      <pre class="chat-text">{chat}</pre>
      <div class="actions">
        <Button kind="primary" icon="download" onClick={() => saveFile(text, fileName)}>
          {t('editor.download')}
        </Button>
        <Button
          onClick={() =>
            navigator.clipboard.writeText(chat).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {t(copied ? 'editor.copied' : 'editor.copy')}
        </Button>
      </div>
    </Notice>
  );
}
