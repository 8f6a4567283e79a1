import type { JSX } from 'preact';
import type { Trend, TrendPoint } from '../../lib/domain/board';
import type { PeriodOutlook, PipelineOutlook, RangeOutlook } from '../../lib/domain/outlook';
import type { PeriodName } from '../../lib/domain/pipeline';
import type { ReadingInfo } from '../../lib/domain/views';
import { useFormat, useText } from '../ui/screen';
import { Basis } from './basis';
import { useWords } from './number-words';
import { Tile } from './tile';
import { TileTrend } from './tile-trend';

interface ExpectedTileProps {
  readonly period: PeriodName;
  readonly periods: readonly PeriodOutlook[];
  readonly pipeline: PipelineOutlook;
  readonly currency: string;
  readonly reading: ReadingInfo;
  readonly asOf: string;
  readonly trend: Trend | null;
  /** The number of the trend that this tile shows. */
  readonly pick: (point: TrendPoint) => number | null;
  /** The deals behind the number; absent where there is no room for them. */
  readonly behind?: JSX.Element;
}

/** What the open deals of one pipeline bring by the end of a period. */
export function ExpectedTile(props: ExpectedTileProps): JSX.Element {
  const { period, periods, pipeline, currency, reading, asOf, behind } = props;
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const found = periods.find((each) => each.period === period);
  const title = t('figure.expected', { period: words.period(period) });
  const { expected = null, range = null } = found ?? {};
  if (!found || expected === null || range?.p10 == null || range.p90 === null)
    return <Tile title={title} value={null} text={t('figure.expectedNone')} />;
  const low = words.money(range.p10, currency);
  const high = words.money(range.p90, currency);
  return (
    <Tile
      title={title}
      value={words.money(expected, currency)}
      whole={format.money({ minor: expected, currency })}
      text={t('figure.expectedText', { low, high, deals: words.deals(found.count) })}
      trend={
        <TileTrend
          title={title}
          trend={props.trend}
          pick={props.pick}
          show={(sum) => words.money(sum, currency)}
        />
      }
      how={
        <>
          <p class="formula">{t('figure.expectedHow')}</p>
          <p>{t('figure.timed', { timed: found.timed, n: found.count })}</p>
          <p>
            {t('figure.ifDates', {
              weighted: words.money(found.weighted, currency),
              raw: words.money(found.raw, currency),
            })}
          </p>
          <RangeWords range={range} />
          <Basis pipeline={pipeline} reading={reading} asOf={asOf} />
          {behind}
        </>
      }
    />
  );
}

/** From here on one deal decides the outcome. */
const LARGE_SHARE = 0.3;

/** How a range came to be, and whether one deal decides it. */
export function RangeWords({ range }: { readonly range: RangeOutlook }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  return (
    <>
      <p>{t(range.method === 'exact' ? 'numbers.exact' : 'numbers.drawn')}</p>
      {range.topShare !== null && range.topShare > LARGE_SHARE && (
        <p>{t('numbers.topShare', { share: format.percent(range.topShare) })}</p>
      )}
    </>
  );
}
