import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Target } from '../../lib/domain/standard';
import { removeTarget, setTarget, targetKey } from '../../lib/state/number-edits';
import { Button, IconButton } from '../ui/button';
import { useFormat, useText } from '../ui/screen';
import type { EditProps } from './edit-menu';
import { readNumber } from './read-number';

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
