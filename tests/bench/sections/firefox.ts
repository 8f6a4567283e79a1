/**
 * The part of the goals that Firefox lets be measured. It tells nothing of a page's processor time, so what lying over
 * a page costs is told by the clock alone: first paint, single appends, delays of clicks.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../e2e/find-browser.mjs';
import { firefoxMissing, installInFirefox } from '../../e2e/firefox';
import { type SpaDriver, spaPage, USUAL } from '../pages/spa';
import { isVoid, median, turns } from '../rounds';
import type { Bench, Row, Section } from '../row';
import { bundle, serve } from '../serve';
import { STANDARD } from '../variants';

const ROWS = 10_000;
const DEALS = 100_000;
const APPENDS = 5000;
const CLICKS = 15;
const PEOPLE = ['none', 'ours', 'none again'] as const;

interface Cost {
  readonly paint: number[];
  readonly appends: number[];
  readonly delays: number[];
}
type Costs = Record<(typeof PEOPLE)[number], Cost>;
type Times = Readonly<Record<string, number>>;

declare const bench: SpaDriver;
declare const raceReading: (rounds: number) => Promise<Times>;
declare const raceSums: (count: number, rounds: number) => Promise<Times>;

export const firefox: Section = {
  name: 'Firefox, as far as it can be measured',
  goals: ['firefox'],
  async run(bench) {
    const missing = firefoxMissing();
    if (missing) {
      bench.log(`  not measured: ${missing}`);
      return [];
    }
    const site = await serve(({ searchParams }) =>
      spaPage({ ...USUAL, rows: Number(searchParams.get('rows') ?? USUAL.rows) }),
    );
    try {
      const costs = await costsOf(bench, site.url);
      return [...costRows(costs), ...(await raceRows(bench, site.url))];
    } finally {
      await site.close();
    }
  },
};

async function costsOf(settings: Bench, origin: string): Promise<Costs> {
  const empty = (): Cost => ({ paint: [], appends: [], delays: [] });
  const costs: Costs = { none: empty(), ours: empty(), 'none again': empty() };
  for (const who of turns(PEOPLE, settings.quick ? 1 : 3)) {
    settings.log(`  ${who} …`);
    const { browser, close } = who === 'ours' ? await ours(origin) : await plain();
    // The first visit of a fresh browser fills caches and is no measure of anything.
    for (let visit = -1; visit < (settings.quick ? 2 : 8); visit++)
      await measure(browser, `${origin}/deals`, visit < 0 ? empty() : costs[who]);
    await close();
  }
  return costs;
}

interface Launched {
  readonly browser: Browser;
  close(): Promise<void>;
}

async function plain(): Promise<Launched> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
  });
  return { browser, close: () => browser.close() };
}

async function ours(origin: string): Promise<Launched> {
  const ext = await installInFirefox();
  await ext.ask('site/enable', { origin });
  const preview = await ext.ask('standard/preview', { text: JSON.stringify(STANDARD), origin });
  if (!preview.ok) throw new Error(JSON.stringify(preview.problems));
  await ext.ask('standard/apply', { hash: preview.hash });
  return { browser: ext.browser, close: () => ext.close() };
}

async function measure(browser: Browser, address: string, into: Cost): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  into.paint.push(await page.evaluate(() => performance.getEntriesByType('paint')[0]?.startTime ?? 0));
  into.appends.push(await page.evaluate((times) => bench.appends(times), APPENDS));
  for (let click = 0; click < CLICKS; click++) await page.click('#press');
  into.delays.push(...(await page.evaluate(() => bench.delays)));
  await page.close();
}

function costRows(costs: Costs): Row[] {
  const { none, ours, 'none again': again } = costs;
  const row = (goal: string, what: string, of: keyof Cost, limit: number, unit: 'ms' | '×'): Row => {
    const base = median([...none[of], ...again[of], ...(of === 'delays' ? [16] : [])]);
    const figure = median([...ours[of], ...(of === 'delays' ? [16] : [])]);
    const value = unit === 'ms' ? figure - base : figure / base;
    const isQuiet = of === 'delays' || !isVoid(none[of], again[of]);
    return {
      ...{ goal, what: `Firefox: ${what}`, ours: value, peer: null, peerName: null, unit },
      ...{ floor: unit === 'ms' ? 0 : 1, ratio: value, target: `≤ ${limit} ${unit}` },
      met: isQuiet ? value <= limit : null,
    };
  };
  return [
    row('P1', 'first paint later by', 'paint', 10, 'ms'),
    row('P2', '5,000 single appends, time × none', 'appends', 1.1, '×'),
    row('P3', 'delay added to a click, median', 'delays', 8, 'ms'),
  ];
}

async function raceRows({ quick, log }: Bench, origin: string): Promise<Row[]> {
  const { browser, close } = await plain();
  try {
    const page = await browser.newPage();
    log('  reading …');
    const reading = await run(page, `${origin}/deals?rows=${ROWS}`, 'reading.ts', () =>
      page.evaluate((rounds) => raceReading(rounds), quick ? 2 : 8),
    );
    log('  sums …');
    const sums = await run(page, origin, 'aggregate.ts', () =>
      page.evaluate(([n, rounds]) => raceSums(n, rounds), [DEALS, quick ? 3 : 15] as const),
    );
    return [
      beside('P6', `${ROWS} rows to deals, beside a bare walk`, reading, 'bare walk', 0.6),
      beside('P6', `${ROWS} rows to deals, beside SheetJS`, reading, 'SheetJS', 5),
      beside('P9', `${DEALS} deals by stage, beside a database in memory`, sums, 'alasql', 5),
    ];
  } finally {
    await close();
  }
}

async function run(page: Page, address: string, module: string, race: () => Promise<Times>): Promise<Times> {
  await page.goto(address);
  await page.addScriptTag({ content: await bundle(`tests/bench/in-page/${module}`) });
  return race();
}

/** How many times the peer's speed is ours. */
function beside(goal: string, what: string, times: Times, peer: string, target: number): Row {
  const [ours = Number.NaN, theirs = Number.NaN] = [times.ours, times[peer]];
  const ratio = theirs / ours;
  return {
    ...{ goal, what: `Firefox: ${what}`, ours, peer: theirs, peerName: peer, floor: null, ratio, unit: 'ms' },
    ...{ target: `≥ ${target} × its speed`, met: ratio >= target },
  };
}
