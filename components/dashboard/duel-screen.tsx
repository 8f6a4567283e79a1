import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { DuelPipeline, DuelView } from '../../lib/domain/board';
import type { Duel } from '../../lib/domain/pipeline';
import { ReliabilityChart } from '../charts/reliability-chart';
import { Disclosure } from '../ui/disclosure';
import { EmptyState, Skeleton } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import type { ScreenProps } from './dashboard';
import { BinsTable, RoundsTable } from './duel-tables';

/** Below this no difference between two forecasters is settled. */
const LEAST_ROUNDS = 20;

/** Automatic probabilities against those of the CRM or its sellers, on the deals that have ended. */
export function DuelScreen({ store, pipeline }: ScreenProps): JSX.Element {
  const { t } = useText();
  const { duel } = store.board;
  useEffect(() => duel.want(), [duel]);
  const { value, error, loading } = duel.state.value;
  if (!value && error !== null && !loading)
    return <EmptyState title={t('panel.failed')} hint={t('panel.details', { code: error })} />;
  if (!value) return <Skeleton lines={8} label={t('panel.loading')} />;
  const own = value.pipelines.find((each) => each.pipeline === pipeline.pipeline);
  if (!own?.duel) return <NoDuel own={own ?? null} />;
  return <DuelPart view={value} own={own} duel={own.duel} />;
}

function NoDuel({ own }: { readonly own: DuelPipeline | null }): JSX.Element {
  const { t } = useText();
  if (own?.reason !== 'none-closed')
    return <EmptyState title={t('duel.no-manual')} hint={t('duel.no-manualHint')} />;
  const told = t('numbers.deals', { n: own.told });
  return <EmptyState title={t('duel.none-closed')} hint={t('duel.none-closedHint', { told })} />;
}

interface DuelPartProps {
  readonly view: DuelView;
  readonly own: DuelPipeline;
  readonly duel: Duel;
}

function DuelPart({ view, own, duel }: DuelPartProps): JSX.Element {
  const { t } = useText();
  return (
    <section class="chart-part">
      <Verdict duel={duel} />
      <div class="duel">
        <ReliabilityChart
          automatic={own.automatic}
          manual={own.manual}
          label={t('duel.chartLabel')}
          told={t('duel.axisTold')}
          came={t('duel.axisCame')}
        />
        <div class="duel-side">
          <Scores duel={duel} />
          <p class="quiet-line">{t('duel.chartText')}</p>
        </div>
      </div>
      <Disclosure label={t('pipeline.table')}>
        <BinsTable automatic={own.automatic} manual={own.manual} />
      </Disclosure>
      <Disclosure label={t('duel.lines')}>
        <RoundsTable lines={own.lines} count={duel.n} origin={view.origin} />
      </Disclosure>
      <Disclosure label={t('figure.how')}>
        <div class="tile-how">
          <p>{t('duel.how')}</p>
          <p class="muted">{t('duel.readings', { readings: view.readings, of: view.of })}</p>
          {view.parts > 0 && <p class="muted">{t('duel.parts', { n: view.parts })}</p>}
        </div>
      </Disclosure>
    </section>
  );
}

/** Who was closer, honestly also when it were people, and whether that is settled. */
function Verdict({ duel }: { readonly duel: Duel }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const shown = { automatic: format.score(duel.automaticBrier), manual: format.score(duel.manualBrier) };
  return (
    <>
      <h2>{t('duel.title')}</h2>
      <p class="tile-value">{t(`duel.text.${duel.better}`, shown)}</p>
      <p>
        {t('duel.sample', { n: duel.n })}.{' '}
        {duel.n < LEAST_ROUNDS
          ? t('duel.few', { n: duel.n })
          : duel.better === 'even'
            ? ''
            : t(duel.sure ? 'duel.sure' : 'duel.unsure')}
      </p>
    </>
  );
}

function Scores({ duel }: { readonly duel: Duel }): JSX.Element {
  const { t } = useText();
  const rows = [
    { who: 'automatic', brier: duel.automaticBrier, bias: duel.automaticBias },
    { who: 'manual', brier: duel.manualBrier, bias: duel.manualBias },
  ] as const;
  return (
    <div class="tiles">
      {rows.map(({ who, brier, bias }) => (
        <section key={who} class="tile">
          <h3>{t(`duel.${who}`)}</h3>
          <BrierWords brier={brier} bias={bias} />
        </section>
      ))}
    </div>
  );
}

function BrierWords({ brier, bias }: { readonly brier: number; readonly bias: number }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const points = Math.round(Math.abs(bias) * 100);
  return (
    <>
      <p class="tile-value">
        {t('duel.brier')} {format.score(brier)}
      </p>
      <p class="tile-text">
        {points === 0 ? t('duel.level') : t(bias > 0 ? 'duel.rosy' : 'duel.gloomy', { points })}
      </p>
    </>
  );
}
