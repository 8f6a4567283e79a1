import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { PRESETS, type Standard } from '../../lib/domain/standard';
import type { EditorStore } from '../../lib/state/editor-store';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { Notice } from '../ui/feedback';
import { saveFile } from '../ui/save-file';
import { useText } from '../ui/screen';
import { labelsOf } from './draft-names';
import { EditMenu, EditStart } from './edit-menu';
import { EditLadder, EditRequired } from './edit-required';
import { PublishedNotice, PublishForm } from './publish-form';

interface EditorProps {
  readonly editor: EditorStore;
  /** Whether a standard is in force that can be edited. */
  readonly hasStandard: boolean;
}

/** Making, editing and publishing the team's standard. */
export function StandardEditor({ editor, hasStandard }: EditorProps): JSX.Element {
  const { word } = useText();
  const draft = editor.draft.value;
  const error = editor.error.value;
  return (
    <div class="stack editor">
      {error !== null && <Notice tone="bad" title={word('refuse', error, 'refuse.other')} live />}
      {editor.published.value && <PublishedNotice published={editor.published.value} />}
      {draft ? (
        <Draft editor={editor} draft={draft} />
      ) : (
        <Beginnings editor={editor} hasStandard={hasStandard} />
      )}
    </div>
  );
}

function Beginnings({ editor, hasStandard }: EditorProps): JSX.Element {
  const { t, word, locale } = useText();
  const saveSpec = async (): Promise<void> => {
    const file = await editor.markdown();
    if (file) saveFile(file.text, file.fileName);
  };
  return (
    <>
      <p class="muted">{t('editor.intro')}</p>
      {hasStandard && (
        <div class="actions">
          <Button kind="primary" onClick={editor.openCurrent}>
            {t('editor.fromCurrent')}
          </Button>
          <Button icon="download" onClick={saveSpec}>
            {t('editor.spec')}
          </Button>
        </div>
      )}
      <h3>{t('editor.fromPreset')}</h3>
      <div class="actions">
        {PRESETS.map(({ id }) => (
          <Button key={id} onClick={() => editor.openPreset(id, locale)}>
            {word('preset', id, 'preset.other')}
          </Button>
        ))}
        <Button kind="quiet" onClick={() => editor.openEmpty(t('editor.newName'))}>
          {t('editor.empty')}
        </Button>
      </div>
    </>
  );
}

function Draft({ editor, draft }: { readonly editor: EditorStore; readonly draft: Standard }): JSX.Element {
  const { t, word } = useText();
  const roles = [...new Set([...Object.keys(draft.roles ?? {}), ...Object.keys(draft.menu ?? {}), '*'])];
  const [chosen, setRole] = useState(draft.defaultRole ?? roles[0] ?? '*');
  const role = roles.includes(chosen) ? chosen : '*';
  const parts = { draft, edit: editor.edit };
  const labelOf = (id: string) =>
    id === '*' ? t('editor.everybody') : (draft.roles?.[id]?.label ?? word('role', id, 'role.other'));
  return (
    <>
      <Tools editor={editor} />
      <CheckPoints preset={editor.preset.value} />
      <TextField
        label={t('editor.name')}
        value={draft.name}
        onSave={(name) => editor.edit((now) => ({ ...now, name }))}
      />
      <TextField
        label={t('editor.owner')}
        value={draft.owner?.name ?? ''}
        onSave={(name) => editor.edit((now) => ({ ...now, owner: { ...now.owner, name } }))}
      />
      <Select
        label={t('editor.role')}
        value={role}
        choices={roles.map((id) => ({ value: id, label: labelOf(id) }))}
        onChange={setRole}
      />
      <h3>{t('editor.menu')}</h3>
      <EditMenu {...parts} role={role} />
      <EditStart {...parts} role={role} />
      <h3>{t('editor.required')}</h3>
      <EditRequired {...parts} />
      <h3>{t('editor.ladder')}</h3>
      <EditLadder {...parts} />
      <PublishForm
        changes={editor.changes.value}
        labels={labelsOf(draft)}
        busy={editor.busy.value}
        onPublish={editor.publish}
      />
    </>
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
              <input type="checkbox" /> {word('check', point, 'check.other')}
            </label>
          </li>
        ))}
      </ol>
    </Notice>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
}

/** Saved when the person leaves the field; an empty one stays as it was. */
function TextField({ label, value, onSave }: TextFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={120}
        value={value}
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          if (text !== '' && text !== value) onSave(text);
          else event.currentTarget.value = value;
        }}
      />
    </div>
  );
}
