import type { JSX } from 'preact';
import type { PersonRow } from '../../lib/domain/board';
import { useFormat, useText } from '../ui/screen';
import { WeighedTable } from './weighed-table';

interface PersonDealsProps {
  readonly row: PersonRow;
  readonly weighted: boolean;
  readonly origin: string | null;
}

/** The open deals of one person, those that stand still or missed a step named first. */
export function PersonDeals({ row, weighted, origin }: PersonDealsProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const { deals, open, owner } = row;
  if (deals.length === 0) return <p class="muted">{t('people.noDeals')}</p>;
  const flagged = (flag: 'stuck' | 'overdue') =>
    format.list(deals.filter((deal) => deal[flag]).map(({ title, id }) => title ?? id));
  const [stuck, overdue] = [flagged('stuck'), flagged('overdue')];
  return (
    <div class="tile-how">
      {stuck !== '' && (
        <p>
          {t('people.stuck')}: {stuck}
        </p>
      )}
      {overdue !== '' && (
        <p>
          {t('people.overdue')}: {overdue}
        </p>
      )}
      <WeighedTable
        deals={deals}
        weighted={weighted}
        origin={origin}
        caption={t('people.dealsOf', { owner: owner ?? t('people.nobody') })}
      />
      {deals.length < open && (
        <p class="quiet-line">{t('people.firstDeals', { n: deals.length, count: open })}</p>
      )}
    </div>
  );
}
