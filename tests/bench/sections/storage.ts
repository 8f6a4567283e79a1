/** P8, P10: from deals in the page's hands to a snapshot on disk, and from there to a number on the screen. */
import type { Page } from 'playwright-core';
import { type Installed, install } from '../../e2e/extension';
import { inBrowser } from '../in-browser';
import { growth, median } from '../rounds';
import { type Bench, growthRow, type Row, type Section } from '../row';
import { bundle } from '../serve';

const MANY = 100_000;
const USUAL = 10_000;
export const ACCOUNT = 'https://bench.example.com|bench';
const DAY = 24 * 3600 * 1000;
const START = Date.UTC(2026, 0, 5, 9);

interface Times {
  /** Milliseconds from the first piece to the receipt of the last. */
  readonly stored: number;
  /** Milliseconds until the background has given the first view of the pipeline. */
  readonly viewed: number;
}

type Peers = Record<'Dexie bulkPut' | 'idb puts' | 'one record of columns', number>;
declare const raceStorage: (count: number, rounds: number) => Promise<Peers>;

export const storage: Section = {
  name: 'Storing and showing',
  goals: ['P8', 'P10'],
  async run(bench) {
    const peers = await inBrowser('storage.ts', '<!doctype html>', (page) =>
      page.evaluate(([n, rounds]) => raceStorage(n, rounds), [MANY, bench.quick ? 1 : 3] as const),
    );
    bench.log('  peers done');
    const usual = await withExtension(bench, (ext) => usualDay(ext));
    const sizes = bench.quick ? [1000, USUAL] : [1000, USUAL, MANY];
    const bySize = new Map<number, Times>();
    for (const size of sizes) bySize.set(size, await withExtension(bench, (ext) => oneDay(ext, size)));
    bench.log('  sizes done');
    const days = bench.quick ? [1, 5] : [1, 90, 400];
    const byDays = new Map<number, number>();
    for (const count of days)
      byDays.set(count, await withExtension(bench, (ext) => opening(ext, bench.quick ? 1000 : USUAL, count)));
    return [...storeRows(bySize, peers), ...viewRows(bySize, byDays), usual];
  },
};

/** Run `use` in a fresh browser with the extension. */
export async function withExtension<T>(bench: Bench, use: (ext: Installed) => Promise<T>): Promise<T> {
  const ext = await install({ locale: 'en-US', build: bench.build });
  try {
    return await use(ext);
  } finally {
    await ext.close();
  }
}

declare const sendDay: (count: number, day: number, takenAt: number, account: string) => Promise<number>;

/** Send one whole day of invented deals from a page of the extension. @returns Milliseconds until it was stored. */
export async function send(desk: Page, count: number, day: number): Promise<number> {
  if (await desk.evaluate(() => typeof sendDay === 'undefined'))
    await desk.evaluate(await bundle('tests/bench/in-page/send-day.ts'));
  return desk.evaluate(([many, at, takenAt, account]) => sendDay(many, at, takenAt, account), [
    count,
    day,
    START + day * DAY,
    ACCOUNT,
  ] as const);
}

async function view(ext: Installed): Promise<number> {
  const started = performance.now();
  const { snapshot } = await ext.ask('pipeline/view', { account: ACCOUNT });
  if (!snapshot) throw new Error('The background knows no deals of the account');
  return performance.now() - started;
}

async function oneDay(ext: Installed, count: number): Promise<Times> {
  const stored = await send(ext.desk, count, 0);
  await ext.stopWorker();
  return { stored, viewed: await view(ext) };
}

/** Opening with so many days behind, the worker having been stopped in between. */
async function opening(ext: Installed, count: number, days: number): Promise<number> {
  for (let day = 0; day < days; day++) await send(ext.desk, count, day);
  const times: number[] = [];
  for (let at = 0; at < 3; at++) {
    await ext.stopWorker();
    times.push(await view(ext));
  }
  return median(times);
}

/** Ten thousand rows with a worker that has to be started first. */
async function usualDay(ext: Installed): Promise<Row> {
  const times: number[] = [];
  for (let day = 0; day < 5; day++) {
    await ext.stopWorker();
    times.push(await send(ext.desk, USUAL, day));
  }
  const ours = median(times);
  return row(
    'P10',
    `${USUAL} rows from page to disk, worker started anew`,
    ours,
    null,
    '≤ 150 ms',
    ours <= 150,
  );
}

function row(
  goal: string,
  what: string,
  ours: number,
  peer: readonly [string, number] | null,
  target: string,
  met: boolean,
  floor: number | null = null,
): Row {
  const [peerName, value] = peer ?? [null, null];
  return {
    goal,
    what,
    ours,
    peer: value,
    peerName,
    floor,
    ratio: value && value / ours,
    unit: 'ms',
    target,
    met,
  };
}

function storeRows(bySize: ReadonlyMap<number, Times>, peers: Peers): Row[] {
  const largest = Math.max(...bySize.keys());
  const ours = bySize.get(largest)?.stored ?? Number.NaN;
  const peer = (peers['Dexie bulkPut'] * largest) / MANY;
  const floor = (peers['one record of columns'] * largest) / MANY;
  const exponent = growth([...bySize].map(([n, { stored }]) => [n, stored]));
  return [
    row('P8', `${largest} deals to disk, end to end`, ours, null, '≤ 300 ms', ours <= 300, floor),
    row(
      'P8',
      'beside one record per deal',
      ours,
      ['Dexie bulkPut', peer],
      '≥ 20 × faster',
      peer / ours >= 20,
      floor,
    ),
    growthRow('P8', 'storing: growth with deals', exponent),
  ];
}

function viewRows(bySize: ReadonlyMap<number, Times>, byDays: ReadonlyMap<number, number>): Row[] {
  const largest = Math.max(...bySize.keys());
  const ours = bySize.get(largest)?.viewed ?? Number.NaN;
  const deals = growth([...bySize].map(([n, { viewed }]) => [n, viewed]));
  const days = growth([...byDays]);
  return [
    row('P8', `first number over ${largest} deals, worker started anew`, ours, null, '≤ 150 ms', ours <= 150),
    growthRow('P8', 'showing: growth with deals', deals),
    growthRow('P8', 'showing: growth with snapshots', days, 0.1),
  ];
}
