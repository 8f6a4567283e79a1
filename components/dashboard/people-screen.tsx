import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { NoPeople, PeoplePipeline, PeopleView } from '../../lib/domain/board';
import type { DashboardStore } from '../../lib/state/dashboard-store';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { EmptyState, Skeleton } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import { OwnName } from './own-name';
import { PEOPLE_COLUMNS, type PeopleColumn } from './people-columns';
import { PeopleTable } from './people-table';
import { CurrencyChoice, PipelineChoice } from './pipeline-choice';

interface PeopleScreenProps {
  readonly store: DashboardStore;
  /** Whether this person sees weighted money. */
  readonly weighted: boolean;
}

/** The open deals by owner; a seller sees the own row alone. */
export function PeopleScreen({ store, weighted }: PeopleScreenProps): JSX.Element {
  const { t } = useText();
  const { people } = store.board;
  useEffect(() => people.want(), [people]);
  const { value, error, loading } = people.state.value;
  if (!value && error !== null && !loading) {
    return (
      <EmptyState title={t('panel.failed')} hint={t('panel.details', { code: error })}>
        <Button onClick={people.refresh}>{t('panel.retry')}</Button>
      </EmptyState>
    );
  }
  if (!value) return <Skeleton lines={8} label={t('panel.loading')} />;
  if (value.reason !== null) return <NoRows reason={value.reason} store={store} />;
  const filled = value.pipelines.filter(({ rows }) => rows.length > 0);
  const chosen = filled.find(({ pipeline }) => pipeline === store.pipeline.value) ?? filled[0];
  if (!chosen) return <NoRows reason="nothing-read" store={store} />;
  return (
    <div class="stack">
      <PipelineChoice
        pipelines={filled.map(({ pipeline }) => pipeline)}
        chosen={chosen.pipeline}
        pipeline={store.pipeline}
      />
      <People key={chosen.pipeline} view={value} pipeline={chosen} weighted={weighted} />
    </div>
  );
}

interface NoRowsProps {
  readonly reason: NoPeople;
  readonly store: DashboardStore;
}

/** Why there are no rows, and for a seller the way to the own one. */
function NoRows({ reason, store }: NoRowsProps): JSX.Element {
  const { t } = useText();
  const unnamed = reason === 'who-are-you' || reason === 'not-among-owners';
  return (
    <EmptyState title={t(`people.${reason}`)} hint={t(`people.${reason}Hint`)}>
      {unnamed && <OwnName onTell={store.board.tellName} />}
    </EmptyState>
  );
}

interface PeopleProps {
  readonly view: PeopleView;
  readonly pipeline: PeoplePipeline;
  readonly weighted: boolean;
}

const WEIGHTED: ReadonlySet<PeopleColumn> = new Set(['weighted', 'risk']);

function People({ view, pipeline, weighted }: PeopleProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const currencies = currenciesOf(pipeline);
  const [wanted, setWanted] = useState<string | null>(null);
  const currency = currencies.find((each) => each === wanted) ?? currencies[0] ?? '';
  const { rows } = pipeline;
  const date = format.date(view.asOf ?? '');
  const title = t(view.scope === 'self' ? 'people.own' : 'people.title');
  const open = format.number(rows.reduce((sum, row) => sum + row.open, 0));
  const owners = t('people.count', { n: rows.filter(({ owner }) => owner !== null).length });
  return (
    <section class="chart-part">
      <h2>{title}</h2>
      <p>
        {view.scope === 'self'
          ? t('people.textOwn', { date })
          : t('people.text', { open, people: owners, date })}
      </p>
      <CurrencyChoice currencies={currencies} chosen={currency} onChange={setWanted} />
      <PeopleTable
        rows={rows}
        columns={PEOPLE_COLUMNS.filter((column) => weighted || !WEIGHTED.has(column))}
        currency={currency}
        origin={view.origin}
        caption={title}
      />
      <PeopleNotes pipeline={pipeline} />
      <Disclosure label={t('figure.how')}>
        <p>{t('people.how')}</p>
      </Disclosure>
    </section>
  );
}

/** What is missing in the table, and why. */
function PeopleNotes({ pipeline }: { readonly pipeline: PeoplePipeline }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const { rows, noStuck, undated } = pipeline;
  const withoutAmount = rows.reduce((sum, row) => sum + row.withoutAmount, 0);
  const notes = [
    noStuck && t(`missing.${noStuck}`),
    rows.every(({ conversion }) => conversion.closed === 0) && t('missing.no-closed'),
    rows.every(({ overdue }) => overdue === null) && t('people.noSteps'),
    rows.every(({ fill }) => fill === null) && t('people.noFill'),
    rows.some(({ conversion }) => conversion.closed > 0 && !conversion.enough) && t('people.small'),
    undated > 0 && t('people.undated', { n: undated }),
    withoutAmount > 0 && `${t('leftOut.no-amount')}: ${format.number(withoutAmount)}`,
  ].filter((note) => typeof note === 'string');
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="quiet-line">
          {note}
        </p>
      ))}
    </>
  );
}

/** The currency of most rows first. */
function currenciesOf({ rows }: PeoplePipeline): string[] {
  const counts = new Map<string, number>();
  for (const { sums } of rows)
    for (const { currency } of sums) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([code]) => code);
}
