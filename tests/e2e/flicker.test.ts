/**
 * No hidden menu item may be painted in any frame. Every visit records, after
 * each frame has been painted, whether such an item was there to be seen.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { CREDENTIALS, startRealCrm } from '../sites/real-crm/server.mjs';
import { type ExtensionGlobals, type Installed, install } from './extension';
import { recordPainted, visit } from './painted';
import { DEMO_STANDARD, REAL_STANDARD } from './standards';
import { loadStandard, until } from './steps';

const VISITS = 20;

async function paintedFrames(
  ext: Installed,
  url: string,
  hidden: readonly string[],
  cold: boolean,
): Promise<number> {
  const page = await ext.context.newPage();
  await page.addInitScript(recordPainted, hidden);
  let painted = 0;
  for (let n = 0; n < VISITS; n++) {
    if (cold) await ext.stopWorker();
    painted += (await visit(page, url)).painted;
  }
  await page.close();
  return painted;
}

describe('the demo CRM', () => {
  let demo: Awaited<ReturnType<typeof startDemoCrm>>;
  let ext: Installed;
  const hidden = ['Лента', 'Диск', 'Почта', 'Календарь'];

  beforeAll(async () => {
    demo = await startDemoCrm();
    ext = await install();
    await ext.ask('site/enable', { origin: demo.url });
    await loadStandard(ext, DEMO_STANDARD, demo.url);
  });
  afterAll(async () => {
    await ext?.close();
    await demo?.close();
  });

  test.each([
    ['a warm worker', false],
    ['a stopped worker', true],
  ])('no hidden item is painted with %s', { timeout: 240_000 }, async (_name, cold) => {
    expect(await paintedFrames(ext, `${demo.url}/contacts`, hidden, cold)).toBe(0);
  });
});

describe('the real CRM', () => {
  let crm: Awaited<ReturnType<typeof startRealCrm>>;
  let ext: Installed;

  beforeAll(async () => {
    crm = await startRealCrm({ version: '0.63.3' });
    ext = await install({ locale: 'en-US' });
    const page = await ext.context.newPage();
    await page.goto(crm.url);
    await page.fill('input[name=email]', CREDENTIALS.email);
    await page.fill('input[name=password]', CREDENTIALS.password);
    await page.keyboard.press('Enter');
    await page.waitForSelector('nav a[href="#/deals"]');
    await page.close();
    await ext.ask('site/enable', { origin: crm.url });
    await loadStandard(ext, REAL_STANDARD, crm.url);
  });
  afterAll(async () => {
    await ext?.close();
    await crm?.close();
  });

  test.each([
    ['a warm worker', false],
    ['a stopped worker', true],
  ])('no hidden item is painted with %s', { timeout: 300_000 }, async (_name, cold) => {
    expect(await paintedFrames(ext, `${crm.url}/#/contacts`, ['Invoices'], cold)).toBe(0);
  });
});

describe('a page whose menu comes with the document', () => {
  const url = 'https://crm.example.com/start';
  let ext: Installed;

  beforeAll(async () => {
    ext = await install();
    await ext.context.route('https://crm.example.com/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: staticPage() }),
    );
    await ext.ask('site/enable', { origin: 'https://crm.example.com' });
    await loadStandard(ext, DEMO_STANDARD, 'https://crm.example.com');
  });
  afterAll(() => ext?.close());

  test('no hidden item is painted', { timeout: 240_000 }, async () => {
    expect(await paintedFrames(ext, url, ['Лента', 'Диск'], true)).toBe(0);
  });

  test('without the cloak hidden items are painted, so this file can fail', {
    timeout: 240_000,
  }, async () => {
    await takeCloakAway(ext);
    expect(await paintedFrames(ext, url, ['Лента', 'Диск'], true)).toBeGreaterThan(0);
  });

  test('the cloak opens by itself when the overlay never runs', async () => {
    await onlyCloak(ext);
    const page = await ext.context.newPage();
    await page.goto(url);
    await until(
      () => page.locator('nav').isVisible(),
      (visible) => visible,
      5000,
    );
    await page.close();
  });
});

/** A server-drawn CRM: the menu is in the first bytes, and is painted as soon as nothing prevents it. */
function staticPage(): string {
  const items = ['Лента', 'Задачи', 'Чат', 'Диск', 'Календарь', 'Почта', 'Сделки', 'Отчёты'];
  const hrefs = ['feed', 'tasks', 'chat', 'disk', 'calendar', 'mail', 'deals', 'reports'];
  const links = items.map((item, at) => `<li><a href="/${hrefs[at]}">${item}</a></li>`).join('');
  return `<!doctype html><html lang="ru"><title>CRM</title><nav><ul>${links}</ul></nav><main><h1>Начало</h1></main>`;
}

async function takeCloakAway(ext: Installed): Promise<void> {
  await ext.desk.evaluate(async () => {
    const { scripting } = (globalThis as unknown as ExtensionGlobals).chrome;
    const scripts = await scripting.getRegisteredContentScripts();
    await scripting.updateContentScripts(scripts.map(({ id }) => ({ id, css: [] })));
  });
}

async function onlyCloak(ext: Installed): Promise<void> {
  await ext.desk.evaluate(async () => {
    const { scripting } = (globalThis as unknown as ExtensionGlobals).chrome;
    const scripts = await scripting.getRegisteredContentScripts();
    await scripting.updateContentScripts(scripts.map(({ id }) => ({ id, js: [], css: ['cloak-menu.css'] })));
  });
}
