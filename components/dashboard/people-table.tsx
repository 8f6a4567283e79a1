import { Fragment, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PersonRow } from '../../lib/domain/board';
import { Icon } from '../ui/icons';
import { useText } from '../ui/screen';
import { PersonCells } from './people-cells';
import { firstOrder, type PeopleColumn, type PeopleOrder, sortedRows } from './people-columns';
import { PersonDeals } from './person-deals';

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly columns: readonly PeopleColumn[];
  readonly currency: string;
  readonly origin: string | null;
  readonly caption: string;
}

/** One row per owner, in the order of any column; a press on a name shows the deals behind the row. */
export function PeopleTable({ rows, columns, currency, origin, caption }: PeopleTableProps): JSX.Element {
  const [order, setOrder] = useState<PeopleOrder>(
    firstOrder(columns.includes('weighted') ? 'weighted' : 'open'),
  );
  const [open, setOpen] = useState<string | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <table class="deal-table people">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead key={column} column={column} order={order} onSort={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortedRows(rows, order, currency).map((row) => (
            <Fragment key={row.key}>
              <tr>
                <PersonName
                  owner={row.owner}
                  open={open === row.key}
                  onToggle={() => setOpen(open === row.key ? null : row.key)}
                />
                <PersonCells row={row} columns={columns} currency={currency} />
              </tr>
              {open === row.key && (
                <tr>
                  <td class="detail" colSpan={columns.length}>
                    <PersonDeals row={row} weighted={columns.includes('weighted')} origin={origin} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SortHeadProps {
  readonly column: PeopleColumn;
  readonly order: PeopleOrder;
  readonly onSort: (order: PeopleOrder) => void;
}

function SortHead({ column, order, onSort }: SortHeadProps): JSX.Element {
  const { t } = useText();
  const chosen = order.by === column;
  const title = t(`people.${column}`);
  return (
    <th scope="col" aria-sort={!chosen ? 'none' : order.down ? 'descending' : 'ascending'}>
      <button
        type="button"
        class="sort"
        aria-label={t('people.sort', { column: title })}
        onClick={() => onSort(chosen ? { by: column, down: !order.down } : firstOrder(column))}
      >
        {title}
        <span class="sort-sign" aria-hidden="true">
          {chosen ? (order.down ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}

interface PersonNameProps {
  readonly owner: string | null;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function PersonName({ owner, open, onToggle }: PersonNameProps): JSX.Element {
  const { t } = useText();
  const name = owner ?? t('people.nobody');
  return (
    <th scope="row">
      <button
        type="button"
        class="unfold"
        aria-expanded={open}
        aria-label={t(open ? 'people.hide' : 'people.show', { owner: name })}
        onClick={onToggle}
      >
        <span class="fold">
          <Icon name="chevron" />
        </span>
        <span class={owner === null ? 'muted' : ''}>{name}</span>
      </button>
    </th>
  );
}
