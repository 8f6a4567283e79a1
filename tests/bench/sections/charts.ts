/** P11: how long a chart takes, together with the frame that shows it. */
import { inBrowser } from '../in-browser';
import type { Row, Section } from '../row';

type Times = Record<'empty frame' | 'ours' | 'uPlot' | 'Chart.js', number>;

declare const raceCharts: (days: number, lines: number, rounds: number) => Promise<Times>;

const SIZES = [
  [365, 7],
  [5000, 7],
  [50_000, 3],
] as const;

export const charts: Section = {
  name: 'Charts',
  goals: ['P11'],
  run: ({ quick }) =>
    inBrowser('charts.tsx', '<!doctype html><body>', async (page) => {
      const rows: Row[] = [];
      for (const [days, lines] of SIZES) {
        const times = await page.evaluate(([d, l, rounds]) => raceCharts(d, l, rounds), [
          days,
          lines,
          quick ? 3 : 15,
        ] as const);
        rows.push(days === 365 ? beside(times, `${days} × ${lines}`) : against(times, `${days} × ${lines}`));
      }
      return rows;
    }),
};

function beside({ ours, 'empty frame': floor, uPlot }: Times, size: string): Row {
  return {
    goal: 'P11',
    what: `${size} values, first draw`,
    ours,
    peer: uPlot,
    peerName: 'uPlot',
    floor,
    ratio: ours / floor,
    unit: 'ms',
    target: '≤ 1.3 × an empty frame',
    met: ours / floor <= 1.3,
  };
}

function against({ ours, 'empty frame': floor, 'Chart.js': peer }: Times, size: string): Row {
  const faster = peer / ours;
  return {
    goal: 'P11',
    what: `${size} values, first draw`,
    ours,
    peer,
    peerName: 'Chart.js',
    floor,
    ratio: faster,
    unit: 'ms',
    target: '≥ 4 × faster than Chart.js',
    met: faster >= 4,
  };
}
