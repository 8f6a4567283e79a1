/** What a draft would do, against a recount by hand over the demo CRM's own truth. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeKey, diffStandards, type Standard } from '../../lib/domain/standard';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { type DealTruth, OWNERS, PIPELINES, truth } from '../sites/demo-crm/truth.mjs';
import { type Installed, install } from './extension';
import { loadStandard, until, untilRead } from './steps';

/** Stages of the pipeline «Продажи» that the drafts speak of, first to last. */
const SALES = PIPELINES.find(({ id }) => id === 'sales')?.stages ?? [];
const RENEWAL = PIPELINES.find(({ id }) => id === 'renewal')?.stages ?? [];
const ladder = (stages: typeof SALES) =>
  stages.map(({ label }, index) => ({ stage: label.ru, probability: 0.1 * (index + 1) }));

const BASE: Standard = {
  format: 'crm-standard/1',
  name: 'Вектор',
  dictionary: {
    menu: { chat: { labels: ['Чат'] }, deals: { labels: ['Сделки'] } },
    fields: {
      budget: { labels: ['Бюджет', 'Сумма'], type: 'money' },
      client: { labels: ['Компания'] },
      fax: { labels: ['Факс'] },
    },
    stages: Object.fromEntries([...SALES, ...RENEWAL].map(({ id, label }) => [id, [label.ru]])),
  },
  analytics: { ladder: { Продажи: ladder(SALES), Продление: ladder(RENEWAL) } },
};
const asking = (fromStage: string): Standard => ({
  ...BASE,
  cards: { deal: { required: [{ field: 'budget', fromStage, mode: 'soft' }], hidden: ['client'] } },
});

let demo: Awaited<ReturnType<typeof startDemoCrm>>;
let ext: Installed;
let page: Page;
let host: string;

beforeAll(async () => {
  demo = await startDemoCrm();
  host = new URL(demo.url).host;
  ext = await install();
  await ext.ask('site/enable', { origin: demo.url });
  await loadStandard(ext, BASE, demo.url);
  page = await ext.context.newPage();
  for (let number = 1; number <= 7; number++) {
    await page.goto(`${demo.url}/deals?size=100&page=${number}`);
    await untilRead(ext, host, ({ snapshot }) => (snapshot?.read ?? 0) >= Math.min(number * 100, 643));
  }
}, 180_000);
afterAll(async () => {
  await ext?.close();
  await demo?.close();
});

const impactOf = async (draft: Standard) =>
  (await ext.ask('draft/impact', { text: JSON.stringify(draft), account: host })).impact;
const open = truth().deals.filter(({ outcome }) => outcome === 'open');
const order = (deal: DealTruth) =>
  (deal.pipeline === 'sales' ? SALES : RENEWAL).findIndex(({ id }) => id === deal.stage);

/** Counted with nothing but the truth: open sales deals that have come to the stage, and those without an amount. */
function recount(stage: string) {
  const from = SALES.findIndex(({ id }) => id === stage);
  const reached = open.filter((deal) => deal.pipeline === 'sales' && order(deal) >= from);
  const failing = reached.filter(({ amount }) => amount === null);
  const perOwner = OWNERS.map(({ id }) => failing.filter(({ owner }) => owner === id).length);
  const most = Math.max(0, ...perOwner);
  return { of: reached.length, failing: failing.length, most };
}

test('the deals that each tick of the matrix would stop are those without an amount from that stage on', async () => {
  const { cells, sample } = await impactOf(asking('offer'));
  expect(sample).toMatchObject({ account: host, open: open.length, read: 643, total: 643 });
  for (const { id } of SALES) {
    const truthful = recount(id);
    expect(cells.budget?.[id], id).toMatchObject({ of: truthful.of, failing: truthful.failing, unknown: 0 });
    expect(cells.budget?.[id]?.worst?.failing ?? 0, id).toBe(truthful.most);
  }
  const without = open.filter(({ amount }) => amount === null).length;
  expect(cells.budget?.['']).toMatchObject({ of: open.length, failing: without });
  expect(without).toBeGreaterThan(0);
});

test('a change carries the same count, and what is hidden says in how many deals it stands', async () => {
  const draft = asking('offer');
  const { changes } = await impactOf(draft);
  const found = diffStandards(BASE, draft).map((change) => changes[changeKey(change)]);
  const { of, failing } = recount('offer');
  expect(found).toContainEqual(expect.objectContaining({ kind: 'required', of, failing }));
  const named = open.filter(({ companyLabel }) => companyLabel).length;
  expect(found).toContainEqual({ kind: 'filled', of: open.length, filled: named, unknown: 0 });
});

test('a field that no list shows is not called empty', async () => {
  const { cells, unseen } = await impactOf(asking('offer'));
  expect(unseen).toEqual(['fax']);
  expect(cells.fax?.['']).toMatchObject({ of: 0, failing: 0, unknown: open.length });
});

test('the whole draft tells those that it stops newly from those that the present one stops', async () => {
  await loadStandard(ext, { ...asking('contract'), version: 2 }, demo.url);
  const { whole } = await impactOf({ ...asking('offer'), version: 2 });
  const [offer, contract] = [recount('offer'), recount('contract')];
  expect(whole).toMatchObject({
    failing: offer.failing,
    newlyFailing: offer.failing - contract.failing,
  });
});

test('another ladder says what the pipeline would be worth', async () => {
  const flat = SALES.map(({ label }) => ({ stage: label.ru, probability: 0.5 }));
  const draft = { ...BASE, analytics: { ladder: { ...BASE.analytics?.ladder, Продажи: flat } } };
  const { weighted } = await impactOf(draft);
  const rubles = weighted.find(({ pipeline, currency }) => pipeline === 'Продажи' && currency === 'RUB');
  const halves = open
    .filter(({ pipeline, currency }) => pipeline === 'sales' && currency === 'RUB')
    .reduce((sum, { amount }) => sum + Math.round((amount ?? 0) / 2), 0);
  expect(Math.abs((rubles?.after ?? 0) - halves)).toBeLessThanOrEqual(open.length);
  expect(rubles?.before).not.toBe(rubles?.after);
});

test('the editor shows the count beside the tick, and the menu as the page has it', async () => {
  const desk = ext.desk;
  await desk.reload();
  await desk.locator('.editor .button.primary').first().click();
  const { of, failing } = recount('offer');
  const offer = desk
    .locator('.matrix tbody tr')
    .first()
    .locator('td', { hasText: `${failing} из ${of}` });
  await offer.first().waitFor();
  const { survey } = await until(
    () => ext.ask('survey/get', { origin: demo.url }),
    (answer) => (answer.survey?.menu.length ?? 0) > 3,
  );
  expect(survey?.menu.map(({ label }) => label)).toContain('Сделки');
  await desk.locator('.seen .button').first().click();
  const placed = await desk.locator('#edit-menu, .sortable').first().textContent();
  expect(placed).toContain('Сделки');
});

test('an item of the menu is dragged by the mouse and by a finger', async () => {
  const desk = ext.desk;
  const list = desk.locator('.sortable').first();
  const labels = () => list.locator('.sortable-label').allTextContents();
  const middle = async (index: number) => {
    const box = await list.locator('.drag-handle').nth(index).boundingBox();
    if (!box) throw new Error('The handle is not in sight.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await list.scrollIntoViewIfNeeded();
  const before = await labels();
  const [from, to] = [await middle(0), await middle(2)];
  await desk.mouse.move(from.x, from.y);
  await desk.mouse.down();
  await desk.mouse.move(to.x, to.y, { steps: 4 });
  await desk.mouse.up();
  const byMouse = [before[1], before[2], before[0], ...before.slice(3)];
  await until(labels, (now) => now.join() === byMouse.join());
  const cdp = await ext.context.newCDPSession(desk);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const [start, end] = [await middle(2), await middle(0)];
  await touch('touchStart', [start]);
  await touch('touchMove', [{ x: start.x, y: (start.y + end.y) / 2 }]);
  await touch('touchMove', [end]);
  await touch('touchEnd', []);
  await until(labels, (now) => now.join() === before.join());
});

test('the card of an open deal is read into the editor: names of fields and stages, and no value', async () => {
  await page.goto(`${demo.url}/deals/11021`);
  const { survey } = await until(
    () => ext.ask('survey/get', { origin: demo.url }),
    (answer) => answer.survey?.card != null,
  );
  expect(survey?.card?.entity).toBe('deal');
  const labels = survey?.card?.fields.map(({ label }) => label) ?? [];
  expect(labels).toContain('Следующий шаг');
  const deal = truth().deals.find(({ id }) => id === 11021);
  expect(JSON.stringify(survey)).not.toContain(deal?.companyLabel);
  await ext.desk.reload();
  await ext.desk.getByRole('button', { name: 'Считать карточку' }).click();
  await ext.desk.locator('.chips', { hasText: 'Следующий шаг' }).waitFor();
});
