import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { setCoefficient } from '../../lib/state/number-edits';
import { setProbability } from '../../lib/state/standard-edits';
import { Button, IconButton } from '../ui/button';
import { CheckedInput } from '../ui/checked-input';
import { useText } from '../ui/screen';
import { useNames } from './draft-names';
import type { EditProps } from './edit-menu';
import { readNumber } from './read-number';

/** Start probabilities of stages, in per cent. */
export function EditLadder({ draft, edit }: EditProps): JSX.Element {
  const { t } = useText();
  const { labelOf } = useNames(draft);
  const stages = Object.keys(draft.dictionary?.stages ?? {});
  const steps = draft.analytics?.ladder?.['*'] ?? [];
  if (stages.length === 0) return <p class="muted">{t('shop.noStages')}</p>;
  const wrong = (text: string): string | null =>
    text === '' || readNumber(text, 0, 100) !== null ? null : t('shop.percentWrong');
  return (
    <div class="stack">
      <p class="hint">{t('editor.ladderHint')}</p>
      <ul class="plain-list ladder">
        {stages.map((stage) => {
          const label = labelOf('stages', stage);
          const probability = steps.find((step) => step.stage === stage)?.probability;
          return (
            <li key={stage} class="row-between">
              <span>{label}</span>
              <CheckedInput
                label={t('editor.probability', { stage: label })}
                quiet
                inputMode="decimal"
                value={probability === undefined ? '' : String(Math.round(probability * 10_000) / 100)}
                check={wrong}
                onSave={(text) => {
                  const percent = readNumber(text, 0, 100);
                  edit((now) => setProbability(now, stage, percent === null ? null : percent / 100));
                }}
              />
            </li>
          );
        })}
      </ul>
      {falls(steps) && <p class="field-wrong">{t('shop.ladderFalls')}</p>}
    </div>
  );
}

function falls(steps: readonly { readonly probability: number }[]): boolean {
  return steps.some(({ probability }, index) => probability < (steps[index - 1]?.probability ?? 0));
}

const FACTOR_FIELDS = ['region', 'segment', 'owner', 'company', 'pipeline'] as const;

/** Factors on the probability by what is known of a deal. */
export function EditCoefficients({ draft, edit }: EditProps): JSX.Element {
  const { t } = useText();
  const [field, setField] = useState<string>(FACTOR_FIELDS[0]);
  const [value, setValue] = useState('');
  const { labelOf } = useNames(draft);
  const nameOf = (id: string): string => {
    const known = FACTOR_FIELDS.find((each) => each === id);
    return known ? t(`shop.factor.${known}`) : labelOf('fields', id);
  };
  const rules = (draft.analytics?.coefficients ?? []).filter(({ auto }) => auto !== true);
  const rows = rules.flatMap((rule) =>
    Object.entries(rule.values ?? {}).map(([of, factor]) => ({ field: rule.field, of, factor })),
  );
  const wrong = (text: string) => (readNumber(text, 0.5, 2) === null ? t('shop.factorWrong') : null);
  return (
    <div class="stack">
      <p class="hint">{t('shop.factorHint')}</p>
      <ul class="plain-list ladder">
        {rows.map((row) => (
          <li key={`${row.field} ${row.of}`} class="row-between">
            <span>
              <span class="muted">{nameOf(row.field)}</span> {row.of}
            </span>
            <span class="row-end">
              <CheckedInput
                label={t('shop.factorOf', { value: row.of })}
                quiet
                inputMode="decimal"
                value={String(row.factor)}
                check={wrong}
                onSave={(text) =>
                  edit((now) => setCoefficient(now, row.field, row.of, readNumber(text, 0.5, 2)))
                }
              />
              <IconButton
                icon="close"
                label={t('shop.removeFactor', { value: row.of })}
                onClick={() => edit((now) => setCoefficient(now, row.field, row.of, null))}
              />
            </span>
          </li>
        ))}
      </ul>
      <div class="actions">
        <select
          aria-label={t('shop.factorField')}
          value={field}
          onChange={(e) => setField(e.currentTarget.value)}
        >
          {FACTOR_FIELDS.map((each) => (
            <option key={each} value={each} selected={each === field}>
              {t(`shop.factor.${each}`)}
            </option>
          ))}
        </select>
        <input
          type="text"
          maxLength={120}
          aria-label={t('shop.factorValue')}
          placeholder={t('shop.factorValue')}
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <Button
          disabled={value.trim() === ''}
          onClick={() => {
            edit((now) => setCoefficient(now, field, value.trim(), 1));
            setValue('');
          }}
        >
          {t('editor.add')}
        </Button>
      </div>
    </div>
  );
}
