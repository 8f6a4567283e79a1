import type { JSX } from 'preact';
import type { Trend } from '../../lib/domain/board';
import { tilePeriods } from '../../lib/domain/board/tile-periods';
import type { CurrencyOutlook, PipelineOutlook, PlanOutlook } from '../../lib/domain/outlook';
import type { PeriodName } from '../../lib/domain/pipeline';
import type { ReadingInfo } from '../../lib/domain/views';
import { ExpectedTile } from './expected-tile';
import { StuckTile, VelocityTile } from './pace-tiles';
import { PlanTile } from './plan-tile';
import type { TileId } from './tile-choice';

interface ForecastTilesProps {
  readonly pipeline: PipelineOutlook;
  readonly currency: CurrencyOutlook;
  /** Plans in this currency; they look across all pipelines. */
  readonly plans: readonly PlanOutlook[];
  readonly tiles: readonly TileId[];
  readonly reading: ReadingInfo;
  readonly asOf: string;
  /** The tiles over the last weeks; null where that is not known. */
  readonly trend: Trend | null;
  /** The deals behind a period; absent where there is no room for them. */
  readonly behind?: (period: PeriodName) => JSX.Element;
}

/** The tiles of one pipeline in one currency, six at most. */
export function ForecastTiles(props: ForecastTilesProps): JSX.Element {
  const { pipeline, currency, plans, tiles, reading, asOf, trend, behind } = props;
  const code = currency.currency;
  const common = { currency: code, reading, asOf };
  const { month, quarter } = tilePeriods(asOf);
  const expected = (period: PeriodName) => ({
    ...common,
    pipeline,
    trend,
    ...(behind && { behind: behind(period) }),
  });
  const has = (tile: TileId): boolean => tiles.includes(tile);
  return (
    <div class="tiles">
      {has('plan') && plans.slice(0, 2).map((plan) => <PlanTile key={plan.period} plan={plan} {...common} />)}
      {has('month') && (
        <ExpectedTile
          period={month}
          periods={currency.months}
          pick={(point) => point.month}
          {...expected(month)}
        />
      )}
      {has('quarter') && (
        <ExpectedTile
          period={quarter}
          periods={currency.quarters}
          pick={(point) => point.quarter}
          {...expected(quarter)}
        />
      )}
      {has('velocity') && <VelocityTile velocity={currency.velocity} trend={trend} {...common} />}
      {has('stuck') && <StuckTile pipeline={pipeline} trend={trend} {...common} />}
    </div>
  );
}
