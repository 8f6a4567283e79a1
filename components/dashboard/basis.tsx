import type { JSX } from 'preact';
import type { PipelineOutlook } from '../../lib/domain/outlook';
import type { ReadingInfo } from '../../lib/domain/views';
import { useFormat, useText } from '../ui/screen';
import { useWords } from './number-words';

interface BasisProps {
  /** Null for numbers of all pipelines together. */
  readonly pipeline: PipelineOutlook | null;
  readonly reading: ReadingInfo;
  readonly asOf: string;
}

/** What a number stands on: the reading, its sample, what was left out, and how good the history is. */
export function Basis({ pipeline, reading, asOf }: BasisProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  return (
    <>
      {pipeline && pipeline.withoutAmount > 0 && (
        <p>
          {t('leftOut.no-amount')}: {format.number(pipeline.withoutAmount)}
        </p>
      )}
      {pipeline && <p>{t(`level.${pipeline.level}`)}</p>}
      <p class="muted">
        {t('numbers.basis', { date: format.date(asOf), read: words.read(reading), days: reading.days })}
      </p>
    </>
  );
}
