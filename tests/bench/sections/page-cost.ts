/** P1, P2, P3: what lying over a page costs the page, at load, in a storm of re-rendering, and on clicks. */
import type { CDPSession, Page } from 'playwright-core';
import { idle } from '../idle';
import { type SpaDriver, spaPage, USUAL } from '../pages/spa';
import { isVoid, median, turns } from '../rounds';
import type { Bench, Row, Section } from '../row';
import { serve } from '../serve';
import { launch, VARIANTS, type Variant } from '../variants';

interface Cost {
  /** All work of the page's main thread, in milliseconds. */
  readonly task: number;
  readonly script: number;
}

/** Everything measured of one variant, one figure per repetition. */
interface Measured {
  readonly load: Cost[];
  readonly storm: Cost[];
  readonly appends: number[];
  readonly delays: number[];
  readonly longTasks: number[];
}

const RE_RENDERS = 400;
const APPENDS = 5000;
const CLICKS = 15;

export const pageCost: Section = {
  name: 'Cost for the page',
  goals: ['P1', 'P2', 'P3'],
  async run(bench) {
    const site = await serve(() => spaPage(USUAL));
    const all = new Map<Variant, Measured>();
    for (const variant of turns(VARIANTS, bench.quick ? 1 : 3)) {
      bench.log(`  ${variant} …`);
      await measure(variant, bench, site.url, of(all, variant));
    }
    await site.close();
    return [...loadRows(all), ...stormRows(all), ...taskRows(all)];
  },
};

function of(all: Map<Variant, Measured>, variant: Variant): Measured {
  const known = all.get(variant) ?? { load: [], storm: [], appends: [], delays: [], longTasks: [] };
  all.set(variant, known);
  return known;
}

async function measure(variant: Variant, bench: Bench, origin: string, into: Measured): Promise<void> {
  const { context, close } = await launch(variant, bench.build, origin);
  // The first visit of a fresh browser fills caches and is no measure of anything.
  for (let visit = -1; visit < (bench.quick ? 2 : 8); visit++) {
    const page = await context.newPage();
    const cdp = await metricsOf(page);
    await page.goto(`${origin}/deals`);
    await idle(page);
    if (visit >= 0) into.load.push(await read(cdp));
    if (visit === 0) await disturb(page, cdp, into);
    await page.close();
  }
  await close();
}

/** One storm of each kind and some clicks on an open page. */
async function disturb(page: Page, cdp: CDPSession, into: Measured): Promise<void> {
  const before = await read(cdp);
  await page.evaluate((times) => bench.storm(times), RE_RENDERS);
  await idle(page);
  const after = await read(cdp);
  into.storm.push({ task: after.task - before.task, script: after.script - before.script });
  into.appends.push(await page.evaluate((times) => bench.appends(times), APPENDS));
  for (let click = 0; click < CLICKS; click++) await page.click('#press');
  await idle(page);
  into.delays.push(...(await page.evaluate(() => bench.delays)));
  into.longTasks.push(...(await page.evaluate(() => bench.longTasks)));
}

declare const bench: SpaDriver;

async function metricsOf(page: Page): Promise<CDPSession> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return cdp;
}

async function read(cdp: CDPSession): Promise<Cost> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => (metrics.find((each) => each.name === name)?.value ?? 0) * 1000;
  return { task: value('TaskDuration'), script: value('ScriptDuration') };
}

const tasks = (costs: readonly Cost[]) => costs.map(({ task }) => task);
const scripts = (costs: readonly Cost[]) => costs.map(({ script }) => script);

function loadRows(all: Map<Variant, Measured>): Row[] {
  const none = of(all, 'none');
  const ok = !isVoid(tasks(none.load), tasks(of(all, 'none again').load));
  const base = median(tasks([...none.load, ...of(all, 'none again').load]));
  const added = (variant: Variant) => median(tasks(of(all, variant).load)) - base;
  const [ours, dark, css] = [added('ours'), added('darkreader'), added('css')];
  const common = { goal: 'P1', unit: 'ms', floor: css };
  const limit = 10;
  return [
    {
      ...common,
      what: 'main-thread work added to a load',
      ours,
      peer: null,
      peerName: null,
      ratio: null,
      target: `≤ ${limit} ms`,
      met: ok ? ours <= limit : null,
    },
    {
      ...common,
      what: 'the same beside Dark Reader',
      ours,
      peer: dark,
      peerName: 'Dark Reader',
      ratio: ours / dark,
      target: '≤ 0.10 ×',
      met: ok ? ours / dark <= 0.1 : null,
    },
  ];
}

function stormRows(all: Map<Variant, Measured>): Row[] {
  const [none, again, ours] = [of(all, 'none'), of(all, 'none again'), of(all, 'ours')];
  const okA = !isVoid(tasks(none.storm), tasks(again.storm));
  const okB = !isVoid(none.appends, again.appends);
  const baseA = median(tasks([...none.storm, ...again.storm]));
  const baseB = median([...none.appends, ...again.appends]);
  const over = (costs: readonly number[], base: number) => median(costs) / base;
  const scriptBase = median(scripts([...none.storm, ...again.storm]));
  const script = (median(scripts(ours.storm)) - scriptBase) / RE_RENDERS;
  const dark = of(all, 'darkreader');
  const [a, b] = [over(tasks(ours.storm), baseA), over(ours.appends, baseB)];
  return [
    {
      goal: 'P2',
      what: '400 re-renders of 60 rows, work × none',
      ours: a,
      peer: over(tasks(dark.storm), baseA),
      peerName: 'Dark Reader',
      floor: over(tasks(of(all, 'css').storm), baseA),
      ratio: a,
      unit: '×',
      target: '≤ 1.05 × none',
      met: okA ? a <= 1.05 : null,
    },
    {
      goal: 'P2',
      what: 'script added per re-render',
      ours: script,
      peer: (median(scripts(of(all, 'naive').storm)) - scriptBase) / RE_RENDERS,
      peerName: 'query per callback',
      floor: 0,
      ratio: null,
      unit: 'ms',
      target: '≤ 0.15 ms',
      met: okA ? script <= 0.15 : null,
    },
    {
      goal: 'P2',
      what: '5,000 single appends, time × none',
      ours: b,
      peer: over(of(all, 'naive').appends, baseB),
      peerName: 'query per callback',
      floor: over(of(all, 'css').appends, baseB),
      ratio: b,
      unit: '×',
      target: '≤ 1.1 × none',
      met: okB ? b <= 1.1 : null,
    },
  ];
}

function taskRows(all: Map<Variant, Measured>): Row[] {
  const [none, again, ours] = [of(all, 'none'), of(all, 'none again'), of(all, 'ours')];
  const usual = Math.max(none.longTasks.length, again.longTasks.length);
  const base = median([...none.delays, ...again.delays, 16]);
  const delay = median([...ours.delays, 16]) - base;
  const worst = Math.max(16, ...ours.delays);
  const dark = of(all, 'darkreader');
  return [
    {
      goal: 'P3',
      what: 'tasks over 50 ms, load and storms',
      ours: ours.longTasks.length,
      peer: dark.longTasks.length,
      peerName: 'Dark Reader',
      floor: usual,
      ratio: null,
      unit: '',
      target: 'no more than without',
      met: ours.longTasks.length <= usual,
    },
    {
      goal: 'P3',
      what: 'delay added to a click, median',
      ours: delay,
      peer: median([...dark.delays, 16]) - base,
      peerName: 'Dark Reader',
      floor: 0,
      ratio: null,
      unit: 'ms',
      target: '≤ 8 ms',
      met: delay <= 8,
    },
    {
      goal: 'P3',
      what: 'slowest click',
      ours: worst,
      peer: Math.max(16, ...dark.delays),
      peerName: 'Dark Reader',
      floor: Math.max(16, ...none.delays),
      ratio: null,
      unit: 'ms',
      target: '≤ 200 ms',
      met: worst <= 200,
    },
  ];
}
