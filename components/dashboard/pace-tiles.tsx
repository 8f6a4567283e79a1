import type { JSX } from 'preact';
import type { Trend } from '../../lib/domain/board';
import type { PipelineOutlook, VelocityOutlook } from '../../lib/domain/outlook';
import type { ReadingInfo } from '../../lib/domain/views';
import { useFormat, useText } from '../ui/screen';
import { Basis } from './basis';
import { useWords } from './number-words';
import { Tile } from './tile';
import { TileTrend } from './tile-trend';

interface VelocityTileProps {
  readonly velocity: VelocityOutlook;
  readonly currency: string;
  readonly reading: ReadingInfo;
  readonly asOf: string;
  readonly trend: Trend | null;
  /** The closed deals behind it; absent where there is no room for them. */
  readonly behind?: JSX.Element;
}

/** Money per day that goes through the pipeline. */
export function VelocityTile({
  velocity,
  currency,
  reading,
  asOf,
  trend,
  behind,
}: VelocityTileProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const { perDay, reason, open, meanWonAmount, winRate, cycleDays, won, closed, windowDays } = velocity;
  if (perDay === null || meanWonAmount === null || winRate === null || cycleDays === null) {
    return (
      <Tile
        title={t('figure.velocity')}
        value={null}
        text={t(`missing.${reason ?? 'no-closed'}`)}
        how={<p class="formula">{t('figure.velocityHow', { days: windowDays })}</p>}
      />
    );
  }
  return (
    <Tile
      title={t('figure.velocity')}
      value={words.money(perDay, currency)}
      text={t('figure.velocityText', { month: words.money(perDay * 30, currency) })}
      trend={
        <TileTrend
          title={t('figure.velocity')}
          trend={trend}
          pick={({ velocity }) => velocity}
          show={(sum) => words.money(sum, currency)}
        />
      }
      how={
        <>
          <p class="formula">{t('figure.velocityHow', { days: windowDays })}</p>
          <p>
            {t('figure.velocityParts', {
              open,
              amount: words.money(meanWonAmount, currency),
              rate: format.percent(winRate),
              cycle: t('figure.cycle', { n: Math.round(cycleDays) }),
              won,
              closed,
            })}
          </p>
          <Basis pipeline={null} reading={reading} asOf={asOf} />
          {behind}
        </>
      }
    />
  );
}

interface StuckTileProps {
  readonly pipeline: PipelineOutlook;
  readonly reading: ReadingInfo;
  readonly asOf: string;
  readonly trend?: Trend | null;
}

/** How many deals stand still, and what that may cost. */
export function StuckTile({ pipeline, reading, asOf, trend = null }: StuckTileProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const { reason, count, atRisk } = pipeline.stuck;
  const money = words.monies(atRisk);
  const risk = money === '' ? t('figure.stuckNoAmount') : t('figure.stuckRisk', { money });
  const text = t('figure.stuckText', { count, open: pipeline.open });
  return (
    <Tile
      title={t('figure.stuck')}
      value={reason === null ? format.number(count) : null}
      text={
        reason !== null ? t(`missing.${reason}`) : count === 0 ? t('figure.stuckNone') : `${text} ${risk}`
      }
      trend={
        <TileTrend title={t('figure.stuck')} trend={trend} pick={({ stuck }) => stuck} show={format.number} />
      }
      how={
        <>
          <p class="formula">{t('figure.stuckHow')}</p>
          <Basis pipeline={pipeline} reading={reading} asOf={asOf} />
        </>
      }
    />
  );
}
