import type { JSX } from 'preact';
import { FunnelBars } from '../charts/funnel-bars';
import { Disclosure } from '../ui/disclosure';
import { EmptyState } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { Basis } from './basis';
import type { ScreenProps } from './dashboard';
import { PastBehind } from './past-behind';
import { ProbabilityPart } from './probability-part';
import { ToHistory } from './to-history';

/** How deals go from stage to stage, with the definition printed below. */
export function FunnelScreen({ store, view, pipeline }: ScreenProps): JSX.Element {
  const { t } = useText();
  const { funnel } = pipeline;
  if (funnel.reason !== null)
    return (
      <EmptyState title={t('funnel.title')} hint={t(`missing.${funnel.reason}`)}>
        <ToHistory store={store} />
      </EmptyState>
    );
  return (
    <section class="chart-part">
      <h2>{t('funnel.title')}</h2>
      <FunnelBars funnel={funnel} />
      <p class="quiet-line">{t(`funnel.${funnel.definition}`)}</p>
      <p class="quiet-line">{t(`funnel.${funnel.maturity}`)}</p>
      {funnel.unknownLost > 0 && <p class="quiet-line">{t('funnel.unknown', { n: funnel.unknownLost })}</p>}
      <Disclosure label={t('pipeline.table')}>
        <FunnelTable {...funnel} />
        {[...funnel.rows.map(({ stage }) => stage), null].map((stage) => (
          <PastBehind
            key={stage}
            store={store}
            origin={view.origin}
            group={{ kind: 'came', pipeline: pipeline.pipeline, stage }}
            title={stage ?? t('funnel.won')}
            label={t('behind.stage', { stage: stage ?? t('funnel.won') })}
          />
        ))}
      </Disclosure>
      {view.table && (
        <Disclosure label={t('prob.title')}>
          <ProbabilityPart table={view.table} pipeline={pipeline.pipeline} />
        </Disclosure>
      )}
      {view.reading && view.outlook && (
        <Disclosure label={t('figure.how')}>
          <div class="tile-how">
            <Basis pipeline={pipeline} reading={view.reading} asOf={view.outlook.asOf} />
          </div>
        </Disclosure>
      )}
    </section>
  );
}

function FunnelTable({ rows, won }: ScreenProps['pipeline']['funnel']): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  return (
    <table>
      <caption class="unseen">{t('funnel.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pipeline.stage')}</th>
          <th scope="col">{t('funnel.came')}</th>
          <th scope="col">{t('funnel.conversion')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ stage, n, conversion }) => (
          <tr key={stage}>
            <th scope="row">{stage}</th>
            <td>{format.number(n)}</td>
            <td>{conversion !== null && format.percent(conversion)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('funnel.won')}</th>
          <td>{format.number(won)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
