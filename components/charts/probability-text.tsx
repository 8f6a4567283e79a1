import type { JSX } from 'preact';
import type { StageProbability } from '../../lib/domain/pipeline';
import { useFormat, useText } from '../ui/screen';

/** A probability is never alone: its range, its sample and its source stand beside it. */
export function ProbabilityText({ probability }: { readonly probability: StageProbability }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const { value, lo, hi, n, source } = probability;
  const known = source === 'history';
  return (
    <span>
      <span class="probability">{format.percent(value)}</span>
      {known && ` (${format.percentRange(lo, hi)}) · ${t('pipeline.sample', { n: Math.round(n) })}`}
      {` · ${t(`source.${source}`)}`}
    </span>
  );
}
