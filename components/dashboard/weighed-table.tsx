import type { JSX } from 'preact';
import type { WeighedRef } from '../../lib/domain/board';
import { useFormat, useText } from '../ui/screen';
import { DealLink } from './deal-links';
import { type Column, ScrollTable } from './scroll-table';

interface WeighedTableProps {
  readonly deals: readonly WeighedRef[];
  readonly origin: string | null;
  readonly caption: string;
  /** False shows the deals alone, to those who do not see weighted money. */
  readonly weighted?: boolean;
}

/** Deals with what they weigh; a column for what the CRM told only where it told something. */
export function WeighedTable({ deals, origin, caption, weighted = true }: WeighedTableProps): JSX.Element {
  const { t } = useText();
  const told = weighted && deals.some(({ manual }) => manual !== null);
  const columns: Column[] = [
    { head: t('stuck.deal') },
    { head: t('pipeline.stage'), words: true },
    { head: t('stuck.owner'), words: true },
    { head: t('behind.close') },
    { head: t('stuck.amount') },
    ...(weighted ? [{ head: t('pipeline.probability') }] : []),
    ...(told ? [{ head: t('behind.manual') }] : []),
    ...(weighted ? [{ head: t('pipeline.weighted') }, { head: t('behind.away') }] : []),
  ];
  return (
    <ScrollTable caption={caption} columns={columns}>
      {deals.map((deal) => (
        <WeighedRow key={deal.id} deal={deal} told={told} weighted={weighted} origin={origin} />
      ))}
    </ScrollTable>
  );
}

interface WeighedRowProps {
  readonly deal: WeighedRef;
  readonly told: boolean;
  readonly weighted: boolean;
  readonly origin: string | null;
}

function WeighedRow({ deal, told, weighted, origin }: WeighedRowProps): JSX.Element {
  const format = useFormat();
  const { amount, p, manual, expectedClose } = deal;
  return (
    <tr>
      <th scope="row">
        <DealLink deal={deal} origin={origin} />
      </th>
      <td class="words">{deal.stage}</td>
      <td class="words">{deal.owner}</td>
      <td>{expectedClose !== null && format.date(expectedClose)}</td>
      <td>{amount && format.money(amount)}</td>
      {weighted && <td>{p !== null && format.percent(p)}</td>}
      {told && <td>{manual !== null && format.percent(manual)}</td>}
      {weighted && <Weight {...deal} />}
    </tr>
  );
}

function Weight({ amount, weighted }: Pick<WeighedRef, 'amount' | 'weighted'>): JSX.Element {
  const format = useFormat();
  const known = amount !== null && weighted !== null;
  return (
    <>
      <td>{known && format.money({ minor: weighted, currency: amount.currency })}</td>
      <td>{known && format.money({ minor: amount.minor - weighted, currency: amount.currency })}</td>
    </>
  );
}
