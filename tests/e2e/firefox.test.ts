/** The main path in Firefox: the same overlay, the same numbers, another browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { firefoxMissing, type InstalledInFirefox, installInFirefox } from './firefox';
import { DEMO_STANDARD } from './standards';
import { until } from './steps';

/** An open deal of the demo CRM without a next step. */
const DEAL = '/deals/11021';

const missing = firefoxMissing();

if (missing) {
  test('Firefox is there when everything has to be checked', () => {
    console.log(`The tests in Firefox did not run: ${missing}.`);
    expect(process.env.CI === 'true' ? missing : null).toBeNull();
  });
} else {
  describe('in Firefox', mainPath);
}

function mainPath(): void {
  let demo: Awaited<ReturnType<typeof startDemoCrm>>;
  let ext: InstalledInFirefox;
  let host: string;

  beforeAll(async () => {
    demo = await startDemoCrm();
    host = new URL(demo.url).host;
    ext = await installInFirefox();
    await ext.ask('site/enable', { origin: demo.url });
    const text = JSON.stringify(DEMO_STANDARD);
    const preview = await ext.ask('standard/preview', { text, origin: demo.url });
    if (!preview.ok) throw new Error(JSON.stringify(preview.problems));
    await ext.ask('standard/apply', { hash: preview.hash });
  });
  afterAll(async () => {
    await ext?.close();
    await demo?.close();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await ext.newPage();
    await page.goto(`${demo.url}${path}`, { waitUntil: 'domcontentloaded' });
    return page;
  };

  test('the menu stands in the order of the standard, with hidden items out of sight', async () => {
    const page = await open('/contacts');
    const seen = await until(
      () => labels(page),
      (all) => all[0]?.startsWith('Сделки') === true,
    );
    expect(seen.slice(0, 3).map(plain)).toEqual(['Сделки', 'Задачи', 'Чат']);
    expect(seen.map(plain)).not.toContain('Лента');
    expect(seen.map(plain)).not.toContain('Диск');
    await page.close();
  });

  test('opening the root leads to the start page, once per tab', async () => {
    const page = await open('/');
    await until(
      async () => page.url(),
      (url) => url.endsWith('/deals'),
    );
    await page.goto(`${demo.url}/`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => performance.now() > 1500);
    expect(new URL(page.url()).pathname).not.toBe('/deals');
    await page.close();
  });

  test('a hidden field is hidden and a missing one is marked', async () => {
    const page = await open(DEAL);
    await page.waitForSelector('[data-prelude-finding]');
    await page.waitForSelector('[data-prelude-hidden]');
    expect(await page.$eval('[data-prelude-hidden]', (box) => box.getClientRects().length)).toBe(0);
    await page.close();
  });

  test('the gate asks before a save that leaves a required field empty', async () => {
    const page = await open(DEAL);
    await page.waitForSelector('[data-prelude-finding]');
    await press(page, 'Изменить');
    await page.waitForSelector('#card-form');
    await press(page, 'Сохранить');
    await page.waitForSelector('prelude-host >>> dialog[open]');
    expect(await saves(page)).toBe(0);
    await page.keyboard.press('Escape');
    await page.waitForSelector('prelude-host >>> dialog[open]', { hidden: true });
    expect(await saves(page)).toBe(0);
    await page.close();
  });

  test('the list is read, page by page, and says how much of it', async () => {
    const page = await open('/deals?size=100');
    const first = await until(
      () => ext.ask('pipeline/view', { account: host }),
      ({ snapshot }) => snapshot !== null,
    );
    expect(first.snapshot).toMatchObject({ read: 100, total: 643, complete: false });
    await page.goto(`${demo.url}/deals?size=100&page=2`, { waitUntil: 'domcontentloaded' });
    await until(
      () => ext.ask('pipeline/view', { account: host }),
      ({ snapshot }) => snapshot?.read === 200,
    );
    await page.close();
  });

  test('the panel opens beside the page and shows the numbers that the background holds', async () => {
    const page = await open('/deals?size=100');
    const handle = await page.waitForSelector('prelude-host >>> .handle');
    await handle?.click();
    const { snapshot } = await ext.ask('pipeline/view', { account: host });
    await until(
      () => ext.inPanel<string>('document.body.innerText'),
      (shown) => shown?.includes(`${snapshot?.read} из 643`) === true,
    );
    await page.close();
  });

  test('typing in the panel presses no hotkey of the CRM, and the CRM cannot look in', async () => {
    const page = await open('/contacts');
    await page.waitForSelector('prelude-host >>> iframe.panel');
    const reached = await page.evaluate(() => {
      const frame = document.querySelector('prelude-host')?.shadowRoot?.querySelector('iframe');
      try {
        return frame?.contentDocument?.body.textContent ?? null;
      } catch {
        return null;
      }
    });
    expect(reached).toBeNull();
    await page.close();
  });

  test('the standard, the history and the site survive a background that has gone to sleep', async () => {
    const sleepy = await installInFirefox(300);
    try {
      await sleepy.ask('site/enable', { origin: demo.url });
      await sleepy.untilAsleep();
      expect(await sleepy.ask('site/status', { origin: demo.url })).toMatchObject({ state: 'on' });
    } finally {
      await sleepy.close();
    }
  });

  test('disabling takes everything away at once', async () => {
    const page = await open('/contacts');
    await page.waitForSelector('prelude-host');
    await ext.ask('site/disable', { origin: demo.url });
    await until(
      () => page.evaluate(() => document.querySelectorAll('prelude-host,[data-prelude-order]').length),
      (left) => left === 0,
    );
    await page.close();
  });
}

async function labels(page: Page): Promise<string[]> {
  return page.$$eval('nav a', (links) =>
    links
      .map((link) => ({
        box: link.getBoundingClientRect(),
        text: link.querySelector('.lm-t')?.textContent ?? '',
      }))
      .filter(({ box }) => box.height > 0)
      .sort((a, b) => a.box.top - b.box.top)
      .map(({ text }) => text),
  );
}

function plain(label: string): string {
  return label.trim();
}

/** Press the visible button that says `text`. */
async function press(page: Page, text: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[contains(., "${text}")])`, {
    visible: true,
  });
  await button?.click();
}

async function saves(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { __saves?: unknown[] }).__saves?.length ?? 0);
}
