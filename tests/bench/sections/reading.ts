/** P6: how fast rows that stand in the page become deals. */
import { chromium } from 'playwright-core';
import { findChromium } from '../../e2e/find-browser.mjs';
import { spaPage } from '../pages/spa';
import { growth } from '../rounds';
import { growthRow, type Row, type Section } from '../row';
import { bundle, serve } from '../serve';

const ROWS = 10_000;
const SIZES = [100, 1000, ROWS];

type Times = Record<'ours' | 'bare walk' | 'SheetJS' | 'TSV + PapaParse', number>;

declare const equalOutcomes: () => unknown[];
declare const raceReading: (rounds: number) => Promise<Times>;

export const reading: Section = {
  name: 'Reading a table',
  goals: ['P6'],
  async run({ quick, log }) {
    const script = await bundle('tests/bench/in-page/reading.ts');
    const site = await serve(({ searchParams }) =>
      spaPage({ items: 12, fields: 0, rows: Number(searchParams.get('rows')) }),
    );
    const executablePath = findChromium() ?? '';
    const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
    const times = new Map<number, Times>();
    for (const rows of SIZES) {
      log(`  ${rows} rows …`);
      const page = await browser.newPage();
      await page.goto(`${site.url}/deals?rows=${rows}`);
      await page.addScriptTag({ content: script });
      const unequal = await page.evaluate(() => equalOutcomes());
      if (unequal.length > 0) throw new Error(`Not the same rows out: ${JSON.stringify(unequal)}`);
      times.set(rows, await page.evaluate((rounds) => raceReading(rounds), quick ? 2 : 8));
      await page.close();
    }
    await browser.close();
    await site.close();
    return rowsOf(times);
  },
};

function rowsOf(all: ReadonlyMap<number, Times>): Row[] {
  const times = all.get(ROWS) as Times;
  const { ours, 'bare walk': floor, SheetJS: sheet, 'TSV + PapaParse': tsv } = times;
  const common = { goal: 'P6', ours, floor, unit: 'ms' };
  const speed = (ROWS / ours) * 1000;
  const exponent = growth(SIZES.map((rows) => [rows, (all.get(rows) as Times).ours]));
  return [
    {
      ...common,
      what: `${ROWS} × 8 cells to deals, rows/s`,
      ours: speed,
      floor: (ROWS / floor) * 1000,
      unit: '/s',
      peer: null,
      peerName: null,
      ratio: null,
      target: '≥ 200,000/s',
      met: speed >= 200_000,
    },
    {
      ...common,
      what: 'beside a bare walk over the cells',
      peer: null,
      peerName: null,
      ratio: floor / ours,
      target: '≥ 0.6 × its speed',
      met: floor / ours >= 0.6,
    },
    {
      ...common,
      what: 'beside SheetJS',
      peer: sheet,
      peerName: 'SheetJS',
      ratio: sheet / ours,
      target: '≥ 5 × its speed',
      met: sheet / ours >= 5,
    },
    {
      ...common,
      what: 'beside TSV and PapaParse',
      peer: tsv,
      peerName: 'TSV + PapaParse',
      ratio: tsv / ours,
      target: '≥ 1.2 × its speed',
      met: tsv / ours >= 1.2,
    },
    growthRow('P6', 'growth with rows', exponent),
  ];
}
