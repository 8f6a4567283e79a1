import type { JSX } from 'preact';
import { useFormat } from '../ui/screen';

/** One step of a bridge; minor units of one currency. */
export interface BridgeStep {
  readonly id: string;
  readonly name: string;
  /** Signed change, or the level itself for the two ends. */
  readonly sum: number;
  readonly count: number | null;
  readonly kind: 'level' | 'up' | 'down' | 'missing';
}

interface WaterfallBarsProps {
  readonly steps: readonly BridgeStep[];
  readonly currency: string;
}

const HEIGHT = 14;

/** A bridge from the first level to the last: each bar begins where the one before it ended. */
export function WaterfallBars({ steps, currency }: WaterfallBarsProps): JSX.Element {
  const format = useFormat();
  const spans = spansOf(steps);
  const largest = Math.max(1, ...spans.map(({ to }) => to));
  return (
    <ol class="period-bars bridge">
      {steps.map(({ id, name, sum, count, kind }, at) => {
        const span = spans[at] ?? { from: 0, to: 0 };
        const money = format.shortMoney({ minor: Math.abs(sum), currency });
        const sign = kind === 'level' ? '' : sum < 0 ? '−\u2009' : '+\u2009';
        return (
          <li key={id}>
            <span class="bar-name">{name}</span>
            <svg class="bar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
              <rect
                class={`bridge-${kind}`}
                x={`${((span.from / largest) * 100).toFixed(2)}%`}
                y="0.5"
                width={`${Math.max(0.3, ((span.to - span.from) / largest) * 100).toFixed(2)}%`}
                height={HEIGHT - 1}
                rx="2"
              />
            </svg>
            <span class="figure">
              {sign}
              {money} {count !== null && <span class="muted">· {format.number(count)}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Where each bar begins and ends, never below nothing. */
function spansOf(steps: readonly BridgeStep[]): { from: number; to: number }[] {
  let level = 0;
  return steps.map(({ sum, kind }) => {
    const before = kind === 'level' ? 0 : level;
    level = kind === 'level' ? sum : level + sum;
    return { from: Math.max(0, Math.min(before, level)), to: Math.max(0, before, level) };
  });
}
