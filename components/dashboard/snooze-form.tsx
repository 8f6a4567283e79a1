import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { Select } from '../ui/controls';
import { useText } from '../ui/screen';

const DAYS = ['1', '3', '7', '14', '30'] as const;
type Days = (typeof DAYS)[number];

interface SnoozeFormProps {
  readonly onHide: (days: number, why: string) => void;
  readonly onCancel: () => void;
}

/** For how long a warning is hidden, and why; without a reason nothing is hidden. */
export function SnoozeForm({ onHide, onCancel }: SnoozeFormProps): JSX.Element {
  const { t } = useText();
  const [days, setDays] = useState<Days>('7');
  const [why, setWhy] = useState('');
  const id = useId();
  return (
    <div class="snooze">
      <Select
        label={t('snooze.for')}
        value={days}
        choices={DAYS.map((value) => ({ value, label: t('snooze.days', { n: Number(value) }) }))}
        onChange={setDays}
      />
      <div class="field">
        <label for={id}>{t('snooze.why')}</label>
        <input
          id={id}
          type="text"
          maxLength={300}
          value={why}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </div>
      <div class="actions">
        <Button disabled={why.trim() === ''} onClick={() => onHide(Number(days), why)}>
          {t('snooze.save')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('snooze.cancel')}
        </Button>
      </div>
    </div>
  );
}
