/**
 * What the reader must reach with no adapter to help it: on the pages of known CRMs, on pages of
 * products that nobody has described, and on both versions of a CRM by other people.
 */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageReading, type Question, scoreOf, sumOf, type Truth } from '../run/reading/compare';
import { byGroup, GOALS, missed } from '../run/reading/goals';
import { bundledReader, type ScoredPage, scoreFixtures } from '../run/reading/read-fixtures';
import { CREDENTIALS, startRealCrm } from '../sites/real-crm/server.mjs';
import { findChromium } from './find-browser.mjs';
import { until } from './steps';

describe('over all fixtures', () => {
  let pages: readonly ScoredPage[];

  beforeAll(async () => {
    pages = await scoreFixtures();
  }, 480_000);

  test('the goals are those that were promised', () => {
    expect(GOALS).toEqual({ menu: 0.95, deals: 0.95, fields: 0.9 });
  });

  test.each(['known', 'unknown'] as const)(
    'every goal is met on the %s pages, and no amount is wrong',
    (group) => {
      const score = byGroup(pages).get(group);
      if (!score) throw new Error(`no ${group} pages`);
      expect(missed(score)).toEqual([]);
      expect(score.wrongAmounts).toBe(0);
    },
  );

  test('every CRM has its share in the figures', () => {
    const crms = new Set(pages.filter(({ group }) => group === 'known').map(({ crm }) => crm));
    expect(crms.size).toBe(8);
    for (const crm of crms) {
      const { menu, deals, fields } = sumOf(
        pages.filter((page) => page.crm === crm).map(({ score }) => score),
      );
      expect([menu.of, deals.of, fields.of].every((of) => of > 0)).toBe(true);
    }
  });
});

/** A deal as the server keeps it. */
interface Row {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  readonly category: string | null;
  readonly stage: string;
  readonly amount: number | null;
  readonly index: number;
  readonly archived_at: string | null;
  readonly expected_closing_date: string | null;
}

const STAGES: Readonly<Record<string, string>> = {
  opportunity: 'Opportunity',
  'proposal-sent': 'Proposal Sent',
  'in-negociation': 'In Negotiation',
  delayed: 'Delayed',
  won: 'Won',
  lost: 'Lost',
};

/** Deals that the board shows at most; the first by their place on it. */
const ON_BOARD = 100;

describe.each(['0.49.2', '0.63.3'] as const)('on the real CRM, version %s', (version) => {
  let crm: Awaited<ReturnType<typeof startRealCrm>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    crm = await startRealCrm({ version });
    browser = await chromium.launch({ executablePath: findChromium() ?? '', chromiumSandbox: false });
    page = await signedIn(await browser.newContext({ locale: 'en-US' }), crm.url);
  });
  afterAll(async () => {
    await browser?.close();
    await crm?.close();
  });

  const read = () =>
    page.evaluate(() =>
      (globalThis as unknown as { preludeRead(asked: Question): PageReading }).preludeRead({
        today: '2026-11-23',
      }),
    );
  const rows = () => (crm.db.deals as unknown as Row[]).filter(({ archived_at }) => archived_at === null);

  test('menu and board', async () => {
    await page.goto(`${crm.url}/#/deals`);
    const reading = await until(read, ({ deals }) => deals.length === ON_BOARD);
    const menu = await page.locator('nav a').allTextContents();
    const shown = rows()
      .sort((a, b) => b.index - a.index)
      .slice(0, ON_BOARD);
    const score = scoreOf({ menu, deals: undefined, fields: undefined }, reading);
    expect(missed(score)).toEqual([]);

    const read100 = new Map(reading.deals.map((deal) => [deal.id, deal]));
    const right = shown.filter(({ id, name, stage }) => {
      const deal = read100.get(String(id));
      return deal?.title === name && deal.stage === STAGES[stage];
    });
    expect(right.length / shown.length).toBeGreaterThanOrEqual(GOALS.deals);
    // The board rounds; what was read says how far it may be off, and no amount is off further.
    const wrong = shown.filter(({ id, amount }) => {
      const found = read100.get(String(id))?.amount;
      return found && (found[1] !== 'USD' || Math.abs(found[0] - (amount ?? 0) * 100) > found[2]);
    });
    expect(wrong).toEqual([]);
    const amounts = shown.filter(({ id }) => read100.get(String(id))?.amount);
    expect(amounts.length / shown.length).toBeGreaterThanOrEqual(GOALS.deals);
  });

  test('fields of forms', async () => {
    const some = rows().filter(({ amount, category }) => amount && category);
    const scores = [];
    for (const row of some.slice(0, 4)) {
      await page.goto(`${crm.url}/#/deals/${row.id}`);
      await page.locator(`[role=dialog] input[name=name]`).waitFor();
      await until(read, ({ fields }) => fields.some(({ value }) => value === row.name));
      const truth: Truth = { menu: undefined, deals: undefined, fields: fieldsOf(row) };
      scores.push(scoreOf(truth, await until(read, ({ fields }) => fields.length >= fieldsOf(row).length)));
    }
    expect(missed(sumOf(scores))).toEqual([]);
    expect(sumOf(scores).fields.of).toBe(24);
  });
});

function fieldsOf({ name, description, category, amount, expected_closing_date, stage }: Row) {
  return [
    { label: 'Deal name', value: name },
    { label: 'Description', value: description },
    { label: 'Category', value: category },
    { label: 'Amount', value: String(amount) },
    { label: 'Expected Closing', value: expected_closing_date?.slice(0, 10) ?? null },
    { label: 'Stage', value: STAGES[stage] ?? stage },
  ];
}

async function signedIn(context: BrowserContext, url: string): Promise<Page> {
  await context.addInitScript({ content: await bundledReader() });
  const page = await context.newPage();
  await page.goto(url);
  await page.fill('input[name=email]', CREDENTIALS.email);
  await page.fill('input[name=password]', CREDENTIALS.password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('nav a[href="#/deals"]');
  return page;
}
