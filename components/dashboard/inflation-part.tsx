import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { WhatIfStage } from '../../lib/domain/board';
import type { DashboardStore } from '../../lib/state/dashboard-store';
import { Disclosure } from '../ui/disclosure';
import { useFormat, useText } from '../ui/screen';
import { DealsBehind } from './deals-behind';
import { useWords } from './number-words';
import { ScrollTable } from './scroll-table';

interface InflationPartProps {
  readonly store: DashboardStore;
  readonly origin: string | null;
  readonly pipeline: string;
  readonly currency: string;
}

/** Where raw money is far from weighted money: stages by what weighting takes away, and the deals behind them. */
export function InflationPart({ store, origin, pipeline, currency }: InflationPartProps): JSX.Element | null {
  const { t } = useText();
  const words = useWords();
  const answer = store.board.whatIf;
  useEffect(() => answer.want(), [answer]);
  const basis = answer.state.value.value?.bases.find(
    (each) => each.pipeline === pipeline && each.currency === currency,
  );
  if (!basis) return null;
  const stages = basis.stages.filter(({ count }) => count > 0).sort((a, b) => awayOf(b) - awayOf(a));
  const raw = stages.reduce((sum, stage) => sum + stage.raw, 0);
  const away = stages.reduce((sum, stage) => sum + awayOf(stage), 0);
  const [first] = stages;
  if (!first || away <= 0) return null;
  const money = (minor: number): string => words.money(minor, currency);
  return (
    <section class="chart-part">
      <h3>{t('inflation.title')}</h3>
      <p>
        {t('inflation.text', {
          away: money(away),
          raw: money(raw),
          stage: first.stage,
          part: money(awayOf(first)),
        })}
      </p>
      <Disclosure label={t('pipeline.table')}>
        <InflationTable stages={stages} currency={currency} />
        <p class="quiet-line">{t('inflation.how')}</p>
      </Disclosure>
      <DealsBehind
        store={store}
        origin={origin}
        title={t('inflation.title')}
        question={{ pipeline, currency, group: { kind: 'open' } }}
      />
    </section>
  );
}

interface InflationTableProps {
  readonly stages: readonly WhatIfStage[];
  readonly currency: string;
}

function InflationTable({ stages, currency }: InflationTableProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const sum = (part: 'raw' | 'weighted'): number => stages.reduce((total, stage) => total + stage[part], 0);
  const share = (value: number, whole: number): string => (whole > 0 ? format.percent(value / whole) : '');
  const [raw, weighted] = [sum('raw'), sum('weighted')];
  const columns = [
    t('pipeline.stage'),
    t('pipeline.count'),
    t('pipeline.raw'),
    t('pipeline.weighted'),
    t('behind.away'),
    t('inflation.shareRaw'),
    t('inflation.shareWeighted'),
  ];
  return (
    <ScrollTable caption={t('inflation.title')} columns={columns.map((head) => ({ head }))}>
      {stages.map((stage) => (
        <tr key={stage.stage}>
          <th scope="row">{stage.stage}</th>
          <td>{format.number(stage.count)}</td>
          <td>{format.money({ minor: stage.raw, currency })}</td>
          <td>{format.money({ minor: stage.weighted, currency })}</td>
          <td>{format.money({ minor: awayOf(stage), currency })}</td>
          <td>{share(stage.raw, raw)}</td>
          <td>{share(stage.weighted, weighted)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function awayOf({ raw, weighted }: WhatIfStage): number {
  return raw - weighted;
}
