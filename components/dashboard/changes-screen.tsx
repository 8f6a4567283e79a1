import type { JSX } from 'preact';
import type { ChangeSpan } from '../../lib/domain/history/compare-days';
import type { ChangesView, CurrencyChanges } from '../../lib/domain/history/views';
import { WaterfallBars } from '../charts/waterfall-bars';
import { Button } from '../ui/button';
import { Segmented } from '../ui/controls';
import { Disclosure } from '../ui/disclosure';
import { EmptyState, Skeleton } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { bridgeSteps } from './bridge-steps';
import { ChangeTable } from './change-table';
import { countsText } from './counts-words';
import type { ScreenProps } from './dashboard';
import { useWords } from './number-words';

type SpanKind = 'yesterday' | 'since-monday';

/** The bridge from the open deals of one day to those of another. */
export function ChangesScreen({ store, view, pipeline }: ScreenProps): JSX.Element {
  const { t } = useText();
  const { value, error, loading } = store.changes.state.value;
  const kind = store.changes.span.value.kind === 'yesterday' ? 'yesterday' : 'since-monday';
  return (
    <section class="chart-part">
      <div class="row-between">
        <h2>{t('fall.title')}</h2>
        <Segmented<SpanKind>
          label={t('fall.title')}
          value={kind}
          choices={[
            { value: 'yesterday', label: t('fall.yesterday') },
            { value: 'since-monday', label: t('fall.monday') },
          ]}
          onChange={(kind) => {
            store.changes.span.value = { kind };
          }}
        />
      </div>
      {value ? (
        <Changes
          changes={value}
          pipeline={pipeline.pipeline}
          origin={view.origin}
          onSpan={(span) => {
            store.changes.span.value = span;
          }}
        />
      ) : error !== null && !loading ? (
        <EmptyState title={t('panel.failed')} hint={t('panel.details', { code: error })} />
      ) : (
        <Skeleton lines={8} label={t('panel.loading')} />
      )}
    </section>
  );
}

interface ChangesProps {
  readonly changes: ChangesView;
  readonly pipeline: string;
  readonly origin: string | null;
  readonly onSpan: (span: ChangeSpan) => void;
}

function Changes({ changes, pipeline, origin, onSpan }: ChangesProps): JSX.Element {
  const { t, word } = useText();
  const format = useFormat();
  const dateOf = (day: string | null): string => (day === null ? '' : format.date(day));
  if (changes.refusal) {
    const { reason, day } = changes.refusal;
    return (
      <EmptyState
        title={word('compare', reason, 'compare.no-reading', { day: dateOf(day) })}
        hint={t('compare.cure')}
      >
        <OtherDays changes={changes} onSpan={onSpan} />
      </EmptyState>
    );
  }
  const own = changes.pipelines.find((each) => each.pipeline === pipeline);
  return (
    <>
      <p class="quiet-line">{t('fall.days', { from: dateOf(changes.from), to: dateOf(changes.to) })}</p>
      {own && <p>{countsText(own.counts, t)}</p>}
      {!own || own.currencies.length === 0 ? (
        <p class="muted">{t('fall.none')}</p>
      ) : (
        own.currencies.map((each) => <Bridge key={each.currency} changes={each} origin={origin} />)
      )}
    </>
  );
}

function Bridge({ changes, origin }: { changes: CurrencyChanges; origin: string | null }): JSX.Element {
  const { t } = useText();
  const words = useWords();
  const steps = bridgeSteps(changes, t);
  return (
    <section class="chart-part">
      <h3>{words.currency(changes.currency)}</h3>
      <WaterfallBars steps={steps} currency={changes.currency} />
      {changes.booked !== 0 && (
        <p>{t('fall.booked', { money: words.money(changes.booked, changes.currency) })}</p>
      )}
      <p class="quiet-line">{t('fall.balance')}</p>
      <Disclosure label={t('pipeline.table')}>
        <ChangeTable steps={steps} changes={changes} origin={origin} />
      </Disclosure>
    </section>
  );
}

/** Two days of which the whole list was read can be compared instead of those asked for. */
function OtherDays({ changes, onSpan }: Pick<ChangesProps, 'changes' | 'onSpan'>): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const [to, from] = changes.wholeDays;
  if (to === undefined || from === undefined) return null;
  return (
    <Button onClick={() => onSpan({ kind: 'days', from, to })}>
      {t('fall.days', { from: format.date(from), to: format.date(to) })}
    </Button>
  );
}
