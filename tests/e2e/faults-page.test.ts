/** What a CRM's page may do to the overlay, on purpose or not, and what comes of it. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Installed, install } from './extension';
import { HOSTILE, serve, visit } from './hostile-page';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, loadStandard, until, untilOverlay } from './steps';

const OURS = ['Сделки', 'Задачи', 'Чат'];
const HIDDEN = ['Лента', 'Диск', 'Почта', 'Календарь'];

let ext: Installed;
let page: Page;

beforeAll(async () => {
  ext = await install();
  await ext.ask('site/enable', { origin: HOSTILE });
  await loadStandard(ext, DEMO_STANDARD, HOSTILE);
});
afterAll(() => ext?.close());
afterEach(() => page?.close());

const shownMenu = () => labelsInOrder(page.locator('nav a'));
const untilOrdered = () => until(shownMenu, (seen) => seen[0] === OURS[0]);
const hosts = () => page.locator('prelude-host').count();
const handle = () => page.locator('prelude-host .handle').first();
const value = <T>(name: string) => page.evaluate((key) => (window as never)[key] as T, name);

test('C01: a menu that is drawn anew ten times a second never shows a hidden item', async () => {
  await serve(ext, {
    script: `addEventListener('load', () => setInterval(() => {
      const nav = document.querySelector('nav'); nav.innerHTML = nav.innerHTML.replace(/data-prelude-[^ >]*/g, '');
    }, 100));`,
  });
  page = await visit(ext);
  await untilOrdered();
  const seen = await page.evaluate(async (hidden) => {
    let painted = 0;
    for (let frame = 0; frame < 90; frame++) {
      await new Promise((next) => requestAnimationFrame(next));
      for (const link of document.querySelectorAll('nav a'))
        if (hidden.includes(link.textContent ?? '') && link.checkVisibility()) painted += 1;
    }
    return painted;
  }, HIDDEN);
  expect(seen).toBe(0);
});

test('C02: a page that removes our node again and again wins after a few times', async () => {
  await serve(ext, {
    script: `window.removed = 0; setInterval(() => {
      for (const host of document.querySelectorAll('prelude-host')) { host.remove(); window.removed += 1; }
    }, 30);`,
  });
  page = await visit(ext);
  let before = -1;
  const removed = await until(
    async () => {
      const [last, now] = [before, await value<number>('removed')];
      before = now;
      const from = await page.evaluate(() => performance.now());
      await page.waitForFunction((then) => performance.now() > then + 700, from);
      return { last, now };
    },
    ({ last, now }) => now > 0 && last === now,
  );
  expect(removed.now).toBeLessThanOrEqual(30);
  expect(await shownMenu()).toEqual(expect.arrayContaining(OURS));
});

test('C03: a page that answers every change by its own order is not fought with', async () => {
  await serve(ext, {
    script: `window.turns = 0; addEventListener('DOMContentLoaded', () => {
      const list = document.querySelector('nav ul');
      new MutationObserver(() => { window.turns += 1; list.append(list.firstElementChild); })
        .observe(list, { attributes: true, subtree: true });
    });`,
  });
  page = await visit(ext);
  await untilOverlay(ext, page, ({ menu }) => menu.applied);
  await page.waitForFunction(() => performance.now() > 2500);
  const turns = await value<number>('turns');
  await page.waitForFunction(() => performance.now() > 4000);
  expect(await value<number>('turns')).toBe(turns);
});

test('C04: the nodes of the menu stay where the page’s framework put them', async () => {
  await serve(ext, {});
  page = await visit(ext);
  await untilOrdered();
  const inDocument = await page.locator('nav a').allTextContents();
  expect(inDocument.slice(0, 3)).toEqual(['Лента', 'Задачи', 'Чат']);
});

test('C05: a redesign with another menu hides nothing and says how much was found', async () => {
  const names = ['Лента', 'Рабочий стол', 'Клиенты', 'Аналитика', 'Сделки', 'Помощь'];
  const links = names.map((name, at) => `<li><a href="/section${at}">${name}</a></li>`).join('');
  await serve(ext, { menu: false, body: `<nav><ul>${links}</ul></nav>` });
  page = await visit(ext);
  const { menu } = await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  expect(menu).toMatchObject({ wanted: 7, applied: false, hidden: [] });
  expect(await page.locator('[data-prelude-hidden]').count()).toBe(0);
  expect(await shownMenu()).toEqual(names);
});

test('C13: under the strictest policy of a page the rules hold and the panel opens', async () => {
  const policy = "default-src 'none'; style-src 'none'; frame-src 'none'; require-trusted-types-for 'script'";
  await serve(ext, { headers: { 'content-security-policy': policy } });
  page = await visit(ext);
  await untilOrdered();
  for (const label of HIDDEN) expect(await shownMenu()).not.toContain(label);
  await handle().click();
  await page.frameLocator('prelude-host iframe.panel').locator('#root *').first().waitFor();
  await ext.ask('settings/panel', { panelOpen: false });
});

test('C14: a page that breaks the language’s own functions breaks only itself', async () => {
  await serve(ext, {
    script: `for (const name of ['filter', 'map', 'find', 'some', 'forEach', 'includes'])
        Array.prototype[name] = () => { throw new Error('broken by the page'); };
      Element.prototype.matches = Element.prototype.querySelectorAll = () => { throw new Error('broken'); };
      window.Promise = function () { throw new Error('broken'); };
      window.MutationObserver = undefined; JSON.parse = () => ({ enabled: false });`,
  });
  page = await visit(ext);
  const { menu } = await untilOverlay(ext, page, (state) => state.menu.applied);
  expect(menu.hidden).toHaveLength(4);
});

test('C15: keys pressed in the panel never reach the CRM', async () => {
  await serve(ext, {
    script: `window.keys = []; for (const type of ['keydown', 'keyup', 'keypress'])
      addEventListener(type, ({ key }) => window.keys.push(key), true);`,
  });
  page = await visit(ext);
  await handle().click();
  const panel = page.frameLocator('prelude-host iframe.panel');
  await panel.locator('button').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('gd');
  expect(await value<string[]>('keys')).toEqual([]);
  await ext.ask('settings/panel', { panelOpen: false });
});

test('C16: a press that no person made opens nothing', async () => {
  await serve(ext, {});
  page = await visit(ext);
  await handle().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('prelude-host')) {
      host.shadowRoot?.querySelector<HTMLElement>('.handle')?.click();
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    }
    dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit0', altKey: true, shiftKey: true }));
  });
  await untilOrdered();
  expect(await page.locator('prelude-host iframe.panel').count()).toBe(0);
  expect((await ext.ask('site/status', { origin: HOSTILE })).state).toBe('on');
});

test('C17: a style that hides everything does not hide the handle', async () => {
  const css = 'body *, prelude-host, html > * { opacity: 0 !important; transform: scale(0) !important }';
  await serve(ext, { head: `<style>${css} prelude-host { display: none !important }</style>` });
  page = await visit(ext);
  await handle().waitFor({ state: 'visible' });
  await handle().click();
  await page.frameLocator('prelude-host iframe.panel').locator('#root *').first().waitFor();
  await ext.ask('settings/panel', { panelOpen: false });
});

test('C34: in print there is neither handle nor panel, and what is hidden stays hidden', async () => {
  await serve(ext, {});
  page = await visit(ext);
  await untilOrdered();
  expect(await handle().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await handle().isVisible()).toBe(false);
  for (const label of HIDDEN) expect(await shownMenu()).not.toContain(label);
});

test('C35: a page that the browser has translated in place keeps its order', async () => {
  await serve(ext, {
    script: `addEventListener('load', () => {
      for (const link of document.querySelectorAll('nav a'))
        link.innerHTML = '<font style="vertical-align: inherit"><font>' + link.textContent + '</font></font>';
    });`,
  });
  page = await visit(ext);
  await untilOrdered();
  await page.waitForFunction(() => performance.now() > 1500);
  expect((await shownMenu()).slice(0, 3)).toEqual(OURS);
  for (const label of HIDDEN) expect(await shownMenu()).not.toContain(label);
});

test('L16: after going back the rules stand once, and so does the handle', async () => {
  await serve(ext, {});
  page = await visit(ext);
  await untilOrdered();
  const before = await hosts();
  await page.goto(`${HOSTILE}/tasks`);
  await page.goBack();
  await untilOrdered();
  expect(await hosts()).toBe(before);
});

test('L18: a script that comes twice runs once', async () => {
  await serve(ext, {});
  page = await visit(ext);
  await untilOrdered();
  const before = await hosts();
  await ext.ask('site/enable', { origin: HOSTILE });
  await ext.ask('site/enable', { origin: HOSTILE });
  await page.waitForFunction(() => performance.now() > 1500);
  expect(await hosts()).toBe(before);
});

test('L19: frames of every kind get no panel and cause no error', async () => {
  const errors: string[] = [];
  const frames = ['src="/feed"', 'src="about:blank"', 'srcdoc="<nav><a href=/x>Лента</a></nav>"'];
  const boxed = 'sandbox srcdoc="<p>closed</p>"';
  await serve(ext, { body: [...frames, boxed].map((kind) => `<iframe ${kind}></iframe>`).join('') });
  page = await visit(ext, errors);
  await untilOrdered();
  for (const frame of page.frames().slice(1)) {
    const handles = await frame
      .locator('prelude-host .handle')
      .count()
      .catch(() => 0);
    if (!frame.url().startsWith('chrome-extension:')) expect(handles).toBe(0);
  }
  expect(errors).toEqual([]);
});

test('L20: a page that pretends a newer script has come switches nothing off', async () => {
  await serve(ext, {});
  page = await visit(ext);
  await untilOrdered();
  await page.evaluate((id) => {
    for (const name of [`${id}:overlay:wxt:content-script-started`, 'wxt:content-script-started']) {
      document.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName: 'overlay' } }));
      postMessage({
        type: name,
        contentScriptName: 'overlay',
        messageId: 'x',
        noScriptStartedPostMessage: false,
      });
    }
  }, ext.id);
  await page.waitForFunction(() => performance.now() > 1500);
  expect((await shownMenu()).slice(0, 3)).toEqual(OURS);
  expect(await hosts()).toBeGreaterThan(0);
});

test('L10: two tabs that read one list at once make one result', async () => {
  await serve(ext, {});
  [page] = await Promise.all([
    visit(ext),
    visit(ext).then((other) =>
      untilOverlay(ext, other, ({ reading }) => reading.phase === 'done').finally(() => other.close()),
    ),
  ]);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  const { snapshot } = await ext.ask('pipeline/view', { account: new URL(HOSTILE).host });
  expect(snapshot).toMatchObject({ read: 3, total: 3, complete: true });
});

test('L12: windows that change settings at the same time all take effect, whole', async () => {
  const before = (await ext.ask('settings/get', { origin: HOSTILE })).app;
  await Promise.all([
    ext.ask('settings/panel', { width: before.width + 10 }),
    ext.ask('settings/panel', { handleAt: 0.25 }),
    ext.ask('settings/panel', { width: before.width + 20 }),
  ]);
  const { app } = await ext.ask('settings/get', { origin: HOSTILE });
  expect(app).toEqual({ ...before, width: before.width + 20, handleAt: 0.25 });
});

test('M01: a page has no way to speak to the extension', async () => {
  await serve(ext, {});
  page = await visit(ext);
  const ways = await page.evaluate(() => {
    const { chrome } = window as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
    return typeof chrome?.runtime?.sendMessage;
  });
  expect(ways).toBe('undefined');
});

test('M09: a page that knows the id cannot tell that the extension is there', async () => {
  await serve(ext, {});
  page = await visit(ext);
  const found = await page.evaluate(async (id) => {
    const files = [
      'manifest.json',
      'sidebar.html',
      'options.html',
      'icon/16.png',
      'overlay.js',
      'cloak-menu.css',
    ];
    const load = (file: string) =>
      fetch(`chrome-extension://${id}/${file}`).then(
        () => file,
        () => null,
      );
    return (await Promise.all(files.map(load))).filter(Boolean);
  }, ext.id);
  expect(found).toEqual([]);
});

test('L01: after an update the old overlay lets go of the page by itself', async () => {
  const errors: string[] = [];
  await serve(ext, {});
  page = await visit(ext, errors);
  await untilOrdered();
  const worker = ext.context.serviceWorkers()[0] ?? (await ext.context.waitForEvent('serviceworker'));
  await worker.evaluate('chrome.runtime.reload()').catch(() => undefined);
  await until(shownMenu, (seen) => seen[0] === 'Лента');
  expect(await hosts()).toBe(0);
  expect(errors).toEqual([]);
});
