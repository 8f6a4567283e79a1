/** P12: what is held in memory. */
import type { CDPSession, Page } from 'playwright-core';
import { partsOf } from '../../../lib/domain/history/deal-parts';
import type { Installed } from '../../e2e/extension';
import { benchDeals } from '../deals';
import { type SpaDriver, spaPage, USUAL } from '../pages/spa';
import type { Bench, Row, Section } from '../row';
import { serve } from '../serve';
import { launch } from '../variants';
import { backgroundHeap } from './background-heap';
import { ACCOUNT, send, withExtension } from './storage';

const MANY = 100_000;
const USUAL_DAY = 10_000;
const ROUTES = 1000;
const MB = 1e6;

declare const bench: SpaDriver;

export const memory: Section = {
  name: 'Memory',
  goals: ['P12'],
  async run(run) {
    const [columns, objects] = heldInNode();
    const { resting, peak } = await withExtension(run, (ext) =>
      dayOfDeals(ext, run.quick ? USUAL_DAY : MANY),
    );
    const routes = run.quick ? 100 : ROUTES;
    const [growth, without] = [await growthOver(routes, 'ours', run), await growthOver(routes, 'none', run)];
    return [
      row(
        'background at rest, deals stored and shown',
        resting / MB,
        objects / MB,
        'objects',
        '≤ 6 MB',
        resting <= 6 * MB,
      ),
      row('background at its most meanwhile', peak / MB, objects / MB, 'objects', '≤ 60 MB', peak <= 60 * MB),
      row(
        `${MANY} deals packed, were they held`,
        columns / MB,
        objects / MB,
        'objects',
        '≤ 6 MB',
        columns <= 6 * MB,
      ),
      {
        ...row(`page after ${routes} routes, growth`, growth / MB, without / MB, 'without', '≤ 1 MB', true),
        met: growth <= MB,
      },
    ];
  },
};

function row(what: string, ours: number, peer: number, peerName: string, target: string, met: boolean): Row {
  return {
    goal: 'P12',
    what,
    ours,
    peer,
    peerName,
    floor: null,
    ratio: peer ? ours / peer : null,
    unit: 'MB',
    target,
    met,
  };
}

/** Bytes of heap and typed arrays that a day of deals takes, packed and as objects. */
function heldInNode(): [columns: number, objects: number] {
  return [heldBy(() => partsOf(benchDeals(MANY))), heldBy(() => benchDeals(MANY))];
}

function heldBy(make: () => unknown): number {
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const kept = make();
  const after = used();
  // Named after the measurement, so that it is not collected before it.
  return kept ? after - before : Number.NaN;
}

/** Stores a day of deals and asks for all that the panel shows of it. */
async function dayOfDeals(ext: Installed, count: number): Promise<{ resting: number; peak: number }> {
  const heap = await backgroundHeap(ext);
  const peak = await heap.peakDuring(async () => {
    await send(ext.desk, count, 0);
    await ext.ask('pipeline/view', { account: ACCOUNT });
    await ext.ask('numbers/overview', { account: ACCOUNT });
  });
  return { resting: await heap.resting(), peak };
}

async function growthOver(routes: number, variant: 'ours' | 'none', run: Bench): Promise<number> {
  const site = await serve(() => spaPage(USUAL));
  const { context, close } = await launch(variant, run.build, site.url);
  try {
    const page = await context.newPage();
    await page.goto(`${site.url}/deals`);
    const cdp = await context.newCDPSession(page);
    await travel(page, Math.min(50, routes));
    const before = await heapOf(cdp);
    await travel(page, routes);
    return (await heapOf(cdp)) - before;
  } finally {
    await close();
    await site.close();
  }
}

async function travel(page: Page, routes: number): Promise<void> {
  await page.evaluate((times) => bench.routes(times), routes);
  // The overlay looks once more when the page has come to rest.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** Bytes in use once everything that nobody holds is gone. */
async function heapOf(cdp: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
