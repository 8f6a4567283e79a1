import type { JSX } from 'preact';
import { UNKNOWN_CURRENCY } from '../../lib/domain/money';
import type { CurrencyTable } from '../../lib/domain/pipeline';
import type { PipelineNumbers, SnapshotInfo } from '../../lib/domain/views';
import { StageBars } from '../charts/stage-bars';
import { StageTable } from '../charts/stage-table';
import { Disclosure } from '../ui/disclosure';
import { Notice } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { Section } from '../ui/section';
import { HowComputed } from './how-computed';
import { inflatedTop } from './pipeline-facts';

interface PipelineBlockProps {
  readonly numbers: PipelineNumbers;
  readonly snapshot: SnapshotInfo;
  /** Whether its name is needed to tell it from others. */
  readonly named: boolean;
}

/** One pipeline: a total and a chart per currency, and how they came to be. */
export function PipelineBlock({ numbers, snapshot, named }: PipelineBlockProps): JSX.Element {
  const { t } = useText();
  const name = numbers.pipeline === '' ? t('pipeline.unnamed') : numbers.pipeline;
  return (
    <section class="pipeline" aria-label={name}>
      {(named || numbers.pipeline !== '') && <h2>{name}</h2>}
      {numbers.currencies.length === 0 && (
        <Notice tone="neutral" title={t('numbers.noAmounts', { n: numbers.count })}>
          <p>{t('numbers.noAmountsHint')}</p>
        </Notice>
      )}
      {numbers.currencies.map((table) => (
        <CurrencyBlock key={table.currency} table={table} pipeline={name} />
      ))}
      <div>
        {numbers.currencies.length > 0 && <p class="quiet-line">{t('pipeline.chart')}</p>}
        {numbers.currencies.length > 1 && <p class="quiet-line">{t('pipeline.currencies')}</p>}
        <p class="quiet-line">{t(`level.${numbers.level}`)}</p>
      </div>
      <HowComputed numbers={numbers} snapshot={snapshot} />
    </section>
  );
}

interface CurrencyBlockProps {
  readonly table: CurrencyTable;
  readonly pipeline: string;
}

function CurrencyBlock({ table, pipeline }: CurrencyBlockProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const currency = table.currency === UNKNOWN_CURRENCY ? t('pipeline.noCurrency') : table.currency;
  const top = inflatedTop(table);
  return (
    <div class="currency">
      <Totals table={table} />
      {table.total.rawWithin > 0 && (
        <p class="quiet-line">
          {t('pipeline.roundedAll', {
            amount: `±\u00a0${format.shortMoney({ minor: table.total.rawWithin, currency: table.currency })}`,
          })}
        </p>
      )}
      {top && (
        <Notice tone="warn" title={t('top.inflated')}>
          <p>
            {t('top.inflatedHint', { raw: format.percent(top.raw), weighted: format.percent(top.weighted) })}
          </p>
        </Notice>
      )}
      <Section id={`bars ${pipeline} ${table.currency}`} title={t('pipeline.byStage')} note={currency}>
        <StageBars table={table} />
        <Disclosure label={t('pipeline.table')}>
          <StageTable table={table} caption={t('pipeline.chartLabel', { pipeline, currency })} />
        </Disclosure>
      </Section>
    </div>
  );
}

function Totals({ table }: { readonly table: CurrencyTable }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const { total, currency } = table;
  const share = total.raw > 0 ? format.percent(total.weighted / total.raw) : null;
  return (
    <dl class="totals">
      <div>
        <dt>{t('pipeline.weighted')}</dt>
        <dd title={format.money({ minor: total.weighted, currency })}>
          {format.shortMoney({ minor: total.weighted, currency })}
          <Within minor={total.weightedWithin} currency={currency} />
        </dd>
        {share !== null && <dd class="muted small">{t('pipeline.share', { share })}</dd>}
      </div>
      <div>
        <dt>{t('pipeline.raw')}</dt>
        <dd title={format.money({ minor: total.raw, currency })}>
          {format.shortMoney({ minor: total.raw, currency })}
          <Within minor={total.rawWithin} currency={currency} />
        </dd>
        <dd class="muted small">{t('pipeline.deals', { n: total.count })}</dd>
      </div>
    </dl>
  );
}

function Within({ minor, currency }: { minor: number; currency: string }): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  if (minor === 0) return null;
  return (
    <span class="within"> {t('pipeline.within', { amount: format.shortMoney({ minor, currency }) })}</span>
  );
}
