/** The panel's numbers against the site's own truth, to the cent, from the list and from the boards. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PipelineView } from '../../lib/domain/views';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { truth } from '../sites/demo-crm/truth.mjs';
import { type Installed, install } from './extension';
import { DEMO_STANDARD } from './standards';
import { loadStandard, overlayState, until, untilOverlay, untilRead } from './steps';

const LADDERS = {
  Продажи: { 'Новая заявка': 0.01, Квалификация: 0.05, 'КП отправлено': 0.2, Переговоры: 0.5, Договор: 0.8 },
  Продление: { 'Срок подходит': 0.3, Связались: 0.5, 'Счёт выставлен': 0.7, 'Счёт отправлен': 0.9 },
};

let demo: Awaited<ReturnType<typeof startDemoCrm>>;
let ext: Installed;
let page: Page;
let host: string;

beforeAll(async () => {
  demo = await startDemoCrm();
  host = new URL(demo.url).host;
  ext = await install();
  await ext.ask('site/enable', { origin: demo.url });
});
afterAll(async () => {
  await ext?.close();
  await demo?.close();
});
beforeEach(async () => {
  page = await ext.context.newPage();
});
// Each test begins with a site that is enabled and of which nothing has been read.
afterEach(async () => {
  await page.close();
  await ext.ask('history/forget', { account: host });
  expect((await ext.ask('pipeline/view', { account: host })).snapshot).toBeNull();
});

test('the board, read to its end, equals the truth in both currencies', { timeout: 120_000 }, async () => {
  await page.goto(`${demo.url}/deals/board/sales`);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  const more = page.getByRole('button', { name: 'Показать ещё' });
  while ((await more.count()) > 0) await more.first().click();
  const view = await untilRead(ext, host, ({ snapshot }) => snapshot?.complete === true);
  expect(view.snapshot?.read).toBe(543);
  expectTruth(view, 'sales', '');
});

test('a board that shows a part says which part', async () => {
  await page.goto(`${demo.url}/deals/board/sales`);
  const view = await untilRead(ext, host, ({ snapshot }) => snapshot !== null);
  expect(view.snapshot).toMatchObject({ read: 100, total: 543, complete: false, source: 'board' });
});

test('the first page of the list is never shown as the whole', async () => {
  await page.goto(`${demo.url}/deals?size=50`);
  const view = await untilRead(ext, host, ({ snapshot }) => snapshot !== null);
  expect(view.snapshot).toMatchObject({ read: 50, total: 643, complete: false });
});

test.each(['?expired=1', '?empty=1', '?error=1'])('%s is not read as “0 deals”', async (query) => {
  await page.goto(`${demo.url}/deals${query}`);
  await untilOverlay(ext, page, ({ reading }) => reading.phase !== 'reading');
  // Long enough for the page to be looked at more than once.
  await page.waitForFunction(() => performance.now() > 3000);
  const state = await overlayState(ext, page);
  expect(state?.reading.phase).not.toBe('done');
  const view = await ext.ask('pipeline/view', { account: host });
  expect(view.snapshot).toBeNull();
});

test('rows that come late are read once they are there', async () => {
  await page.goto(`${demo.url}/deals?size=50&slow=1500`);
  const view = await untilRead(ext, host, ({ snapshot }) => snapshot !== null);
  expect(view.snapshot?.read).toBe(50);
  await until(
    () => ext.ask('pipeline/view', { account: host }),
    (now) => now.snapshot?.read === 50,
  );
});

test('the same in English, with hashed class names, and after the redesign', {
  timeout: 120_000,
}, async () => {
  for (const query of ['lang=en', 'hash=5', 'hash=&redesign=1']) {
    await page.goto(`${demo.url}/deals?size=50&${query}`);
    const view = await untilRead(ext, host, ({ snapshot }) => snapshot !== null);
    expect(view.snapshot).toMatchObject({ read: 50, total: 643 });
    expect(view.snapshot?.refusedCount).toBe(0);
  }
});

// The last one: its standard stays in force.
test('the list, read page by page, equals the truth in both pipelines and currencies', {
  timeout: 180_000,
}, async () => {
  await loadStandard(ext, standardWithLadders(), demo.url);
  for (let number = 1; number <= 7; number++) {
    await page.goto(`${demo.url}/deals?size=100&page=${number}`);
    await untilRead(ext, host, ({ snapshot }) => (snapshot?.read ?? 0) >= Math.min(number * 100, 643));
  }
  const view = await untilRead(ext, host, ({ snapshot }) => snapshot?.complete === true);
  expect(view.snapshot).toMatchObject({ read: 643, total: 643, source: 'list' });
  expectTruth(view, 'sales', 'Продажи');
  expectTruth(view, 'renewal', 'Продление');
});

function standardWithLadders(): object {
  const ladder = Object.fromEntries(
    Object.entries(LADDERS).map(([pipeline, steps]) => [
      pipeline,
      Object.entries(stepsOf(pipeline, steps)).map(([stage, probability]) => ({ stage, probability })),
    ]),
  );
  const { stages: _stages, ...dictionary } = DEMO_STANDARD.dictionary;
  return { ...DEMO_STANDARD, dictionary, analytics: { ladder } };
}

/** The site's own stage names, in its order, with our probabilities. */
function stepsOf(pipeline: string, steps: Readonly<Record<string, number>>): Record<string, number> {
  const stages = stagesOf(pipeline === 'Продажи' ? 'sales' : 'renewal');
  return Object.fromEntries(stages.map((stage, at) => [stage, Object.values(steps)[at] ?? 0]));
}

function stagesOf(pipeline: string): string[] {
  const labels = truth({ lang: 'ru' })
    .sums.filter((sum) => sum.pipeline === pipeline && sum.stage !== 'won' && sum.stage !== 'lost')
    .map(({ stageLabel }) => stageLabel);
  return [...new Set(labels)];
}

/** Compare every stage and currency of a pipeline with what the site itself adds up. */
function expectTruth(view: PipelineView, pipeline: string, label: string): void {
  const sums = truth({ lang: 'ru' }).sums.filter(
    (sum) => sum.pipeline === pipeline && sum.stage !== 'won' && sum.stage !== 'lost',
  );
  const numbers = view.pipelines.find(({ pipeline: name }) => name === label);
  expect(numbers?.count).toBe(sums.reduce((all, { count }) => all + count, 0));
  expect(numbers?.currencies.map(({ currency }) => currency)).toEqual(['RUB', 'USD']);
  const deals = truth({ lang: 'ru' }).deals;
  for (const table of numbers?.currencies ?? []) {
    for (const row of table.rows) {
      const sum = sums.find(
        ({ stageLabel, currency }) => stageLabel === row.stage && currency === table.currency,
      );
      expect([row.stage, table.currency, row.raw, row.count]).toEqual([
        row.stage,
        table.currency,
        sum?.sum ?? 0,
        sum?.known ?? 0,
      ]);
      const weighted = deals
        .filter(
          (deal) =>
            deal.pipeline === pipeline && deal.currency === table.currency && deal.stageLabel === row.stage,
        )
        .reduce((all, { amount }) => all + (amount ?? 0) * row.probability.value, 0);
      expect(Math.abs(row.weighted - weighted)).toBeLessThanOrEqual(0.5 * row.count + 0.5);
    }
    expect(table.total.raw).toBe(table.rows.reduce((all, { raw }) => all + raw, 0));
    expect(table.total.weighted).toBe(table.rows.reduce((all, { weighted }) => all + weighted, 0));
    expect(table.total.rawWithin).toBe(0);
  }
}
