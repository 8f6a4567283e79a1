import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { ALWAYS, type DraftImpact } from '../../lib/domain/impact';
import { setRequired } from '../../lib/state/standard-edits';
import { useText } from '../ui/screen';
import { useNames } from './draft-names';
import type { EditProps } from './edit-menu';
import { SampleLine } from './impact-words';
import { Cell, ModeChoice } from './required-cell';

type RequiredProps = EditProps & { readonly impact: DraftImpact };

/** Fields by stages: from where on a field must be filled, and who would not pass. */
export function EditRequired({ draft, edit, impact }: RequiredProps): JSX.Element {
  const { t } = useText();
  const { fields, labelOf } = useNames(draft);
  const stages = Object.keys(draft.dictionary?.stages ?? {});
  if (fields.length === 0) return <p class="muted">{t('editor.noFields')}</p>;
  return (
    <div class="stack">
      <p class="hint">{t('editor.requiredHint')}</p>
      <SampleLine impact={impact} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: A scrolled region must be reachable by keyboard. */}
      <section class="matrix" tabIndex={0} aria-label={t('editor.required')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('editor.field')}</th>
              <th scope="col">{t('editor.notRequired')}</th>
              <th scope="col">{t('editor.always')}</th>
              {stages.map((stage) => (
                <th key={stage} scope="col">
                  {labelOf('stages', stage)}
                </th>
              ))}
              <th scope="col">{t('editor.mode')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id }) => (
              <FieldRow key={id} field={id} stages={stages} draft={draft} edit={edit} impact={impact} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

type RowProps = RequiredProps & { readonly field: string; readonly stages: readonly string[] };

function FieldRow({ field, stages, draft, edit, impact }: RowProps): JSX.Element {
  const { t } = useText();
  const { labelOf } = useNames(draft);
  const name = useId();
  const label = labelOf('fields', field);
  const rule = draft.cards?.deal?.required?.find((each) => each.field === field);
  const mode = rule?.mode ?? 'hint';
  const from = rule ? stages.indexOf(rule.fromStage ?? '') : Number.POSITIVE_INFINITY;
  const choose = (fromStage: string | null) => edit((now) => setRequired(now, field, { fromStage, mode }));
  const count = (stage: string) => (impact.sample ? impact.cells[field]?.[stage] : undefined);
  const cell = { name, label };
  return (
    <tr>
      <th scope="row">
        {label}
        {impact.sample && impact.unseen.includes(field) && <p class="hint">{t('impact.unseen')}</p>}
      </th>
      <Cell
        {...cell}
        words={t('editor.notRequired')}
        checked={!rule}
        onChoose={() => edit((now) => setRequired(now, field, null))}
      />
      <Cell
        {...cell}
        words={t('editor.always')}
        checked={rule !== undefined && rule.fromStage === undefined}
        asked={rule !== undefined && from < 0}
        count={count(ALWAYS)}
        onChoose={() => choose(null)}
      />
      {stages.map((stage, index) => (
        <Cell
          key={stage}
          {...cell}
          words={labelOf('stages', stage)}
          checked={index === from}
          asked={index >= from}
          count={count(stage)}
          onChoose={() => choose(stage)}
        />
      ))}
      <td>
        <ModeChoice
          label={t('editor.modeOf', { field: label })}
          mode={mode}
          isOff={!rule}
          onChoose={(next) =>
            edit((now) => setRequired(now, field, { fromStage: rule?.fromStage ?? null, mode: next }))
          }
        />
      </td>
    </tr>
  );
}
