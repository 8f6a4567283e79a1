import type { JSX } from 'preact';
import type { ProbabilitySource } from '../../lib/domain/pipeline';
import type { PipelineNumbers, SnapshotInfo } from '../../lib/domain/views';
import { Disclosure } from '../ui/disclosure';
import { useFormat, useText } from '../ui/screen';
import { countText } from './reading-summary';

interface HowComputedProps {
  readonly numbers: PipelineNumbers;
  readonly snapshot: SnapshotInfo;
}

/** Days between readings up to which next to no stage is passed unseen. */
const MOST_GAP_DAYS = 3;

/** The formula, the rules and the inputs of the numbers above it. */
export function HowComputed({ numbers, snapshot }: HowComputedProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const probabilities = numbers.stages.map((stage) => stage.probability);
  const historic = probabilities.find((probability) => probability.source === 'history');
  const from = (source: ProbabilitySource): boolean => probabilities.some((each) => each.source === source);
  const rounded = numbers.currencies.some((table) => table.total.rawWithin > 0);
  return (
    <Disclosure label={t('how.title')}>
      <p class="formula">{t('how.formula')}</p>
      <ul class="how">
        <li>{t('how.scope')}</li>
        {from('ladder') && <li>{t('how.ladder')}</li>}
        {from('typed') && <li>{t('how.typed')}</li>}
        {from('win-rate') && <li>{t('how.winRate')}</li>}
        {historic && <li>{t('how.history', { k: historic.k })}</li>}
        {historic && <li>{t('how.recency')}</li>}
        {historic && (numbers.gapDays ?? 0) > MOST_GAP_DAYS && (
          <li>{t('how.gap', { n: Math.round(numbers.gapDays ?? 0) })}</li>
        )}
        <li>{t('how.reached')}</li>
        {numbers.unknownLost > 0 && <li>{t('how.unknownLost', { n: numbers.unknownLost })}</li>}
        {rounded && <li>{t('how.rounding')}</li>}
        <li>{t('how.noTyping')}</li>
      </ul>
      <p class="muted">
        {t('how.input', {
          when: format.moment(snapshot.takenAt),
          source: t(`reading.source.${snapshot.source}`),
          read: countText(t, snapshot.read, snapshot.total),
        })}
      </p>
    </Disclosure>
  );
}
