import type { JSX } from 'preact';
import type { CurrencyTable, WeightedRow } from '../../lib/domain/pipeline';
import { useFormat, useText } from '../ui/screen';
import { ProbabilityText } from './probability-text';

/** Bars of one currency: the outline is the raw sum, the fill the weighted one, the line its range. */
export function StageBars({ table }: { readonly table: CurrencyTable }): JSX.Element {
  const { t } = useText();
  const largest = Math.max(1, ...table.rows.map((row) => row.raw));
  return (
    <ol class="stage-bars">
      {table.rows.map((row) => (
        <li key={row.stage}>
          <p class="row-between">
            <span>{row.stage}</span>
            {row.count > 0 && <RawToWeighted row={row} currency={table.currency} />}
          </p>
          {row.raw > 0 && <Bar row={row} largest={largest} />}
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
/** What is there is seen, however small beside the rest. */
const LEAST_PERCENT = 0.5;

interface RawToWeightedProps {
  readonly row: WeightedRow;
  readonly currency: string;
}

/** «5 млн → 50 тыс.»: the sum on the page, and what is left of it at the stage's probability. */
function RawToWeighted({ row, currency }: RawToWeightedProps): JSX.Element {
  const format = useFormat();
  const raw = { minor: row.raw, currency };
  const weighted = { minor: row.weighted, currency };
  return (
    <span class="figure" title={`${format.money(raw)} → ${format.money(weighted)}`}>
      <span class="muted">{format.shortMoney(raw)} →</span> {format.shortMoney(weighted)}
    </span>
  );
}

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
      <line
        class="bar-range"
        x1={percentOf(row.raw * lo, largest)}
        x2={percentOf(row.raw * hi, largest)}
        y1={HEIGHT / 2}
        y2={HEIGHT / 2}
      />
    </svg>
  );
}

function percentOf(value: number, largest: number): string {
  return `${Math.max(LEAST_PERCENT, Math.min(100, (value / largest) * 100)).toFixed(2)}%`;
}
