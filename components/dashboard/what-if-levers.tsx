import type { JSX } from 'preact';
import type { WhatIfBasis } from '../../lib/domain/board';
import { type Levers, PACES } from '../../lib/domain/board/what-if';
import { Select } from '../ui/controls';
import { useFormat, useText } from '../ui/screen';
import { Slider } from '../ui/slider';
import { useWords } from './number-words';

interface WhatIfLeversProps {
  readonly basis: WhatIfBasis;
  readonly levers: Levers;
  readonly onChange: (levers: Levers) => void;
}

/** New deals go up to twice those there are, so that the slider has a scale that means something. */
const LEAST_FRESH = 10;

/** The sliders; each says what it stands for in the units of the number it moves. */
export function WhatIfLevers({ basis, levers, onChange }: WhatIfLeversProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const { stages, velocity, currency } = basis;
  const share = (value: number, text: string): string => {
    if (value === 1) return t('if.asToday');
    const change = `${value > 1 ? '+' : '−'}${format.percent(Math.abs(value - 1))}`;
    return text === '' ? change : t('if.change', { change, value: text });
  };
  const { meanWonAmount, cycleDays } = velocity;
  const open = stages.reduce((sum, { count }) => sum + count, 0);
  return (
    <div class="levers">
      <Select
        label={t('if.lever.stage')}
        value={levers.stage ?? ''}
        choices={stages.map(({ stage }) => ({ value: stage, label: stage }))}
        onChange={(stage) => onChange({ ...levers, stage })}
      />
      <Slider
        label={t('if.lever.conversion', { stage: levers.stage ?? '' })}
        {...{ min: 0.5, max: 1.5, step: 0.05, value: levers.conversion }}
        text={share(levers.conversion, '')}
        onChange={(conversion) => onChange({ ...levers, conversion })}
      />
      <Slider
        label={t('if.lever.amount')}
        {...{ min: 0.5, max: 2, step: 0.05, value: levers.amount }}
        text={share(
          levers.amount,
          meanWonAmount === null ? '' : words.money(meanWonAmount * levers.amount, currency),
        )}
        onChange={(amount) => onChange({ ...levers, amount })}
      />
      <Slider
        label={t('if.lever.pace')}
        {...{ min: 0, max: PACES.length - 1, step: 1, value: PACES.indexOf(levers.pace) }}
        text={share(
          levers.pace,
          cycleDays === null ? '' : t('figure.cycle', { n: Math.round(cycleDays * levers.pace) }),
        )}
        onChange={(at) => onChange({ ...levers, pace: PACES[at] ?? 1 })}
      />
      <Slider
        label={t('if.lever.fresh')}
        {...{ min: 0, max: Math.max(LEAST_FRESH, open), step: 1, value: levers.fresh }}
        text={levers.fresh === 0 ? t('if.asToday') : `+${format.number(levers.fresh)}`}
        onChange={(fresh) => onChange({ ...levers, fresh })}
      />
    </div>
  );
}
