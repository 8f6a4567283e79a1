import type { JSX } from 'preact';
import type { CurrencyTable, WeightedSum } from '../../lib/domain/pipeline';
import { useFormat, useText } from '../ui/screen';

const HEADS = [
  'pipeline.stage',
  'pipeline.count',
  'pipeline.probability',
  'pipeline.raw',
  'pipeline.weighted',
] as const;

interface StageTableProps {
  readonly table: CurrencyTable;
  readonly caption: string;
}

/** The figures behind the bars, whole, for reading aloud and for copying. */
export function StageTable({ table, caption }: StageTableProps): JSX.Element {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="unseen">{caption}</caption>
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
          {table.rows.map((row) => (
            <Line
              key={row.stage}
              name={row.stage}
              p={row.probability.value}
              sum={row}
              currency={table.currency}
            />
          ))}
        </tbody>
        <tfoot>
          <Line name={t('pipeline.total')} p={null} sum={table.total} currency={table.currency} />
        </tfoot>
      </table>
    </section>
  );
}

interface LineProps {
  readonly name: string;
  /** Probability 0…1; null for the total, which has none. */
  readonly p: number | null;
  readonly sum: WeightedSum;
  readonly currency: string;
}

function Line({ name, p, sum, currency }: LineProps): JSX.Element {
  const format = useFormat();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{format.number(sum.count)}</td>
      <td>{p !== null && format.percent(p)}</td>
      <td>{format.money({ minor: sum.raw, currency })}</td>
      <td>{format.money({ minor: sum.weighted, currency })}</td>
    </tr>
  );
}
