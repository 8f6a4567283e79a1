import type { JSX } from 'preact';
import type { CurrencyOutlook, PipelineOutlook } from '../../lib/domain/outlook';
import { Notice } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import type { ScreenProps } from './dashboard';
import { ForecastTiles } from './forecast-tiles';
import { InflationPart } from './inflation-part';
import { useWords } from './number-words';
import { PeriodsPart } from './periods-part';
import { tilesFor } from './tile-choice';
import { useTrends } from './tile-trend';
import { WarningNotes, WarningsBlock } from './warnings-block';
import { WeighingWords } from './weighing-words';

/** Tiles, warnings and the forecast by period of one pipeline. */
export function OverviewScreen({ store, view, pipeline }: ScreenProps): JSX.Element {
  const { outlook, reading } = view;
  const tiles = tilesFor(store.settings.view.value.value);
  const trendOf = useTrends(store.numbers);
  return (
    <>
      <WarningsBlock numbers={store.numbers} />
      {pipeline.currencies.map((currency) => (
        <section key={currency.currency} class="dashboard-part">
          <Total pipeline={pipeline} currency={currency} />
          {outlook && reading && (
            <ForecastTiles
              pipeline={pipeline}
              currency={currency}
              plans={outlook.plans.filter((plan) => plan.currency === currency.currency)}
              tiles={tiles}
              reading={reading}
              asOf={outlook.asOf}
              trend={trendOf(pipeline.pipeline, currency.currency)}
              trace={{ store, origin: view.origin }}
            />
          )}
          <PeriodsPart currency={currency} pipeline={pipeline.pipeline} store={store} origin={view.origin} />
          <InflationPart
            store={store}
            origin={view.origin}
            pipeline={pipeline.pipeline}
            currency={currency.currency}
          />
        </section>
      ))}
      <WeighingWords notes={view} />
      <WarningNotes view={view} />
    </>
  );
}

interface TotalProps {
  readonly pipeline: PipelineOutlook;
  readonly currency: CurrencyOutlook;
}

/** The whole pipeline in one line, and whether its top makes it look fuller than it is. */
function Total({ pipeline, currency }: TotalProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const { total, top } = currency;
  const code = currency.currency;
  return (
    <>
      <h2>
        {t('meet.weighted', {
          weighted: words.money(total.weighted, code),
          raw: words.money(total.raw, code),
          deals: words.deals(total.count),
        })}
      </h2>
      {pipeline.currencies.length > 1 && <p class="quiet-line">{t('pipeline.currencies')}</p>}
      {top?.inflated && top.topShareRaw !== null && top.topShareWeighted !== null && (
        <Notice tone="warn" title={t('top.inflated')}>
          <p>
            {t('top.inflatedHint', {
              raw: format.percent(top.topShareRaw),
              weighted: format.percent(top.topShareWeighted),
            })}
          </p>
        </Notice>
      )}
    </>
  );
}
