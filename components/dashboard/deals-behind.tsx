import type { JSX } from 'preact';
import type { DealsQuestion, DealsView } from '../../lib/domain/board';
import type { BoardStore } from '../../lib/state/board-store';
import { useText } from '../ui/screen';
import { Behind } from './behind';
import { useWords } from './number-words';
import { OthersNote } from './others-note';
import { WeighedTable } from './weighed-table';

interface DealsBehindProps {
  readonly store: { readonly board: Pick<BoardStore, 'deals'> };
  readonly question: Omit<DealsQuestion, 'account' | 'convert'>;
  readonly origin: string | null;
  /** The number that the deals are behind; names the table. */
  readonly title: string;
  /** What is opened; «Deals behind this» when not given. */
  readonly label?: string;
}

/** The open deals that a number was added up from. */
export function DealsBehind({ store, question, origin, title, label }: DealsBehindProps): JSX.Element {
  const { t } = useText();
  return (
    <Behind label={label ?? t('behind.show')} ask={() => store.board.deals(question)}>
      {(answer) => (
        <FoundDeals
          answer={answer}
          currency={question.currency}
          origin={origin}
          caption={t('behind.of', { title })}
        />
      )}
    </Behind>
  );
}

interface FoundDealsProps {
  readonly answer: DealsView;
  readonly currency: string | null;
  readonly origin: string | null;
  readonly caption: string;
}

function FoundDeals({ answer, currency, origin, caption }: FoundDealsProps): JSX.Element {
  const { t } = useText();
  const words = useWords();
  const { deals, count, raw, weighted, others } = answer;
  if (count === 0) return <p class="muted">{t('behind.none')}</p>;
  return (
    <div class="tile-how">
      {currency !== null && (
        <p>
          {t('behind.count', {
            n: count,
            raw: words.money(raw, currency),
            weighted: words.money(weighted, currency),
          })}
        </p>
      )}
      <OthersNote others={others} />
      <WeighedTable deals={deals} origin={origin} caption={caption} />
      {deals.length < count && <p class="quiet-line">{t('behind.first', { n: deals.length, count })}</p>}
    </div>
  );
}
