import type { JSX } from 'preact';
import type { CurrencyChanges } from '../../lib/domain/history/views';
import type { WaterfallKind } from '../../lib/domain/pipeline';
import type { BridgeStep } from '../charts/waterfall-bars';
import { useFormat, useText } from '../ui/screen';
import { DealLinks } from './deal-links';

interface ChangeTableProps {
  readonly steps: readonly BridgeStep[];
  readonly changes: CurrencyChanges;
  readonly origin: string | null;
}

/** Every step of the bridge in full, with its deals. */
export function ChangeTable({ steps, changes, origin }: ChangeTableProps): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: A box that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={t('fall.title')}>
      <table class="deal-table">
        <caption class="unseen">{t('fall.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fall.step')}</th>
            <th scope="col">{t('fall.sum')}</th>
            <th scope="col" class="words">
              {t('funnel.came')}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ id, name, sum, count }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{format.money({ minor: sum, currency: changes.currency })}</td>
              <td class="words">
                {count !== null && (
                  <DealLinks
                    deals={changes.bars[id as WaterfallKind]?.deals ?? []}
                    count={count}
                    origin={origin}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
