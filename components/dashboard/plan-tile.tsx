import type { JSX } from 'preact';
import type { PlanOutlook } from '../../lib/domain/outlook';
import type { ReadingInfo } from '../../lib/domain/views';
import { useFormat, useText } from '../ui/screen';
import { Basis } from './basis';
import { RangeWords } from './expected-tile';
import { useWords } from './number-words';
import { planText, planValue } from './plan-words';
import { Tile } from './tile';

interface PlanTileProps {
  readonly plan: PlanOutlook;
  readonly reading: ReadingInfo;
  readonly asOf: string;
  /** The won deals behind it; absent where there is no room for them. */
  readonly behind?: JSX.Element;
}

/** Plan and fact, and the chance that they meet. */
export function PlanTile({ plan, reading, asOf, behind }: PlanTileProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  return (
    <Tile
      title={t('figure.plan', { period: words.period(plan.period) })}
      value={planValue(plan, t, format)}
      whole={format.money({ minor: plan.target, currency: plan.currency })}
      text={planText(plan, t, format, words)}
      how={
        <>
          <p class="formula">{t('figure.planHow')}</p>
          <CoverageWords plan={plan} />
          {plan.range && <RangeWords range={plan.range} />}
          {plan.wonSince !== null && <p>{t('figure.planSince', { date: format.date(plan.wonSince) })}</p>}
          <Basis pipeline={null} reading={reading} asOf={asOf} />
          {behind}
        </>
      }
    />
  );
}

function CoverageWords({ plan }: { readonly plan: PlanOutlook }): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const { coverage, winRate, winRateDeals, currency } = plan;
  if (!coverage || coverage.raw === null || coverage.required === null || winRate === null) return null;
  return (
    <>
      <p>
        {t('figure.planRaw', {
          raw: times(coverage.raw, format.number),
          required: times(coverage.required, format.number),
          rate: format.percent(winRate),
          deals: words.deals(winRateDeals),
        })}
      </p>
      {coverage.gap !== null && coverage.gap > 0 && (
        <p>{t('figure.planGap', { gap: words.money(coverage.gap, currency) })}</p>
      )}
    </>
  );
}

/** «4.5×». */
function times(value: number, number: (value: number) => string): string {
  return `${number(Math.round(value * 10) / 10)}×`;
}
