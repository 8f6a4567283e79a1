import type { JSX } from 'preact';
import type { Funnel } from '../../lib/domain/outlook';
import { useFormat, useText } from '../ui/screen';

const HEIGHT = 14;

/** How many deals came to each stage, as bars on one scale, and the share that went on. */
export function FunnelBars({ funnel }: { readonly funnel: Funnel }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const largest = Math.max(1, ...funnel.rows.map(({ n }) => n));
  const last = { stage: t('funnel.won'), n: funnel.won, conversion: null };
  return (
    <ol class="period-bars">
      {[...funnel.rows, last].map(({ stage, n, conversion }) => (
        <li key={stage}>
          <span class="bar-name">{stage}</span>
          <svg class="bar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
            <rect
              class="bar-weighted"
              x="0"
              y="0.5"
              width={`${((n / largest) * 100).toFixed(2)}%`}
              height={HEIGHT - 1}
              rx="2"
            />
          </svg>
          <span class="figure">
            {format.number(n)}{' '}
            {conversion !== null && <span class="muted">→ {format.percent(conversion)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
