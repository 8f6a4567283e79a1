/** One pipeline seen in two views: the list names it, the board does not. Each deal counts once. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { truth } from '../sites/demo-crm/truth.mjs';
import { type Installed, install } from './extension';
import { expectSameMoney, untilOverlay, untilRead } from './steps';

const PAGE_SIZE = 50;
const SALES = 'Продажи';
const RENEWAL = 'Продление';

let demo: Awaited<ReturnType<typeof startDemoCrm>>;
let ext: Installed;
let page: Page;
let host: string;

beforeAll(async () => {
  demo = await startDemoCrm();
  host = new URL(demo.url).host;
});
afterAll(() => demo?.close());
beforeEach(async () => {
  ext = await install();
  await ext.ask('site/enable', { origin: demo.url });
  page = await ext.context.newPage();
});
afterEach(() => ext?.close());

test('the first page of the list and then the whole board are one pipeline, equal to the truth to the cent', {
  timeout: 180_000,
}, async () => {
  await readFirstPageOfList();
  const listed = await pipelineOfEachDeal();
  await readWholeBoard();
  const view = await untilRead(ext, host, ({ pipelines }) => countOf(pipelines, SALES) === 543);
  expect(view.pipelines.map(({ pipeline }) => pipeline)).not.toContain('');
  expectSalesTruth(view.pipelines.find(({ pipeline }) => pipeline === SALES));
  const renewals = [...listed.values()].filter((pipeline) => pipeline === RENEWAL).length;
  expect(renewals).toBeGreaterThan(0);
  expect(view.snapshot).toMatchObject({ read: 543 + renewals, total: 643, complete: false });
  const shown = await pipelineOfEachDeal();
  expect(shown.size).toBe(543 + renewals);
  const numbers = await ext.ask('numbers/overview', { account: host });
  expect(numbers.reading).toMatchObject({ read: 543 + renewals, total: 643 });
  expect(numbers.warnings?.unwatched).toEqual([{ pipeline: RENEWAL, reason: 'partial' }]);
});

test('the whole board and then the first page of the list come to the same', {
  timeout: 180_000,
}, async () => {
  await readWholeBoard();
  await untilRead(ext, host, ({ snapshot }) => snapshot?.read === 543);
  await readFirstPageOfList();
  const view = await untilRead(ext, host, ({ pipelines }) => countOf(pipelines, SALES) === 543);
  expect(view.pipelines.map(({ pipeline }) => pipeline)).not.toContain('');
  expectSalesTruth(view.pipelines.find(({ pipeline }) => pipeline === SALES));
  expect(view.snapshot).toMatchObject({ total: 643, complete: false });
});

async function readFirstPageOfList(): Promise<void> {
  await page.goto(`${demo.url}/deals?size=${PAGE_SIZE}`);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  await untilRead(ext, host, ({ snapshot }) => snapshot?.total === 643);
}

async function readWholeBoard(): Promise<void> {
  await page.goto(`${demo.url}/deals/board/sales`);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  const more = page.getByRole('button', { name: 'Показать ещё' });
  while ((await more.count()) > 0) await more.first().click();
}

/** Every deal that the numbers stand on, with its pipeline; fails when one is there twice. */
async function pipelineOfEachDeal(): Promise<Map<string, string | null>> {
  const { deals, total } = await ext.ask('history/deals', { account: host, from: 0, count: 5000 });
  const pipelines = new Map(deals.map(({ id, pipeline }) => [id, pipeline]));
  expect(pipelines.size).toBe(total);
  return pipelines;
}

type Pipelines = Awaited<ReturnType<typeof untilRead>>['pipelines'];

function countOf(pipelines: Pipelines, name: string): number | undefined {
  return pipelines.find(({ pipeline }) => pipeline === name)?.count;
}

function expectSalesTruth(numbers: Pipelines[number] | undefined): void {
  const { sums } = truth({ lang: 'ru' });
  const open = sums.filter(
    ({ pipeline, stage }) => pipeline === 'sales' && stage !== 'won' && stage !== 'lost',
  );
  expect(numbers?.count).toBe(open.reduce((all, { count }) => all + count, 0));
  expect(numbers?.stages.map(({ stage }) => stage)).toEqual([
    ...new Set(open.map(({ stageLabel }) => stageLabel)),
  ]);
  for (const currency of ['RUB', 'USD']) {
    const table = numbers?.currencies.find((each) => each.currency === currency);
    const own = open.filter((sum) => sum.currency === currency);
    expectSameMoney(
      table?.total.raw,
      own.reduce((all, { sum }) => all + sum, 0),
    );
    for (const { stageLabel, sum } of own)
      expectSameMoney(table?.rows.find(({ stage }) => stage === stageLabel)?.raw, sum);
  }
}
