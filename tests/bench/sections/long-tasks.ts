/** P3: whether reading a list of ten thousand rows ever keeps the page waiting. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Installed, install } from '../../e2e/extension';
import { commandOverlay, loadStandard, untilOverlay } from '../../e2e/steps';
import { idle } from '../idle';
import { spaPage } from '../pages/spa';
import type { Bench, Row, Section } from '../row';
import { serve } from '../serve';
import { STANDARD } from '../variants';

const ROWS = 10_000;
const LONG_MS = 50;
/** Beyond this the machine was not quiet enough to call a task long. */
const TOO_BUSY = 2;

interface Watched {
  /** Long tasks of each round, in milliseconds. */
  readonly rounds: readonly (readonly number[])[];
  /** The slowest run of the same work as a multiple of the fastest. */
  readonly busy: number;
}

/** A list that the reader of any page understands, and one of a CRM that is known. */
const LISTS = {
  'an unknown CRM': { path: '/deals', html: () => spaPage({ items: 60, fields: 0, rows: ROWS }) },
  EspoCRM: { path: '/#Opportunity/list', html: grownList },
} as const;

export const longTasks: Section = {
  name: 'Tasks while a long list is read',
  goals: ['P3'],
  async run(bench) {
    const rows: Row[] = [];
    for (const [name, list] of Object.entries(LISTS)) {
      bench.log(`  ${name} …`);
      rows.push(rowOf(name, await tasksOf(list, bench)));
    }
    return rows;
  },
};

/** The fixture of a list with its first row ten thousand times, each of another record. */
function grownList(): string {
  const html = readFileSync('tests/fixtures/crm/espocrm/list.en.html', 'utf8');
  const [row = ''] = /<tr class="list-row"[\s\S]*?<\/tr>/.exec(html) ?? [];
  const id = /data-id="(\w+)"/.exec(row)?.[1] ?? '';
  const grown = Array.from({ length: ROWS }, (_, at) =>
    row.replaceAll(id, `${id.slice(0, -6)}${100_000 + at}`),
  );
  return html.replace(row, () => grown.join('\n'));
}

/** Long tasks of each round: the list is read, and everything else that looks at a page that came to rest has looked. */
async function tasksOf(
  { path, html }: (typeof LISTS)['EspoCRM' | 'an unknown CRM'],
  bench: Bench,
): Promise<Watched> {
  const page = html();
  const site = await serve(() => page);
  const ext = await install({ locale: 'en-US', build: bench.build });
  try {
    await ext.ask('site/enable', { origin: site.url });
    await loadStandard(ext, STANDARD, site.url);
    const tab = await ext.context.newPage();
    await tab.goto(site.url + path, { timeout: 120_000 });
    await untilOverlay(ext, tab, isRead, 60_000);
    const rounds: number[][] = [];
    // The first round is not counted: the recognised CRM's adapter comes, and the overlay starts anew with it.
    for (let round = -1; round < (bench.quick ? 1 : 5); round++) {
      const tasks = await readAgain(ext, tab);
      if (round >= 0) rounds.push(tasks);
    }
    return { rounds, busy: await unsteadiness(tab) };
  } finally {
    await ext.close();
    await site.close();
  }
}

const isRead: Parameters<typeof untilOverlay>[2] = ({ reading }) =>
  reading.phase === 'done' && reading.read >= ROWS;

async function readAgain(ext: Installed, tab: Page): Promise<number[]> {
  await idle(tab);
  const watch = await tab.evaluateHandle(() => {
    const tasks: number[] = [];
    const note = (entries: PerformanceEntryList) => tasks.push(...entries.map(({ duration }) => duration));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'longtask' });
    document.body.append(document.createElement('p'));
    return { tasks, observer, note };
  });
  await commandOverlay(ext, tab, { do: 'read-now' });
  await untilOverlay(ext, tab, ({ reading }) => reading.phase === 'reading', 2000).catch(() => null);
  await untilOverlay(ext, tab, isRead, 60_000);
  await idle(tab);
  return watch.evaluate(({ tasks, observer, note }) => {
    note(observer.takeRecords());
    observer.disconnect();
    return tasks;
  });
}

/** How much longer the same work takes at times: on a busy machine a short task is long by the clock. */
function unsteadiness(tab: Page): Promise<number> {
  return tab.evaluate(() => {
    const times = Array.from({ length: 40 }, () => {
      const started = performance.now();
      let sum = 0;
      for (let at = 0; at < 5_000_000; at++) sum += at % 7;
      return performance.now() - started + Math.min(sum, 0);
    });
    // The first ones are not compiled yet.
    const settled = times.slice(5);
    return Math.max(...settled) / Math.min(...settled);
  });
}

function rowOf(name: string, { rounds, busy }: Watched): Row {
  const longest = Math.max(0, ...rounds.flat());
  return {
    goal: 'P3',
    what: `longest task over ${LONG_MS} ms, ${ROWS} rows of ${name} read`,
    ours: longest,
    peer: null,
    peerName: null,
    floor: 0,
    ratio: null,
    unit: 'ms',
    target: 'none',
    met: longest > 0 && busy > TOO_BUSY ? null : longest === 0,
  };
}
