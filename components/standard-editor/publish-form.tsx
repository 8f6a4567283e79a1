import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Change, changeKey, type Tally } from '../../lib/domain/standard';
import type { Published } from '../../lib/domain/standard-life';
import type { EditorStore } from '../../lib/state/editor-store';
import { ChangeList } from '../panel/change-list';
import { ProblemList } from '../panel/standard-problems';
import { Button } from '../ui/button';
import { Toggle } from '../ui/controls';
import { CopyButton } from '../ui/copy-button';
import { Notice } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useText } from '../ui/screen';
import { ImpactLine, WholeLine } from './impact-words';
import { TallyLine } from './tally-line';

interface PublishFormProps {
  readonly editor: EditorStore;
  readonly labels: Readonly<Record<string, string>>;
  /** Votes of the team on the draft that was sent for review. */
  readonly tallies: readonly Tally[];
}

/** What the draft changes in words and numbers, the note to the team, and the buttons. */
export function PublishForm({ editor, labels, tallies }: PublishFormProps): JSX.Element {
  const { t } = useText();
  const id = useId();
  const [note, setNote] = useState('');
  const [wantsSign, setSign] = useState(true);
  const changes = editor.changes.value;
  const problems = editor.counts.problems.value;
  const impact = editor.counts.impact.value;
  const canSign = editor.key.state.value?.canSign !== false;
  const hasKey = editor.key.state.value?.words != null;
  const isStopped = editor.busy.value || changes.length === 0 || problems.length > 0;
  const below = (change: Change): JSX.Element => {
    const key = changeKey(change);
    return (
      <>
        <ImpactLine impact={impact.changes[key]} />
        <TallyLine tally={tallies.find((each) => each.change === key)} />
      </>
    );
  };
  return (
    <section class="stack publish" id="publish">
      <h3>{t('editor.changes', { n: changes.length })}</h3>
      <WholeLine impact={impact} />
      <ChangeList changes={changes} labels={labels} below={below} />
      {problems.length > 0 && (
        <Notice tone="bad" title={t('shop.cannotPublish')} live>
          <ProblemList problems={problems} />
        </Notice>
      )}
      <div class="field">
        <label for={id}>{t('editor.note')}</label>
        <textarea
          id={id}
          rows={3}
          maxLength={4000}
          value={note}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}-hint`}>
          {t('shop.noteHint')}
        </p>
      </div>
      {canSign ? (
        <Toggle
          label={t('editor.sign')}
          hint={t(hasKey ? 'editor.signHint' : 'shop.signFirst')}
          on={wantsSign}
          onChange={setSign}
        />
      ) : (
        <Notice tone="warn" title={t('key.cannot')}>
          <p>{t('key.cannotHint')}</p>
        </Notice>
      )}
      <div class="actions">
        <Button
          kind="primary"
          disabled={isStopped}
          onClick={() => editor.publish(note, wantsSign && canSign)}
        >
          {t('editor.publish')}
        </Button>
        <ReviewButton editor={editor} note={note} isStopped={isStopped} />
      </div>
    </section>
  );
}

interface ReviewProps {
  readonly editor: EditorStore;
  readonly note: string;
  readonly isStopped: boolean;
}

/** The draft as a file that sellers vote on; nothing comes into force. */
function ReviewButton({ editor, note, isStopped }: ReviewProps): JSX.Element {
  const { t } = useText();
  const send = async (): Promise<void> => {
    const file = await editor.review(note);
    if (file) saveFile(file.text, file.fileName);
  };
  return (
    <Button disabled={isStopped} onClick={send}>
      {t('shop.review')}
    </Button>
  );
}

/** The file and the text for the team's chat. */
export function PublishedNotice({ published }: { readonly published: Published }): JSX.Element {
  const { t, locale } = useText();
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
        <CopyButton text={chat} label={t('editor.copy')} />
      </div>
    </Notice>
  );
}
