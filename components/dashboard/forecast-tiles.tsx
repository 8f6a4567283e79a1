import type { JSX } from 'preact';
import { tilePeriods } from '../../lib/domain/board/tile-periods';
import type { CurrencyOutlook, PipelineOutlook, PlanOutlook } from '../../lib/domain/outlook';
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
}

/** The tiles of one pipeline in one currency, six at most. */
export function ForecastTiles(props: ForecastTilesProps): JSX.Element {
  const { pipeline, currency, plans, tiles, reading, asOf } = props;
  const code = currency.currency;
  const common = { currency: code, reading, asOf };
  const { month, quarter } = tilePeriods(asOf);
  const has = (tile: TileId): boolean => tiles.includes(tile);
  return (
    <div class="tiles">
      {has('plan') && plans.slice(0, 2).map((plan) => <PlanTile key={plan.period} plan={plan} {...common} />)}
      {has('month') && (
        <ExpectedTile period={month} periods={currency.months} pipeline={pipeline} {...common} />
      )}
      {has('quarter') && (
        <ExpectedTile period={quarter} periods={currency.quarters} pipeline={pipeline} {...common} />
      )}
      {has('velocity') && <VelocityTile velocity={currency.velocity} {...common} />}
      {has('stuck') && <StuckTile pipeline={pipeline} {...common} />}
    </div>
  );
}
