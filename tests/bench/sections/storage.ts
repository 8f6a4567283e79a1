/** P8, P10: from deals in the page's hands to a snapshot on disk, and from there to a number on the screen. */
import type { Page } from 'playwright-core';
import { PIECE } from '../../../lib/features/send-reading';
import { type Installed, install } from '../../e2e/extension';
import { BENCH_STAGES, benchDeal } from '../deals';
import { inBrowser } from '../in-browser';
import { growth, median } from '../rounds';
import { type Bench, growthRow, type Row, type Section } from '../row';

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

/** Runs in a page of the extension: sends one day as the overlay does. Returns milliseconds. */
const SEND = `(async ([count, day, takenAt, account, piece, stages]) => {
  const benchDeal = ${benchDeal.toString()};
  const deals = Array.from({ length: count }, (_, at) => benchDeal(at, day, stages));
  const common = { readingId: crypto.randomUUID(), account, view: '/deals', takenAt, timeZone: 'UTC',
    total: count, source: 'list', stages: { Sales: stages }, filter: null, skipped: [], refused: [] };
  const started = performance.now();
  for (let at = 0, seq = 0; at < count; at += piece, seq++) {
    const body = { ...common, seq, last: at + piece >= count, deals: deals.slice(at, at + piece) };
    const answer = await chrome.runtime.sendMessage({ prelude: 1, id: crypto.randomUUID(), name: 'reading/chunk', body });
    if (!answer?.ok) throw new Error(answer?.code + ' ' + answer?.detail);
  }
  return performance.now() - started;
})`;

/** Send one whole day of invented deals from a page of the extension. @returns Milliseconds until it was stored. */
export async function send(desk: Page, count: number, day: number): Promise<number> {
  const input = JSON.stringify([count, day, START + day * DAY, ACCOUNT, PIECE, BENCH_STAGES]);
  return desk.evaluate(`${SEND}(${input})`);
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
