import type { JSX } from 'preact';
import type { PeriodOutlook } from '../../lib/domain/outlook';
import { useFormat } from '../ui/screen';

interface PeriodBarsProps {
  readonly periods: readonly PeriodOutlook[];
  readonly currency: string;
  readonly nameOf: (period: string) => string;
}

const HEIGHT = 14;

/** One bar per period: the outline is the raw sum, the fill what is expected, the line 8 of 10 outcomes. */
export function PeriodBars({ periods, currency, nameOf }: PeriodBarsProps): JSX.Element {
  const format = useFormat();
  const largest = Math.max(1, ...periods.map(({ raw, range }) => Math.max(raw, range?.p90 ?? 0)));
  return (
    <ol class="period-bars">
      {periods.map((each) => {
        const money = (minor: number): string => format.shortMoney({ minor, currency });
        return (
          <li key={each.period}>
            <span class="bar-name">{nameOf(each.period)}</span>
            <PeriodBar period={each} largest={largest} />
            <span class="figure">
              <span>{each.expected === null ? '–' : money(each.expected)}</span>{' '}
              <span class="muted">/ {money(each.raw)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Nothing that the figures beside it do not say. */
function PeriodBar({ period, largest }: { period: PeriodOutlook; largest: number }): JSX.Element {
  const { raw, expected, range } = period;
  const share = (value: number): string =>
    `${Math.min(100, (Math.max(0, value) / largest) * 100).toFixed(2)}%`;
  return (
    <svg class="bar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <rect class="bar-raw" x="0" y="0.5" width={share(raw)} height={HEIGHT - 1} rx="2" />
      {expected !== null && (
        <rect class="bar-weighted" x="0" y="0.5" width={share(expected)} height={HEIGHT - 1} rx="2" />
      )}
      {range !== null && range.p10 !== null && range.p90 !== null && (
        <line class="bar-range" x1={share(range.p10)} x2={share(range.p90)} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      )}
    </svg>
  );
}
