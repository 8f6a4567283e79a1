/** P2: whether a change of the page costs more where the page is larger. */
import type { Page } from 'playwright-core';
import { type SpaDriver, spaPage } from '../pages/spa';
import { growth, median } from '../rounds';
import type { Row, Section } from '../row';
import { serve } from '../serve';
import { launch, type Variant } from '../variants';

/** A row of the page's table has about so many nodes. */
const NODES_A_ROW = 18;
const SIZES = [60, 600, 6000, 60_000];
/** Few enough to be done before the page counts as restless and is looked at as a whole. */
const APPENDS = 200;

declare const bench: SpaDriver;

export const pageGrowth: Section = {
  name: 'Cost of a change by size of the page',
  goals: ['P2'],
  async run({ build, quick, log }) {
    const site = await serve(({ searchParams }) =>
      spaPage({ items: 12, fields: 0, rows: Math.round(Number(searchParams.get('nodes')) / NODES_A_ROW) }),
    );
    const scripts = new Map<Variant, Map<number, number>>();
    for (const variant of ['none', 'ours'] as const) {
      log(`  ${variant} …`);
      const { context, close } = await launch(variant, build, site.url);
      const bySize = new Map<number, number>();
      for (const nodes of SIZES) {
        const page = await context.newPage();
        await page.goto(`${site.url}/deals?nodes=${nodes}`);
        bySize.set(nodes, await scriptOf(page, quick ? 5 : 15));
        await page.close();
      }
      scripts.set(variant, bySize);
      await close();
    }
    await site.close();
    const points = SIZES.map((nodes) => [nodes, addedAt(scripts, nodes)] as const);
    log(`  ${points.map(([nodes, ms]) => `${nodes} nodes: ${ms.toFixed(4)} ms`).join(', ')}`);
    return [rowOf(points)];
  },
};

/** Milliseconds of script for one append, the middle of several rounds of them. */
async function scriptOf(page: Page, rounds: number): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const script = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  const times: number[] = [];
  // What is done once a page is done by then: the first round is not counted.
  for (let round = -1; round < rounds; round++) {
    const before = await script();
    await page.evaluate((times) => bench.appends(times), APPENDS);
    if (round >= 0) times.push(((await script()) - before) / APPENDS);
  }
  return median(times);
}

function addedAt(scripts: ReadonlyMap<Variant, ReadonlyMap<number, number>>, nodes: number): number {
  return (scripts.get('ours')?.get(nodes) ?? 0) - (scripts.get('none')?.get(nodes) ?? 0);
}

function rowOf(points: readonly (readonly [nodes: number, added: number])[]): Row {
  const exponent = growth(points);
  const [, largest] = points.at(-1) ?? [0, 0];
  return {
    goal: 'P2',
    what: `script added per append, growth from ${SIZES[0]} to ${SIZES.at(-1)} nodes`,
    ours: largest,
    peer: null,
    peerName: null,
    floor: 0,
    ratio: exponent,
    unit: 'ms',
    target: 'exponent ≤ 0.1',
    met: exponent === null ? null : exponent <= 0.1,
  };
}
