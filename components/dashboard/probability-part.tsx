import type { JSX } from 'preact';
import type { ProbabilityTable } from '../../lib/domain/outlook';
import type { ProbabilityChange, StageProbability } from '../../lib/domain/pipeline';
import { ProbabilityText } from '../charts/probability-text';
import { useFormat, useText } from '../ui/screen';

interface ProbabilityPartProps {
  readonly table: ProbabilityTable;
  readonly pipeline: string;
}

/** Why the probabilities are not those of last week: both tables side by side, and what moved each stage. */
export function ProbabilityPart({ table, pipeline }: ProbabilityPartProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const { weekAgo } = table;
  if (!weekAgo) return <p class="quiet-line">{t('prob.young')}</p>;
  const before = stagesOf(weekAgo.probabilities, pipeline);
  const causes = new Map(
    weekAgo.changes.flatMap((change) => (change.pipeline === pipeline ? [[change.stage, change.cause]] : [])),
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={t('prob.title')}>
        <table class="probability-table">
          <caption class="unseen">{t('prob.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('pipeline.stage')}</th>
              <th scope="col">{format.date(weekAgo.day)}</th>
              <th scope="col">{t('prob.today')}</th>
              <th scope="col">{t('prob.why')}</th>
            </tr>
          </thead>
          <tbody>
            {stagesOf(table.today, pipeline).map((stage) => (
              <Line
                key={stage.stage}
                today={stage}
                before={before.find((each) => each.stage === stage.stage) ?? null}
                cause={causes.get(stage.stage) ?? null}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p class="quiet-line">{t('prob.hint')}</p>
    </>
  );
}

function stagesOf(tables: ProbabilityTable['today'], pipeline: string): readonly StageProbability[] {
  return tables.find((each) => each.pipeline === pipeline)?.stages ?? [];
}

interface LineProps {
  readonly today: StageProbability;
  readonly before: StageProbability | null;
  /** Null when the probability is the same as far as anybody can tell. */
  readonly cause: ProbabilityChange['cause'] | null;
}

function Line({ today, before, cause }: LineProps): JSX.Element {
  const { t } = useText();
  const shift = before ? Math.round(today.n) - Math.round(before.n) : 0;
  return (
    <tr>
      <th scope="row">{today.stage}</th>
      <td>{before && <ProbabilityText probability={before} />}</td>
      <td>
        <ProbabilityText probability={today} />
      </td>
      <td>
        {cause === null ? <span class="muted">{t('prob.same')}</span> : t(`prob.${cause}`)}
        {cause === 'history' && shift > 0 && ` ${t('prob.more', { n: shift })}`}
      </td>
    </tr>
  );
}
