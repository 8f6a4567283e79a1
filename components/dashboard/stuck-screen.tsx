import type { JSX } from 'preact';
import type { StuckItem } from '../../lib/domain/outlook';
import { EmptyState } from '../ui/feedback';
import { useFormat, useText } from '../ui/screen';
import type { ScreenProps } from './dashboard';
import { DealLink } from './deal-links';
import { OthersNote } from './others-note';
import { StuckTile } from './pace-tiles';

const HEADS = [
  'stuck.deal',
  'pipeline.stage',
  'stuck.owner',
  'stuck.days',
  'stuck.usual',
  'stuck.amount',
  'stuck.risk',
] as const;

/** Columns of text, set from the left as figures are from the right. */
const WORDS: ReadonlySet<string> = new Set(['pipeline.stage', 'stuck.owner']);

/** Deals that stand longer than usual with nothing planned, by money at risk. */
export function StuckScreen({ view, pipeline }: ScreenProps): JSX.Element {
  const { t } = useText();
  const { reason, items, count, others = null } = pipeline.stuck;
  if (reason !== null) return <EmptyState title={t('figure.stuck')} hint={t(`missing.${reason}`)} />;
  return (
    <section class="chart-part">
      <h2 class="unseen">{t('figure.stuck')}</h2>
      {view.reading && view.outlook && (
        <StuckTile pipeline={pipeline} reading={view.reading} asOf={view.outlook.asOf} />
      )}
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard.
        <section class="table-scroll" tabIndex={0} aria-label={t('figure.stuck')}>
          <table class="deal-table">
            <caption class="unseen">{t('figure.stuck')}</caption>
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col" class={WORDS.has(head) ? 'words' : ''}>
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <StuckRow key={item.id} item={item} origin={view.origin} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <OthersNote others={others} />
      {items.length < count && <p class="quiet-line">{t('stuck.first', { n: items.length, count })}</p>}
    </section>
  );
}

function StuckRow({ item, origin }: { item: StuckItem; origin: string | null }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const { days, atLeast, threshold, amount, atRisk } = item;
  const risk = amount && atRisk !== null ? format.money({ minor: atRisk, currency: amount.currency }) : '';
  return (
    <tr>
      <th scope="row">
        <DealLink deal={item} origin={origin} />
      </th>
      <td class="words">{item.stage}</td>
      <td class="words">{item.owner}</td>
      <td>{atLeast ? t('stuck.atLeast', { days }) : format.number(days)}</td>
      <td>{format.number(Math.round(threshold.days))}</td>
      <td>{amount && format.money(amount)}</td>
      <td>{risk}</td>
    </tr>
  );
}
