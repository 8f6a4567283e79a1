/** Nothing leaves the machine, and nothing of ours stays in the CRM's own page or storage. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { truth } from '../sites/demo-crm/truth.mjs';
import { type Installed, install } from './extension';
import { findChromium } from './find-browser.mjs';
import { type NetRequest, requestsOf } from './net-log';
import { DEMO_STANDARD } from './standards';
import { loadStandard, untilOverlay, untilRead } from './steps';

const PATHS = ['/contacts', '/deals?size=50', '/deals/board/sales', '/deals/11021', '/leads/5310'];

let demo: Awaited<ReturnType<typeof startDemoCrm>>;

beforeAll(async () => {
  demo = await startDemoCrm();
});
afterAll(() => demo?.close());

describe('a site that was never enabled', () => {
  let ext: Installed;
  let plain: BrowserContext;

  beforeAll(async () => {
    ext = await install();
    const browser = await chromium.launch({ executablePath: findChromium() ?? '', chromiumSandbox: false });
    plain = await browser.newContext({
      locale: 'ru-RU',
      timezoneId: 'Europe/Moscow',
      viewport: { width: 1280, height: 800 },
    });
  });
  afterAll(async () => {
    await ext?.close();
    await plain?.browser()?.close();
  });

  test.each(PATHS)('%s is the same to the last byte as without the extension', async (path) => {
    const [without, withIt] = [await look(plain, path), await look(ext.context, path)];
    expect(withIt).toEqual(without);
    expect(without.html).toContain('</nav>');
  });

  /** All that a page can know of itself once its main part has been drawn. */
  async function look(context: BrowserContext, path: string) {
    const page = await context.newPage();
    await page.goto(`${demo.url}${path}`);
    await page.locator('main a, main .fld, main .kc').first().waitFor();
    await page.locator('nav a').first().waitFor();
    const seen = await page.evaluate(async () => ({
      html: document.documentElement.outerHTML,
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      globals: Object.getOwnPropertyNames(window)
        .filter((name) => !/^__(pw|playwright)/.test(name))
        .sort(),
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    }));
    await page.close();
    return seen;
  }
});

describe('a whole run over the CRM', () => {
  let ext: Installed;
  let page: Page;
  let other: Server;
  let requests: NetRequest[];
  let left: Awaited<ReturnType<typeof leftBehind>>;
  const errors: string[] = [];
  const said: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'prelude-net-'));
  const log = join(folder, 'net.json');

  beforeAll(async () => {
    other = createServer((_request, response) => response.end('x')).listen(0, '127.0.0.1');
    ext = await install({ args: [`--log-net-log=${log}`] });
    await ext.context.addInitScript(listenForMessages);
    await ext.ask('site/enable', { origin: demo.url });
    await loadStandard(ext, DEMO_STANDARD, demo.url);
    page = await ext.context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    ext.context.on('console', (message) => said.push(message.text()));
    ext.context.serviceWorkers()[0]?.on('console', (message) => said.push(message.text()));
    await walk();
    await page.evaluate(() => console.log('heard'));
    left = await leftBehind(page);
    await fetchFromWorker();
    await page.evaluate((url) => fetch(url, { mode: 'no-cors' }), addressOf(other));
    await ext.close();
    requests = requestsOf(log);
  });
  afterAll(() => {
    other?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('M10: no request was made by the extension', () => {
    const ours = requests.filter(({ from }) => from.startsWith('chrome-extension:'));
    const out = ours.filter(({ url }) => !url.startsWith('chrome-extension:'));
    // The one request that the test itself made from the worker shows that the record misses none.
    expect(out.map(({ url }) => url)).toEqual([`${addressOf(other)}from-the-worker`]);
  });

  test('M10: the CRM’s page asked for nothing but the CRM', () => {
    const asked = requests.filter(({ from, url }) => from === demo.url && !url.startsWith(`${demo.url}/`));
    // The one request that the test itself made from the page shows that the record misses none.
    expect(asked.map(({ url }) => url)).toEqual([addressOf(other)]);
  });

  test('M14: the storage of the CRM’s origin holds nothing of ours', () => {
    // The demo CRM itself keeps its way of showing things for the session.
    const session = ['vector-view'];
    expect(left.storage).toEqual({ local: [], session, cookies: '', databases: [], caches: [] });
  });

  test('M11: no log names a deal, a company or an amount', () => {
    const names = truth({ lang: 'ru' }).deals.flatMap(({ title, companyLabel }) => [title, companyLabel]);
    expect(said.filter((line) => /₽|\$\d/.test(line) || names.some((name) => line.includes(name)))).toEqual(
      [],
    );
    // What the test itself said in the page shows that every line was heard.
    expect(said).toContain('heard');
  });

  test('no message was posted to the page', () => {
    expect(left.messages).toEqual([]);
  });

  test('no error of ours reached the page', () => {
    expect(errors).toEqual([]);
  });

  async function walk(): Promise<void> {
    await page.goto(`${demo.url}/deals?size=50`);
    const host = new URL(demo.url).host;
    await untilRead(ext, host, ({ snapshot }) => snapshot !== null);
    await page.goto(`${demo.url}/deals/board/sales`);
    await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
    await page.goto(`${demo.url}/deals/11021`);
    await untilOverlay(ext, page, ({ card }) => card !== null);
    await page.locator('prelude-host .handle').first().click();
    const panel = page.frameLocator('prelude-host iframe.panel');
    await panel.locator('#root *').first().waitFor();
    const options = await ext.context.newPage();
    await options.goto(`chrome-extension://${ext.id}/options.html`);
    await options.locator('#root *').first().waitFor();
    const popup = await ext.openPopup(demo.url);
    await popup.locator('#root *').first().waitFor();
    await popup.close();
    await page.bringToFront();
  }

  async function fetchFromWorker(): Promise<void> {
    const worker = ext.context.serviceWorkers()[0] ?? (await ext.context.waitForEvent('serviceworker'));
    await worker.evaluate(
      (url) => fetch(url, { mode: 'no-cors' }).then(() => true),
      `${addressOf(other)}from-the-worker`,
    );
  }
});

/** Runs in every page before its scripts. */
function listenForMessages(): void {
  const heard: unknown[] = [];
  Object.assign(window, { heardMessages: heard });
  window.addEventListener('message', ({ data, origin }) => heard.push({ data, origin }));
}

/** What stands in the storage of the page's origin, and what was said to the page. */
async function leftBehind(page: Page) {
  return page.evaluate(async () => ({
    messages: (window as unknown as { heardMessages: unknown[] }).heardMessages,
    storage: {
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    },
  }));
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
