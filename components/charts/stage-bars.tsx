import type { JSX } from 'preact';
import type { CurrencyTable, WeightedRow } from '../../lib/domain/pipeline';
import { useFormat, useText } from '../ui/screen';
import { ProbabilityText } from './probability-text';

/** Bars of one currency: the outline is the raw sum, the fill the weighted one, the line its range. */
export function StageBars({ table }: { readonly table: CurrencyTable }): JSX.Element {
  const { t } = useText();
  const format = useFormat();
  const largest = Math.max(1, ...table.rows.map((row) => row.raw));
  return (
    <ol class="stage-bars">
      {table.rows.map((row) => (
        <li key={row.stage}>
          <p class="row-between">
            <span class="stage-name">{row.stage}</span>
            <span class="figure" title={format.money({ minor: row.weighted, currency: table.currency })}>
              {row.count > 0 && format.shortMoney({ minor: row.weighted, currency: table.currency })}
            </span>
          </p>
          <Bar row={row} largest={largest} />
          <p class="row-between small">
            <ProbabilityText probability={row.probability} />
            <span>{t('pipeline.deals', { n: row.count })}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

const HEIGHT = 12;

/** Widths are shares of the largest raw sum; the drawing says nothing that the text beside it does not. */
function Bar({ row, largest }: { readonly row: WeightedRow; readonly largest: number }): JSX.Element {
  const { lo, hi } = row.probability;
  const raw = percentOf(row.raw, largest);
  return (
    <svg class="bar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      <rect class="bar-raw" x="0" y="0.5" width={raw} height={HEIGHT - 1} rx="2" />
      <rect
        class="bar-weighted"
        x="0"
        y="0.5"
        width={percentOf(row.weighted, largest)}
        height={HEIGHT - 1}
        rx="2"
      />
      {row.raw > 0 && (
        <line
          class="bar-range"
          x1={percentOf(row.raw * lo, largest)}
          x2={percentOf(row.raw * hi, largest)}
          y1={HEIGHT / 2}
          y2={HEIGHT / 2}
        />
      )}
    </svg>
  );
}

function percentOf(value: number, largest: number): string {
  return `${Math.max(0, Math.min(100, (value / largest) * 100)).toFixed(2)}%`;
}
