import type { JSX } from 'preact';
import { PeriodBars } from '../charts/period-bars';
import { Button } from '../ui/button';
import { useFormat, useText } from '../ui/screen';
import { Basis } from './basis';
import type { ScreenProps } from './dashboard';
import { useWords } from './number-words';
import { PeriodTable } from './periods-part';
import { planSentence } from './plan-words';

/** One page for the board: range, plan, method and date. Its footer is part of the page and no setting removes it. */
export function ReportScreen({ store, view, pipeline }: ScreenProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const words = useWords();
  const asOf = view.outlook?.asOf ?? '';
  return (
    <section class="chart-part sheet">
      <header>
        <h2>
          {t('report.title')}
          {pipeline.pipeline !== '' && <span class="muted"> {pipeline.pipeline}</span>}
        </h2>
        <p class="muted">{t('report.date', { date: format.date(asOf) })}</p>
      </header>
      {view.outlook?.plans.map((plan) => (
        <p key={`${plan.period} ${plan.currency}`}>{planSentence(plan, t, format, words)}</p>
      ))}
      {pipeline.currencies.map(({ currency, total, quarters }) => (
        <section key={currency} class="chart-part">
          <h3>
            {t('meet.weighted', {
              weighted: words.money(total.weighted, currency),
              raw: words.money(total.raw, currency),
              deals: words.deals(total.count),
            })}
          </h3>
          <PeriodBars periods={quarters} currency={currency} nameOf={words.period} />
          <p class="quiet-line">{t('dash.periodChart')}</p>
          <PeriodTable periods={quarters} currency={currency} />
        </section>
      ))}
      <div class="tile-how small">
        <p>{t('report.method')}</p>
        {view.reading && <Basis pipeline={pipeline} reading={view.reading} asOf={asOf} />}
      </div>
      <div class="actions screen-only">
        <Button onClick={store.print}>{t('dash.print')}</Button>
      </div>
      <p class="sheet-foot strong">{t('report.footer')}</p>
    </section>
  );
}
