import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { crmName } from '../../lib/domain/crm-names';
import type { Standard, Tally } from '../../lib/domain/standard';
import type { NativeNeed } from '../../lib/locales/native/ways';
import type { EditorStore } from '../../lib/state/editor-store';
import { CheckedInput } from '../ui/checked-input';
import { Select } from '../ui/controls';
import { NativeWay } from '../ui/native-way';
import { useText } from '../ui/screen';
import { Section } from '../ui/section';
import { labelsOf, useNames } from './draft-names';
import { EditBlocks } from './edit-blocks';
import { EditFields, EditStages } from './edit-fields';
import { EditMenu, EditStart } from './edit-menu';
import { EditCoefficients, EditLadder } from './edit-numbers';
import { EditRequired } from './edit-required';
import { EditAlerts, EditStrength, EditTalk } from './edit-rules';
import { EditTargets } from './edit-targets';
import { PublishForm } from './publish-form';

interface EditDraftProps {
  readonly editor: EditorStore;
  readonly draft: Standard;
  readonly tallies: readonly Tally[];
}

/** The whole draft, part by part; the parts that most teams never touch start folded. */
export function EditDraft({ editor, draft, tallies }: EditDraftProps): JSX.Element {
  const { t, locale } = useText();
  const { fields } = useNames(draft);
  const parts = { draft, edit: editor.edit };
  const survey = editor.survey.value;
  const impact = editor.counts.impact.value;
  const count = (list: readonly unknown[] | undefined) => list?.length ?? 0;
  return (
    <>
      <Head {...parts} />
      <RoleParts {...parts} editor={editor} />
      <Section id="edit-fields" title={t('shop.fieldsTitle')} note={fields.length}>
        <EditFields {...parts} survey={survey} />
        <h3 class="muted">{t('shop.stages')}</h3>
        <EditStages {...parts} />
      </Section>
      <Section id="edit-required" title={t('editor.required')} note={count(draft.cards?.deal?.required)}>
        <EditRequired {...parts} impact={impact} />
        <InTheCrm editor={editor} need="required" />
      </Section>
      <Section id="edit-blocks" title={t('shop.blocks')} note={count(draft.cards?.deal?.blocks)} startsClosed>
        <EditBlocks {...parts} base={editor.base.value} />
        <InTheCrm editor={editor} need="blocks" />
      </Section>
      <Section id="edit-ladder" title={t('editor.ladder')} startsClosed>
        <EditLadder {...parts} />
        <h3 class="muted">{t('shop.factors')}</h3>
        <EditCoefficients {...parts} />
      </Section>
      <Section id="edit-targets" title={t('shop.targets')} note={count(draft.targets)} startsClosed>
        <EditTargets {...parts} />
      </Section>
      <Section id="edit-alerts" title={t('shop.alerts')} startsClosed>
        <EditAlerts {...parts} />
      </Section>
      <Section id="edit-strength" title={t('shop.strength')} startsClosed>
        <EditStrength {...parts} />
      </Section>
      <Section id="edit-talk" title={t('shop.talk')} startsClosed>
        <EditTalk {...parts} />
      </Section>
      <PublishForm editor={editor} labels={labelsOf(draft, locale)} tallies={tallies} />
    </>
  );
}

interface InTheCrmProps {
  readonly editor: EditorStore;
  readonly need: NativeNeed;
}

/** How the CRM that was looked at last does the same by itself, where it can. */
function InTheCrm({ editor, need }: InTheCrmProps): JSX.Element | null {
  const [id, origin] = [editor.crm.value, editor.survey.value?.origin];
  return id && origin ? <NativeWay crm={{ id, name: crmName(id), origin }} need={need} /> : null;
}

type PartsProps = Pick<EditorStore, 'edit'> & { readonly draft: Standard };

function Head({ draft, edit }: PartsProps): JSX.Element {
  const { t } = useText();
  const needed = (text: string) => (text === '' ? t('shop.needsName') : null);
  return (
    <>
      <CheckedInput
        label={t('editor.name')}
        value={draft.name}
        check={needed}
        onSave={(name) => edit((now) => ({ ...now, name }))}
      />
      <CheckedInput
        label={t('editor.owner')}
        value={draft.owner?.name ?? ''}
        check={needed}
        onSave={(name) => edit((now) => ({ ...now, owner: { ...now.owner, name } }))}
      />
    </>
  );
}

/** What differs by role: the menu and the start page. */
function RoleParts({ draft, edit, editor }: PartsProps & { readonly editor: EditorStore }): JSX.Element {
  const { t, word } = useText();
  const roles = [...new Set([...Object.keys(draft.roles ?? {}), ...Object.keys(draft.menu ?? {}), '*'])];
  const [chosen, setRole] = useState(draft.defaultRole ?? roles[0] ?? '*');
  const role = roles.includes(chosen) ? chosen : '*';
  const labelOf = (id: string) =>
    id === '*' ? t('editor.everybody') : (draft.roles?.[id]?.label ?? word('role', id, 'role.other'));
  const parts = { draft, edit, role };
  return (
    <Section id="edit-menu" title={t('shop.menuTitle')}>
      <Select
        label={t('editor.role')}
        value={role}
        choices={roles.map((id) => ({ value: id, label: labelOf(id) }))}
        onChange={setRole}
      />
      <EditMenu {...parts} survey={editor.survey.value} />
      <InTheCrm editor={editor} need="menu" />
      <EditStart {...parts} />
    </Section>
  );
}
