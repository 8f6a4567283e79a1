import type { JSX } from 'preact';

/** One row: what is, and what would be; minor units of one currency. */
export interface ComparedBar {
  readonly name: string;
  readonly is: number;
  readonly tried: number;
  /** The figures beside the bar. */
  readonly text: string;
}

const HEIGHT = 14;

/** Two values per row on one scale: the outline is what is, the fill what would be. */
export function CompareBars({ bars }: { readonly bars: readonly ComparedBar[] }): JSX.Element {
  const largest = Math.max(1, ...bars.flatMap(({ is, tried }) => [is, tried]));
  const width = (value: number): string => `${((Math.max(0, value) / largest) * 100).toFixed(2)}%`;
  return (
    <ol class="period-bars">
      {bars.map(({ name, is, tried, text }) => (
        <li key={name}>
          <span class="bar-name">{name}</span>
          <svg class="bar" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
            <rect class="bar-weighted" x="0" y="0.5" width={width(tried)} height={HEIGHT - 1} rx="2" />
            <rect class="bar-raw" x="0" y="0.5" width={width(is)} height={HEIGHT - 1} rx="2" />
          </svg>
          <span class="figure">{text}</span>
        </li>
      ))}
    </ol>
  );
}
