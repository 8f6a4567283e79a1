import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DealsQuestion, DealsView } from '../../lib/domain/board';
import type { BoardStore } from '../../lib/state/board-store';
import { Disclosure } from '../ui/disclosure';
import { useText } from '../ui/screen';
import { useWords } from './number-words';
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

/** The deals that a number was added up from, looked up when somebody asks. */
export function DealsBehind({ store, question, origin, title, label }: DealsBehindProps): JSX.Element {
  const { t } = useText();
  const [answer, setAnswer] = useState<DealsView | 'failed' | null>(null);
  const ask = (): void => {
    store.board.deals(question).then(setAnswer, () => setAnswer('failed'));
  };
  return (
    <Disclosure label={label ?? t('behind.show')} onOpen={ask}>
      {answer === null ? (
        <p class="muted">{t('behind.loading')}</p>
      ) : answer === 'failed' ? (
        <p role="status">{t('behind.failed')}</p>
      ) : (
        <FoundDeals
          answer={answer}
          currency={question.currency}
          origin={origin}
          caption={t('behind.of', { title })}
        />
      )}
    </Disclosure>
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
  const { deals, count, raw, weighted } = answer;
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
      <WeighedTable deals={deals} origin={origin} caption={caption} />
      {deals.length < count && <p class="quiet-line">{t('behind.first', { n: deals.length, count })}</p>}
    </div>
  );
}
