import type { JSX } from 'preact';
import type { CurrencyTable } from '../../lib/domain/pipeline';
import { useFormat, useText } from '../ui/screen';

/** The figures behind the bars, whole, for reading aloud and for copying. */
export function StageTable({ table, caption }: { table: CurrencyTable; caption: string }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const money = (minor: number): string => format.money({ minor, currency: table.currency });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pipeline.stage')}</th>
            <th scope="col">{t('pipeline.count')}</th>
            <th scope="col">{t('pipeline.probability')}</th>
            <th scope="col">{t('pipeline.raw')}</th>
            <th scope="col">{t('pipeline.weighted')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.stage}>
              <th scope="row">{row.stage}</th>
              <td>{format.number(row.count)}</td>
              <td>{format.percent(row.probability.value)}</td>
              <td>{money(row.raw)}</td>
              <td>{money(row.weighted)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('pipeline.total')}</th>
            <td>{format.number(table.total.count)}</td>
            <td />
            <td>{money(table.total.raw)}</td>
            <td>{money(table.total.weighted)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
