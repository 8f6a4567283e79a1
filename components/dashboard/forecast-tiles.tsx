import type { JSX } from 'preact';
import type { PastGroup, Trend } from '../../lib/domain/board';
import { tilePeriods } from '../../lib/domain/board/tile-periods';
import type { CurrencyOutlook, PipelineOutlook, PlanOutlook } from '../../lib/domain/outlook';
import type { PeriodName } from '../../lib/domain/pipeline';
import type { ReadingInfo } from '../../lib/domain/views';
import type { BoardStore } from '../../lib/state/board-store';
import { useText } from '../ui/screen';
import { DealsBehind } from './deals-behind';
import { ExpectedTile } from './expected-tile';
import { useWords } from './number-words';
import { StuckTile, VelocityTile } from './pace-tiles';
import { PastBehind } from './past-behind';
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
  /** Where the deals behind a number are looked up; absent where there is no room for them. */
  readonly trace?: TileTrace;
}

export interface TileTrace {
  readonly store: { readonly board: Pick<BoardStore, 'deals' | 'past'> };
  readonly origin: string | null;
}

/** The tiles of one pipeline in one currency, six at most. */
export function ForecastTiles(props: ForecastTilesProps): JSX.Element {
  const { pipeline, currency, plans, tiles, reading, asOf, trend, trace } = props;
  const { t } = useText();
  const words = useWords();
  const code = currency.currency;
  const scope = { pipeline: pipeline.pipeline, currency: code };
  const common = { currency: code, reading, asOf };
  const { month, quarter } = tilePeriods(asOf);
  const expected = (period: PeriodName) => ({
    ...common,
    pipeline,
    trend,
    ...(trace && {
      behind: (
        <DealsBehind
          {...trace}
          title={t('figure.expected', { period: words.period(period) })}
          question={{ ...scope, group: { kind: 'period', period } }}
        />
      ),
    }),
  });
  const past = (group: PastGroup, title: string) =>
    trace && { behind: <PastBehind {...trace} group={group} title={title} /> };
  const has = (tile: TileId): boolean => tiles.includes(tile);
  return (
    <div class="tiles">
      {has('plan') &&
        plans
          .slice(0, 2)
          .map((plan) => (
            <PlanTile
              key={plan.period}
              plan={plan}
              {...common}
              {...past(
                { kind: 'won', period: plan.period, currency: code },
                t('figure.plan', { period: words.period(plan.period) }),
              )}
            />
          ))}
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
      {has('velocity') && (
        <VelocityTile
          velocity={currency.velocity}
          trend={trend}
          {...common}
          {...past({ kind: 'closed', ...scope }, t('figure.velocity'))}
        />
      )}
      {has('stuck') && <StuckTile pipeline={pipeline} trend={trend} {...common} />}
    </div>
  );
}
