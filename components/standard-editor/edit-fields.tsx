import type { JSX } from 'preact';
import { foldLabel } from '../../lib/domain/standard/names';
import type { PageSurvey } from '../../lib/domain/survey';
import {
  addField,
  addStage,
  placeStage,
  readCard,
  removeField,
  removeStage,
} from '../../lib/state/card-edits';
import { Button, IconButton } from '../ui/button';
import { useText } from '../ui/screen';
import { AddLine } from './add-line';
import { useNames } from './draft-names';
import type { EditProps } from './edit-menu';
import { SortableList } from './sortable-list';

type FieldsProps = EditProps & { readonly survey: PageSurvey | null };

/** The fields that the standard knows of: read off an open card, or added by name. */
export function EditFields({ draft, edit, survey }: FieldsProps): JSX.Element {
  const { t } = useText();
  const { fields } = useNames(draft);
  const known = new Set(fields.flatMap(({ labels }) => labels.map(foldLabel)));
  const isTwice = (label: string) => (known.has(foldLabel(label)) ? t('shop.fieldTwice') : null);
  return (
    <div class="stack">
      <ReadCard draft={draft} edit={edit} survey={survey} />
      {fields.length > 0 && (
        <ul class="chips" aria-label={t('shop.fields')}>
          {fields.map(({ id, label }) => (
            <li key={id}>
              {label}
              <IconButton
                icon="close"
                label={t('shop.removeField', { field: label })}
                onClick={() => edit((now) => removeField(now, id))}
              />
            </li>
          ))}
        </ul>
      )}
      <AddLine
        label={t('shop.addField')}
        check={isTwice}
        onAdd={(label) => edit((now) => addField(now, label, null))}
      />
    </div>
  );
}

function ReadCard({ draft, edit, survey }: FieldsProps): JSX.Element {
  const { t } = useText();
  const { fields } = useNames(draft);
  const card = survey?.card ?? null;
  if (!card) return <p class="hint">{t('shop.noCard')}</p>;
  const known = new Set(fields.flatMap(({ labels }) => labels.map(foldLabel)));
  const fresh = card.fields.filter(({ label }) => !known.has(foldLabel(label))).length;
  return (
    <div class="row-between seen">
      <p class="muted">{t('shop.cardSeen', { n: card.fields.length, fresh })}</p>
      <Button disabled={fresh === 0} onClick={() => edit((now) => readCard(now, card))}>
        {t('shop.readCard')}
      </Button>
    </div>
  );
}

/** The stages in the order of the pipeline. */
export function EditStages({ draft, edit }: EditProps): JSX.Element {
  const { t } = useText();
  const { labelOf } = useNames(draft);
  const stages = Object.keys(draft.dictionary?.stages ?? {});
  const items = stages.map((id) => ({ id, label: labelOf('stages', id) }));
  const isTwice = (label: string) =>
    items.some((item) => foldLabel(item.label) === foldLabel(label)) ? t('shop.stageTwice') : null;
  return (
    <div class="stack">
      <SortableList
        label={t('shop.stages')}
        items={items}
        onMove={(id, index) => edit((now) => placeStage(now, id, index))}
        actions={(id, label) => (
          <IconButton
            icon="close"
            label={t('shop.removeStage', { stage: label })}
            onClick={() => edit((now) => removeStage(now, id))}
          />
        )}
      />
      <AddLine
        label={t('shop.addStage')}
        check={isTwice}
        onAdd={(label) => edit((now) => addStage(now, label))}
      />
    </div>
  );
}
