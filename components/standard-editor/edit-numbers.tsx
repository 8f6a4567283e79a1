import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Target } from '../../lib/domain/standard';
import { removeTarget, setCoefficient, setTarget, targetKey } from '../../lib/state/number-edits';
import { setProbability } from '../../lib/state/standard-edits';
import { Button, IconButton } from '../ui/button';
import { CheckedInput } from '../ui/checked-input';
import { useFormat, useText } from '../ui/screen';
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

const PERIOD = /^\d{4}(?:-Q[1-4]|-(?:0[1-9]|1[0-2]))?$/;
const MOST = 1e13;

/** Plans of periods, of the team or of one person. */
export function EditTargets({ draft, edit }: EditProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  return (
    <div class="stack">
      <ul class="plain-list">
        {(draft.targets ?? []).map((target) => (
          <li key={targetKey(target)} class="row-between">
            <span>
              {target.period}
              {target.owner !== undefined && <span class="muted"> {target.owner}</span>}
            </span>
            <span class="row-end">
              <span class="figure">{`${format.number(target.amount)} ${target.currency}`}</span>
              <IconButton
                icon="close"
                label={t('shop.removeTarget', { period: target.period })}
                onClick={() => edit((now) => removeTarget(now, target))}
              />
            </span>
          </li>
        ))}
      </ul>
      <NewTarget onAdd={(target) => edit((now) => setTarget(now, target))} />
    </div>
  );
}

function NewTarget({ onAdd }: { readonly onAdd: (target: Target) => void }): JSX.Element {
  const { t } = useText();
  const [parts, setParts] = useState({ period: '', amount: '', currency: 'RUB', owner: '' });
  const amount = readNumber(parts.amount, 0, MOST);
  const wrong = {
    period: parts.period === '' || PERIOD.test(parts.period) ? null : t('shop.periodWrong'),
    amount: parts.amount === '' || amount !== null ? null : t('shop.amountWrong'),
    currency: /^[A-Z]{3}$/.test(parts.currency) ? null : t('shop.currencyWrong'),
  };
  const isReady = PERIOD.test(parts.period) && amount !== null && wrong.currency === null;
  const input = (key: keyof typeof parts, label: string) => (
    <input
      type="text"
      aria-label={label}
      placeholder={label}
      value={parts[key]}
      aria-invalid={key !== 'owner' && wrong[key] !== null}
      onInput={(event) => setParts({ ...parts, [key]: event.currentTarget.value })}
    />
  );
  const add = (): void => {
    if (!isReady || amount === null) return;
    const { period, currency } = parts;
    const owner = parts.owner.trim();
    onAdd({ period, amount, currency, ...(owner === '' ? { by: 'team' } : { by: 'person', owner }) });
    setParts({ ...parts, amount: '', owner: '' });
  };
  const notes = Object.values(wrong).filter((note) => note !== null);
  return (
    <div class="field">
      <div class="actions target-line">
        {input('period', t('shop.period'))}
        {input('amount', t('shop.amount'))}
        {input('currency', t('shop.currency'))}
        {input('owner', t('shop.targetOwner'))}
        <Button disabled={!isReady} onClick={add}>
          {t('editor.add')}
        </Button>
      </div>
      {notes.map((note) => (
        <p key={note} class="field-wrong" role="alert">
          {note}
        </p>
      ))}
      <p class="hint">{t('shop.targetHint')}</p>
    </div>
  );
}
