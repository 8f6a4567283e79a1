import type { JSX } from 'preact';
import type { PastGroup, PastRef } from '../../lib/domain/board';
import type { BoardStore } from '../../lib/state/board-store';
import { useFormat, useText } from '../ui/screen';
import { Behind } from './behind';
import { DealLink } from './deal-links';
import { OthersNote } from './others-note';
import { ScrollTable } from './scroll-table';

interface PastBehindProps {
  readonly store: { readonly board: Pick<BoardStore, 'past'> };
  readonly group: PastGroup;
  readonly origin: string | null;
  /** The number that the deals are behind; names the table. */
  readonly title: string;
  /** What is opened; «Deals behind this» when not given. */
  readonly label?: string;
}

/** The deals that a number about the past was worked out from. */
export function PastBehind({ store, group, origin, title, label }: PastBehindProps): JSX.Element {
  const { t } = useText();
  return (
    <Behind label={label ?? t('behind.show')} ask={() => store.board.past(group)}>
      {({ deals, count, won, others }) =>
        count === 0 ? (
          <p class="muted">{t('behind.none')}</p>
        ) : (
          <div class="tile-how">
            <p>{t('behind.past', { n: count, won })}</p>
            <OthersNote others={others} />
            <PastTable deals={deals} origin={origin} caption={t('behind.of', { title })} />
            {deals.length < count && (
              <p class="quiet-line">{t('behind.latest', { n: deals.length, count })}</p>
            )}
          </div>
        )
      }
    </Behind>
  );
}

interface PastTableProps {
  readonly deals: readonly PastRef[];
  readonly origin: string | null;
  readonly caption: string;
}

function PastTable({ deals, origin, caption }: PastTableProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const outcome = { won: t('duel.won'), lost: t('duel.lost'), open: t('behind.open') };
  const columns = [
    { head: t('stuck.deal') },
    { head: t('stuck.owner'), words: true },
    { head: t('behind.outcome'), words: true },
    { head: t('behind.closed') },
    { head: t('stuck.amount') },
  ];
  return (
    <ScrollTable caption={caption} columns={columns}>
      {deals.map((deal) => (
        <tr key={deal.id}>
          <th scope="row">
            <DealLink deal={deal} origin={origin} />
          </th>
          <td class="words">{deal.owner}</td>
          <td class="words">{outcome[deal.outcome]}</td>
          <td>{deal.closedOn !== null && format.date(deal.closedOn)}</td>
          <td>{deal.amount && format.money(deal.amount)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
