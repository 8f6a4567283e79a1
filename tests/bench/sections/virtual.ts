/** P7: a list that keeps only the rows in view, read to its end. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { type Installed, install } from '../../e2e/extension';
import { commandOverlay, untilOverlay } from '../../e2e/steps';
import { growth, median, turns } from '../rounds';
import { type Bench, growthRow, type Row, type Section } from '../row';
import { launch } from '../variants';

const ROWS = 10_000;
type Site = typeof import('../../sites/long-lists/server.mjs');

interface Walk {
  readonly rows: number;
  readonly ms: number;
}

interface Frames {
  /** Rows in view at once. */
  readonly view: number;
  /** Frames a second of a page that scrolls by itself. */
  readonly perSecond: number;
  /** A view a frame, as simple code does it: fast, and not sure to have seen all rows. */
  readonly naive: Walk;
}

export const virtual: Section = {
  name: 'Reading a list that keeps only the rows in view',
  goals: ['P7'],
  async run(bench) {
    // Taken from where it stands: it serves files that lie beside it.
    const file = pathToFileURL(resolve('tests/sites/long-lists/server.mjs')).href;
    const { startLongLists }: Site = await import(file);
    const site = await startLongLists();
    const address = (rows: number) => `${site.url}/deals?kind=virtual&n=${rows}`;
    const ours: Walk[] = [];
    const frames: Frames[] = [];
    const bySize = new Map<number, number>();
    try {
      for (const who of turns(['ours', 'limit'] as const, bench.quick ? 1 : 3)) {
        bench.log(`  ${who} …`);
        if (who === 'limit') frames.push(await limit(bench, address(ROWS)));
        else
          await withExtension(bench, site.url, async (ext) => {
            for (const rows of bench.quick ? [ROWS] : [100, 1000, ROWS]) {
              const walk = await readAll(ext, address(rows));
              if (rows === ROWS) ours.push(walk);
              if (rows > 100) bySize.set(rows, walk.ms);
            }
          });
      }
    } finally {
      await site.close();
    }
    return rowsOf(ours, frames, bySize);
  },
};

async function withExtension(bench: Bench, origin: string, use: (ext: Installed) => Promise<void>) {
  const ext = await install({ locale: 'en-US', build: bench.build });
  try {
    await ext.ask('site/enable', { origin });
    await use(ext);
  } finally {
    await ext.close();
  }
}

/** From the person's word to the end, the snapshot on disk included. */
async function readAll(ext: Installed, address: string): Promise<Walk> {
  const page = await ext.context.newPage();
  await page.goto(address);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  const started = performance.now();
  await commandOverlay(ext, page, { do: 'read-all' });
  const { reading } = await untilOverlay(ext, page, (state) => state.reading.all?.phase === 'ended', 120_000);
  const ms = performance.now() - started;
  await page.close();
  return { rows: reading.all?.read ?? 0, ms };
}

async function limit(bench: Bench, address: string): Promise<Frames> {
  const { context, close } = await launch('none', bench.build, new URL(address).origin);
  const page: Page = await context.newPage();
  await page.goto(address);
  await page.locator('.box .row').first().waitFor();
  const frames = await page.evaluate(leafThrough);
  await close();
  return frames;
}

/** Runs in the page: a view a frame, from top to bottom, taking what is drawn. */
async function leafThrough(): Promise<Frames> {
  const box = document.querySelector<HTMLElement>('.box');
  const height = box?.querySelector('.row')?.getBoundingClientRect().height ?? 0;
  if (!box || height === 0) throw new Error('no list');
  const seen = new Set<string | null>();
  const started = performance.now();
  let frames = 0;
  for (;;) {
    for (const link of box.querySelectorAll('a')) seen.add(link.getAttribute('href'));
    if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) break;
    box.scrollTop += box.clientHeight;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frames++;
  }
  const ms = performance.now() - started;
  return {
    view: Math.floor(box.clientHeight / height),
    perSecond: (frames / ms) * 1000,
    naive: { rows: seen.size, ms },
  };
}

function rowsOf(ours: Walk[], frames: Frames[], bySize: ReadonlyMap<number, number>): Row[] {
  const speed = median(ours.map(({ rows, ms }) => (rows / ms) * 1000));
  const floor = median(frames.map(({ view, perSecond }) => view * perSecond));
  const naive = median(frames.map((each) => (each.naive.rows / each.naive.ms) * 1000));
  const fewest = Math.min(...ours.map(({ rows }) => rows));
  const exponent = growth([...bySize]);
  const common = { goal: 'P7', peerName: 'a view a frame' };
  return [
    {
      ...common,
      what: `${ROWS} rows, beside a view a frame`,
      ours: speed,
      peer: naive,
      floor,
      ratio: speed / floor,
      unit: '/s',
      target: '≥ 0.9 × rows in view × frames/s',
      met: speed / floor >= 0.9,
    },
    {
      ...common,
      what: 'rows read of those there are',
      ours: fewest,
      peer: Math.min(...frames.map((each) => each.naive.rows)),
      floor: ROWS,
      ratio: fewest / ROWS,
      unit: '',
      target: '100 %',
      met: fewest === ROWS,
    },
    ...(exponent === null ? [] : [growthRow('P7', 'growth with rows', exponent)]),
  ];
}
