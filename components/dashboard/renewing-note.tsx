import type { JSX } from 'preact';
import type { Renewing } from '../../lib/domain/views';
import { useFormat, useText } from '../ui/screen';

interface RenewingProps {
  /** Absent when the numbers are the newest: then nothing is said. */
  readonly because: Renewing | undefined;
  /** When the numbers on screen were read; milliseconds since the epoch. */
  readonly takenAt: number;
}

/** Says that the numbers below are not the newest, of when they are, and that newer ones are on their way. */
export function RenewingNote({ because, takenAt }: RenewingProps): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  if (because === undefined) return null;
  return (
    <p class="quiet-line" role="status">
      {t(`pipeline.renewing.${because}`, { date: format.moment(takenAt) })}
    </p>
  );
}
