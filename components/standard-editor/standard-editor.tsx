import type { JSX } from 'preact';
import { PRESETS, type Preset, presetsFor } from '../../lib/domain/standard';
import type { KeptVersion } from '../../lib/domain/standard-life';
import type { EditorStore } from '../../lib/state/editor-store';
import type { FeedbackStore } from '../../lib/state/feedback-store';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { Notice } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useFormat, useText } from '../ui/screen';
import { Section } from '../ui/section';
import { labelsOf } from './draft-names';
import { EditDraft } from './edit-draft';
import { Inbox } from './inbox';
import { KeySection } from './key-section';
import { PublishedNotice } from './publish-form';

interface EditorProps {
  readonly editor: EditorStore;
  /** Whether a standard is in force that can be edited. */
  readonly hasStandard: boolean;
  /** The known CRM of the page beside the editor: its ready set comes first. */
  readonly crm?: string | undefined;
}

interface DeskProps extends EditorProps {
  readonly feedback: FeedbackStore;
  /** Newest first; the first is in force. */
  readonly kept: readonly KeptVersion[];
}

/** Making, editing and publishing the team's standard. */
export function StandardEditor({ editor, hasStandard, crm, feedback, kept }: DeskProps): JSX.Element {
  const { t, word, locale } = useText();
  const draft = editor.draft.value;
  const error = editor.error.value;
  return (
    <div class="stack editor">
      {error !== null && <Notice tone="bad" title={word('refuse', error, 'refuse.other')} live />}
      {editor.published.value && <PublishedNotice published={editor.published.value} />}
      {draft ? (
        <>
          <Tools editor={editor} />
          <CheckPoints preset={editor.preset.value} />
          <EditDraft editor={editor} draft={draft} tallies={feedback.view.value?.tallies ?? []} />
        </>
      ) : (
        <Beginnings editor={editor} hasStandard={hasStandard} crm={crm} />
      )}
      {hasStandard && (
        <Section id="editor-inbox" title={t('talk.inbox')} note={feedback.view.value?.inbox.length ?? 0}>
          <Inbox feedback={feedback} labels={draft ? labelsOf(draft, locale) : {}} />
        </Section>
      )}
      <PublishAgain editor={editor} kept={kept} />
      <Section id="editor-key" title={t('key.title')} startsClosed>
        <KeySection keys={editor.key} />
      </Section>
    </div>
  );
}

function Beginnings({ editor, hasStandard, crm }: EditorProps): JSX.Element {
  const { t, word, locale } = useText();
  const fitting = presetsFor(crm ?? null);
  const toButton = ({ id }: Preset) => (
    <Button key={id} onClick={() => editor.openPreset(id, locale)}>
      {word('preset', id, 'preset.other')}
    </Button>
  );
  return (
    <>
      <p class="muted">{t('editor.intro')}</p>
      {hasStandard && (
        <div class="actions">
          <Button kind="primary" onClick={editor.openCurrent}>
            {t('editor.fromCurrent')}
          </Button>
          <SpecButton editor={editor} />
        </div>
      )}
      <h3>{t('editor.fromPreset')}</h3>
      <div class="actions">
        {fitting.map(toButton)}
        <Button kind="quiet" onClick={() => editor.openEmpty(t('editor.newName'))}>
          {t('editor.empty')}
        </Button>
      </div>
      <Disclosure label={t('editor.otherCrms')}>
        <div class="actions">{PRESETS.filter((preset) => !fitting.includes(preset)).map(toButton)}</div>
      </Disclosure>
    </>
  );
}

/** The rules as a document for an integrator. */
function SpecButton({ editor }: { readonly editor: EditorStore }): JSX.Element {
  const { t } = useText();
  const save = async (): Promise<void> => {
    const file = await editor.markdown();
    if (file) saveFile(file.text, file.fileName);
  };
  return (
    <Button icon="download" onClick={save}>
      {t('editor.spec')}
    </Button>
  );
}

/** Former versions, each published anew as the next one in a single press. */
function PublishAgain({ editor, kept }: Pick<DeskProps, 'editor' | 'kept'>): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const [current, ...former] = kept;
  if (!current || former.length === 0) return null;
  return (
    <Section id="editor-again" title={t('shop.again')} note={former.length} startsClosed>
      <p class="hint">{t('shop.againHint')}</p>
      <ul class="plain-list">
        {former.map(({ hash, name, version, appliedAt }) => (
          <li key={hash} class="row-between">
            <span>
              {name} <span class="muted">{t('standard.version', { version })}</span>{' '}
              <span class="muted">{format.moment(appliedAt)}</span>
            </span>
            <Button
              disabled={editor.busy.value}
              onClick={() => editor.publishAgain(hash, t('shop.againNote', { version }))}
            >
              {t('shop.againButton', { next: current.version + 1, version })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Tools({ editor }: { readonly editor: EditorStore }): JSX.Element {
  const { t } = useText();
  return (
    <div class="actions">
      <Button icon="undo" disabled={!editor.canUndo.value} onClick={editor.undo}>
        {t('editor.undo')}
      </Button>
      <Button disabled={!editor.canRedo.value} onClick={editor.redo}>
        {t('editor.redo')}
      </Button>
      <SpecButton editor={editor} />
      <Button kind="quiet" onClick={editor.close}>
        {t('editor.close')}
      </Button>
    </div>
  );
}

function CheckPoints({ preset }: { readonly preset: string | null }): JSX.Element | null {
  const { t, word } = useText();
  const points = PRESETS.find(({ id }) => id === preset)?.checkPoints;
  if (!points) return null;
  return (
    <Notice tone="neutral" title={t('editor.check')}>
      <p>{t('editor.checkHint')}</p>
      <ol class="check-points">
        {points.map((point) => (
          <li key={point}>
            <label>
              <input type="checkbox" />
              <span>{word('check', point, 'check.other')}</span>
            </label>
          </li>
        ))}
      </ol>
    </Notice>
  );
}
