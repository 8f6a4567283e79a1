import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CurrencyOutlook, PeriodOutlook } from '../../lib/domain/outlook';
import { PeriodBars } from '../charts/period-bars';
import { Segmented } from '../ui/controls';
import { Disclosure } from '../ui/disclosure';
import { useFormat, useText } from '../ui/screen';
import { DealsBehind } from './deals-behind';
import { useWords } from './number-words';

type Unit = 'months' | 'quarters';

interface PeriodsPartProps {
  readonly currency: CurrencyOutlook;
  readonly pipeline: string;
  readonly store: Parameters<typeof DealsBehind>[0]['store'];
  readonly origin: string | null;
}

/** The forecast by month or quarter of the expected close, as bars and as a table, with the deals of each period. */
export function PeriodsPart({ currency, pipeline, store, origin }: PeriodsPartProps): JSX.Element {
  const { t } = useText();
  const words = useWords();
  const [unit, setUnit] = useState<Unit>('months');
  const periods = currency[unit];
  return (
    <section class="chart-part">
      <div class="row-between">
        <h3>{t('dash.byPeriod')}</h3>
        <Segmented<Unit>
          label={t('dash.unit')}
          value={unit}
          choices={[
            { value: 'months', label: t('dash.months') },
            { value: 'quarters', label: t('dash.quarters') },
          ]}
          onChange={setUnit}
        />
      </div>
      <PeriodBars periods={periods} currency={currency.currency} nameOf={words.period} />
      <p class="quiet-line">{t('dash.periodChart')}</p>
      <Disclosure label={t('pipeline.table')}>
        <PeriodTable periods={periods} currency={currency.currency} />
        {periods.map(({ period }) => (
          <DealsBehind
            key={period}
            store={store}
            origin={origin}
            title={words.period(period)}
            label={t('behind.period', { period: words.period(period) })}
            question={{ pipeline, currency: currency.currency, group: { kind: 'period', period } }}
          />
        ))}
      </Disclosure>
    </section>
  );
}

interface PeriodTableProps {
  readonly periods: readonly PeriodOutlook[];
  readonly currency: string;
}

const HEADS = [
  'dash.period',
  'pipeline.count',
  'pipeline.raw',
  'dash.expected',
  'dash.p10',
  'dash.p50',
  'dash.p90',
] as const;

/** The figures behind the bars; what is not known stays empty. */
export function PeriodTable({ periods, currency }: PeriodTableProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const money = (minor: number | null | undefined): string =>
    minor == null ? '' : format.money({ minor: Math.round(minor), currency });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={t('dash.byPeriod')}>
      <table>
        <caption class="unseen">{t('dash.byPeriod')}</caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(({ period, count, raw, expected, range }) => (
            <tr key={period}>
              <th scope="row">{words.period(period)}</th>
              <td>{format.number(count)}</td>
              <td>{money(raw)}</td>
              <td>{money(expected)}</td>
              <td>{money(range?.p10)}</td>
              <td>{money(range?.p50)}</td>
              <td>{money(range?.p90)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
