import type { JSX } from 'preact';
import type { PersonConversion, PersonRow } from '../../lib/domain/board';
import { useFormat, useText } from '../ui/screen';
import { figureOf, type PeopleColumn } from './people-columns';

interface PersonCellsProps {
  readonly row: PersonRow;
  readonly columns: readonly PeopleColumn[];
  readonly currency: string;
}

/** The figures of one row; what is not known stays a dash, never 0. */
export function PersonCells({ row, columns, currency }: PersonCellsProps): JSX.Element {
  return (
    <>
      {columns
        .filter((column) => column !== 'owner')
        .map((column) => (
          <td key={column}>
            <PersonCell row={row} column={column} currency={currency} />
          </td>
        ))}
    </>
  );
}

interface PersonCellProps {
  readonly row: PersonRow;
  readonly column: PeopleColumn;
  readonly currency: string;
}

function PersonCell({ row, column, currency }: PersonCellProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  if (column === 'won') return <Won {...row.conversion} />;
  const figure = figureOf(row, column, currency);
  if (figure === null) return <span class="muted">–</span>;
  if (column === 'fill' && row.fill) {
    const { filled, of } = row.fill;
    return (
      <>
        {format.percent(figure)} <span class="muted">· {t('people.fillOf', { filled, of })}</span>
      </>
    );
  }
  const isMoney = column === 'raw' || column === 'weighted' || column === 'risk';
  if (!isMoney) return <>{format.number(figure)}</>;
  const money = { minor: figure, currency };
  return <span title={format.money(money)}>{format.shortMoney(money)}</span>;
}

/** A share with its range and sample; of too few deals only how many there are. */
function Won({ won, closed, rate, lo, hi, enough }: PersonConversion): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  if (rate === null) return <span class="muted">–</span>;
  const sample = t('people.ofClosed', { won, closed });
  if (!enough) {
    return (
      <>
        {sample} <span class="muted">· {t('people.few')}</span>
      </>
    );
  }
  return (
    <>
      {format.percent(rate)}{' '}
      <span class="muted">
        ({format.percentRange(lo, hi)}) · {sample}
      </span>
    </>
  );
}
