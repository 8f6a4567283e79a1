import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { GateMode } from '../../lib/domain/standard';
import { setProbability, setRequired } from '../../lib/state/standard-edits';
import { useText } from '../ui/screen';
import { labelIn } from './draft-names';
import type { EditProps } from './edit-menu';

const MODES: readonly GateMode[] = ['hint', 'soft', 'hard'];

/** Fields by stages: from where on a field must be filled. */
export function EditRequired({ draft, edit }: EditProps): JSX.Element {
  const { t } = useText();
  const words = draft.dictionary?.fields ?? {};
  const fields = Object.keys(words).filter((id) => (words[id]?.entity ?? 'deal') === 'deal');
  const stages = Object.keys(draft.dictionary?.stages ?? {});
  if (fields.length === 0) return <p class="muted">{t('editor.noFields')}</p>;
  return (
    <div class="stack">
      <p class="hint">{t('editor.requiredHint')}</p>
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
                  {labelIn(draft, 'stages', stage)}
                </th>
              ))}
              <th scope="col">{t('editor.mode')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <FieldRow key={field} field={field} stages={stages} draft={draft} edit={edit} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

type RowProps = EditProps & { readonly field: string; readonly stages: readonly string[] };

function FieldRow({ field, stages, draft, edit }: RowProps): JSX.Element {
  const { t } = useText();
  const name = useId();
  const label = labelIn(draft, 'fields', field);
  const rule = draft.cards?.deal?.required?.find((each) => each.field === field);
  const mode = rule?.mode ?? 'hint';
  const from = rule ? stages.indexOf(rule.fromStage ?? '') : Number.POSITIVE_INFINITY;
  const choose = (fromStage: string | null) => edit((now) => setRequired(now, field, { fromStage, mode }));
  const cell = (words: string, checked: boolean, isOn: boolean, onChoose: () => void) => (
    <td class={isOn ? 'asked' : ''}>
      <input
        type="radio"
        name={name}
        aria-label={`${label}: ${words}`}
        checked={checked}
        onChange={onChoose}
      />
    </td>
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      {cell(t('editor.notRequired'), !rule, false, () => edit((now) => setRequired(now, field, null)))}
      {cell(
        t('editor.always'),
        rule !== undefined && rule.fromStage === undefined,
        rule !== undefined && from < 0,
        () => choose(null),
      )}
      {stages.map((stage, index) =>
        cell(labelIn(draft, 'stages', stage), index === from, index >= from, () => choose(stage)),
      )}
      <td>
        <select
          aria-label={t('editor.modeOf', { field: label })}
          disabled={!rule}
          value={mode}
          onChange={(event) => {
            const next = MODES.find((each) => each === event.currentTarget.value);
            if (next)
              edit((now) => setRequired(now, field, { fromStage: rule?.fromStage ?? null, mode: next }));
          }}
        >
          {MODES.map((each) => (
            <option key={each} value={each} selected={each === mode}>
              {t(`card.mode.${each}`)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

/** Start probabilities of stages, in per cent. */
export function EditLadder({ draft, edit }: EditProps): JSX.Element | null {
  const { t } = useText();
  const stages = Object.keys(draft.dictionary?.stages ?? {});
  const steps = draft.analytics?.ladder?.['*'] ?? [];
  if (stages.length === 0) return null;
  const write = (stage: string, text: string): void => {
    const percent = text.trim() === '' ? null : Number(text.replace(',', '.'));
    if (percent !== null && !(percent >= 0 && percent <= 100)) return;
    edit((now) => setProbability(now, stage, percent === null ? null : percent / 100));
  };
  return (
    <div class="stack">
      <p class="hint">{t('editor.ladderHint')}</p>
      <ul class="plain-list ladder">
        {stages.map((stage) => {
          const label = labelIn(draft, 'stages', stage);
          const probability = steps.find((step) => step.stage === stage)?.probability;
          return (
            <li key={stage} class="row-between">
              <span>{label}</span>
              <span>
                <input
                  type="number"
                  min={0}
                  max={100}
                  step={1}
                  aria-label={t('editor.probability', { stage: label })}
                  value={probability === undefined ? '' : Math.round(probability * 10_000) / 100}
                  onChange={(event) => write(stage, event.currentTarget.value)}
                />{' '}
                %
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
