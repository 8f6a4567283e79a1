/**
 * The demo CRM with nine months of history: lists of three days are read off its pages by the extension itself; all 196
 * days are stored by the background's own code from the same truth, and put back as a backup.
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NumbersView } from '../../lib/domain/views';
import { createFormatter } from '../../lib/locales/format';
import { demoStandard } from '../run/demo-standard';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { dealsOn, FIRST_DAY, sumsOf, TODAY } from '../sites/demo-crm/truth.mjs';
import { type Installed, install } from './extension';
import { bringNineMonths, dealsAsListed, movedDay, weeksToNow, workingDays } from './nine-months';
import { loadStandard, untilRead } from './steps';

const weeks = weeksToNow();
const lastDay = movedDay(TODAY, weeks);
let demo: Awaited<ReturnType<typeof startDemoCrm>>;
let ext: Installed;
let account: string;
let page: Page;

beforeAll(async () => {
  demo = await startDemoCrm();
  ext = await install();
  account = new URL(demo.url).host;
  await ext.ask('site/enable', { origin: demo.url });
  await ext.ask('settings/patch', { patch: { role: 'rop' } });
  const plan = { period: lastDay.slice(0, 4), amount: 90_000_000, currency: 'RUB', by: 'team' };
  await loadStandard(ext, { ...demoStandard(), targets: [plan] }, demo.url);
  page = await ext.context.newPage();
});
afterAll(async () => {
  await ext?.close();
  await demo?.close();
});

test.each([FIRST_DAY, '2026-07-14', TODAY])(
  'the list of %s, read off its page, is what is stored for that day',
  {
    timeout: 90_000,
  },
  async (day) => {
    const wanted = dealsAsListed(day, { lang: 'ru', weeks: 0 }, 'open');
    await page.goto(`${demo.url}/deals?size=1000&today=${day}`);
    await untilRead(ext, account, ({ snapshot }) => snapshot?.read === wanted.length);
    const { deals } = await ext.ask('history/deals', { account, from: 0, count: 5000 });
    const byId = (a: { id: string }, b: { id: string }) => Number(a.id) - Number(b.id);
    expect([...deals].sort(byId)).toEqual(wanted.sort(byId));
    await page.goto('about:blank');
    await ext.ask('history/forget', { account });
  },
);

describe('with nine months of history, stored day by day', () => {
  let numbers: NumbersView;

  beforeAll(async () => {
    await bringNineMonths(ext, { account, lang: 'ru', weeks });
    numbers = await ext.ask('numbers/overview', { account });
  }, 300_000);

  test('the latest reading is whole, of all days, and its sums are those of the site', () => {
    expect(numbers.reading).toMatchObject({
      read: 643,
      total: 643,
      filter: null,
      days: workingDays().length,
    });
    const sums = sumsOf(dealsOn(TODAY)).filter(({ stage }) => stage !== 'won' && stage !== 'lost');
    for (const pipeline of numbers.outlook?.pipelines ?? []) {
      const id = pipeline.pipeline === 'Продажи' ? 'sales' : 'renewal';
      expect(pipeline.level).toBe(4);
      for (const { currency, total } of pipeline.currencies) {
        const own = sums.filter((sum) => sum.pipeline === id && sum.currency === currency);
        expect([total.raw, total.count]).toEqual([
          own.reduce((all, { sum }) => all + sum, 0),
          own.reduce((all, { known }) => all + known, 0),
        ]);
      }
    }
  });

  describe.each(['ru', 'en'] as const)('in %s', (lang) => {
    beforeAll(async () => {
      await ext.ask('settings/patch', { patch: { language: lang } });
      await page.goto(`chrome-extension://${ext.id}/dashboard.html?account=${account}`);
      await page.locator('main h2').first().waitFor();
    });

    test.each(['overview', 'funnel', 'stuck', 'changes', 'people', 'what-if', 'meeting', 'report'])(
      'the screen %s is filled, and shows nothing that is no number',
      async (screen) => {
        await page.locator(`#tab-${screen}`).click();
        await page.locator('#tab-panel h2').first().waitFor();
        await page.locator('#tab-panel .skeleton').waitFor({ state: 'detached' });
        const text = await textOf(page.locator('#tab-panel'));
        expect(text).not.toMatch(/NaN|Infinity|undefined|null|\{\w+\}/);
        const comparable =
          screen !== 'changes' || (await page.locator('#tab-panel .empty button').count()) === 0;
        if (comparable) expect(await page.locator('#tab-panel .empty').count()).toBe(0);
      },
    );

    test('every sum by period leads to deals that add up to it, and the periods to the whole', async () => {
      await page.locator('#tab-overview').click();
      await unfold(page, /^(Таблицей|As a table)$/);
      const lists = await unfold(page, /^(Сделки|Deals): /);
      const { shortMoney } = createFormatter(lang);
      const [sales] = numbers.outlook?.pipelines ?? [];
      const shown = plain(await textOf(page.locator('#tab-panel')));
      let at = 0;
      for (const { currency, months, total } of sales?.currencies ?? []) {
        for (const { period, count, raw, weighted } of months) {
          const deals = lists[at++] ?? [];
          expect([period, deals.length]).toEqual([period, count]);
          expect([period, sumOf(deals, 4), sumOf(deals, 6)]).toEqual([period, raw, weighted]);
          expect(shown).toContain(plain(shortMoney({ minor: raw, currency })));
        }
        expect(months.reduce((sum, { raw }) => sum + raw, 0)).toBe(total.raw);
        expect(months.reduce((sum, { weighted }) => sum + weighted, 0)).toBe(total.weighted);
        expect(shown).toContain(plain(shortMoney({ minor: total.weighted, currency })));
      }
      expect(at).toBe(lists.length);
    });

    test('stuck deals are listed one by one, and their money at risk adds up to the headline', async () => {
      await page.locator('#tab-stuck').click();
      await page.locator('.pipeline-choice select').selectOption('Продление');
      const renewal = numbers.outlook?.pipelines.find(({ pipeline }) => pipeline === 'Продление');
      const rows = page.locator('#tab-panel .deal-table tbody tr');
      await expect.poll(() => rows.count()).toBe(renewal?.stuck.count);
      const cells = await rows.evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      );
      for (const [currency, risk] of Object.entries(renewal?.stuck.atRisk ?? {})) {
        const own = cells.filter(
          (row) => row[5]?.includes(currency === 'RUB' ? '₽' : '$') || row[5]?.includes(currency),
        );
        expect([currency, Math.abs(sumOf(own, 6) - risk) <= own.length]).toEqual([currency, true]);
      }
      expect(await page.locator('#tab-panel .deal-table a').count()).toBe(renewal?.stuck.count);
      await page.locator('.pipeline-choice select').selectOption('Продажи');
    });

    test('every bar of what changed names its deals, and says how many more there are', async () => {
      await page.locator('#tab-changes').click();
      const other = page.locator('#tab-panel .empty button');
      await page.locator('#tab-panel .bridge, #tab-panel .empty button').first().waitFor();
      if ((await other.count()) > 0) await other.click();
      await page.locator('#tab-panel .bridge').first().waitFor();
      await unfold(page, /^(Таблицей|As a table)$/);
      const bars = await page.locator('#tab-panel .bridge > li .muted').allTextContents();
      const counted = bars.map((text) => Number(text.replace(/\D/g, '')));
      const named = await page.locator('#tab-panel .deal-links').evaluateAll((lists) =>
        lists.map((list) => {
          const more = /\d+/.exec(list.querySelector('.muted')?.textContent ?? '')?.[0] ?? 0;
          return list.querySelectorAll('a').length + Number(more);
        }),
      );
      expect(named).toEqual(counted);
    });

    test('a screen is saved as a picture, with nothing asked of the network', async () => {
      await page.locator('#tab-funnel').click();
      const saved = page.waitForEvent('download');
      await page.locator('.share button').click();
      const file = await (await saved).path();
      const { width, height } = PNG.sync.read(readFileSync(file));
      expect([width, height > 600]).toEqual([1760, true]);
    });
  });

  describe('the further screens', () => {
    const sales = () => numbers.outlook?.pipelines.find(({ pipeline }) => pipeline === 'Продажи');

    beforeAll(async () => {
      await ext.ask('settings/patch', { patch: { language: 'en' } });
      await page.goto(`chrome-extension://${ext.id}/dashboard.html?account=${account}`);
      await page.locator('main h2').first().waitFor();
      await page.locator('.pipeline-choice select').selectOption('Продажи');
    });

    test('people add up to the pipeline, and a row opens from the keyboard', async () => {
      const { pipelines } = await ext.ask('board/people', { account });
      const rows = pipelines.find(({ pipeline }) => pipeline === 'Продажи')?.rows ?? [];
      for (const { currency, total } of sales()?.currencies ?? []) {
        const own = rows.flatMap(({ sums }) => sums.filter((sum) => sum.currency === currency));
        expect(own.reduce((sum, { weighted }) => sum + weighted, 0)).toBe(total.weighted);
      }
      await page.locator('#tab-people').click();
      const name = page.locator('.people .unfold').first();
      await name.focus();
      await page.keyboard.press('Enter');
      await page.locator('.people .detail tbody a').first().waitFor();
      expect(await name.getAttribute('aria-expanded')).toBe('true');
    });

    test('what if moves with the arrows and goes back to what the forecast says', async () => {
      await page.locator('#tab-what-if').click();
      await page.locator('.game-numbers td').first().waitFor();
      const shown = () => textOf(page.locator('.game-numbers'));
      const before = await shown();
      const [main] = [...(sales()?.currencies ?? [])].sort((a, b) => b.total.count - a.total.count);
      const { shortMoney } = createFormatter('en');
      const weighted = { minor: main?.total.weighted ?? 0, currency: main?.currency ?? '' };
      expect(plain(before)).toContain(plain(shortMoney(weighted)));
      await page.locator('.slider input').first().focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(shown).not.toBe(before);
      await page.getByRole('button', { name: 'Back to today' }).click();
      await expect.poll(shown).toBe(before);
    });

    test('the duel says that this CRM tells no probabilities', async () => {
      await page.locator('#tab-duel').click();
      await page.getByText('No probability of the CRM was read').waitFor();
    });

    test('the funnel leads to as many deals as it counts, from its first stage to the won ones', async () => {
      const { rows = [], won = 0 } = sales()?.funnel ?? {};
      const [first] = rows;
      await page.locator('#tab-funnel').click();
      await unfold(page, /^As a table$/);
      await unfold(page, new RegExp(`^Deals on (${first?.stage}|Won)$`));
      const told = await page.locator('#tab-panel .tile-how > p:first-child').allTextContents();
      const counts = told.flatMap((text) => /^([\d,]+) deals?, /.exec(text)?.[1]?.replace(/,/g, '') ?? []);
      expect(counts.map(Number)).toEqual([first?.n, won]);
    });

    test('the next meeting compares with the one that was held', async () => {
      await page.locator('#tab-meeting').click();
      const day = numbers.outlook?.asOf ?? '';
      await page.getByRole('button', { name: 'Meeting held' }).click();
      await page.getByText('Noted. The next meeting compares with').waitFor();
      expect((await ext.ask('board/meeting', { account })).days).toEqual([day]);
    });
  });
});

async function textOf(part: Locator): Promise<string> {
  return (await part.textContent()) ?? '';
}

/** Opens all folds whose heading fits, and gives the cells of the rows that stand in each. */
async function unfold(page: Page, heading: RegExp): Promise<string[][][]> {
  const shown = { folds: '#tab-panel details', heading: heading.source };
  await page.waitForFunction(foldedRows, { ...shown, open: true });
  const rows = await page.waitForFunction(foldedRows, { ...shown, open: false });
  return (await rows.jsonValue()) ?? [];
}

/** Runs in the page: null until every fold is open that fits, there is one, and each has its rows. */
function foldedRows(wanted: { folds: string; heading: string; open: boolean }): string[][][] | null {
  const heading = new RegExp(wanted.heading);
  const fitting = [...document.querySelectorAll<HTMLDetailsElement>(wanted.folds)].filter((fold) =>
    heading.test(fold.querySelector('summary')?.textContent?.trim() ?? ''),
  );
  for (const fold of wanted.open ? fitting : []) fold.querySelector('summary')?.click();
  const found = fitting.map((fold) =>
    [...fold.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? ''),
    ),
  );
  return fitting.length > 0 && (wanted.open || found.every((rows) => rows.length > 0)) ? found : null;
}

/** Sum of the whole amounts of a column, in minor units; what a page left empty is nothing. */
function sumOf(rows: readonly (readonly string[])[], column: number): number {
  return rows.reduce((sum, row) => sum + minorOf(row[column] ?? ''), 0);
}

/** «1 234,50 ₽» and “RUB 1,234.50” → 123450. */
function minorOf(text: string): number {
  const digits = text.replace(/\D/g, '');
  if (digits === '') return 0;
  const sign = /[-−]\s?\D*\d/.test(text) ? -1 : 1;
  return sign * Number(digits) * (/[.,]\d{2}(?!\d)\D*$/.test(text) ? 1 : 100);
}

/** Blanks of all kinds are one. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
