/** Faults whose cure leans on the browser, once more in Firefox, which has its own ways. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { firefoxMissing, type InstalledInFirefox, installInFirefox } from './firefox';
import { DEMO_STANDARD } from './standards';
import { until } from './steps';

const missing = firefoxMissing();

if (missing) {
  test('Firefox is there when its faults have to be shown', () => {
    expect(process.env.CI === 'true' ? missing : null).toBeNull();
  });
} else {
  describe('in Firefox', faults);
}

function faults(): void {
  let demo: Awaited<ReturnType<typeof startDemoCrm>>;
  let ext: InstalledInFirefox;
  let host: string;

  beforeAll(async () => {
    demo = await startDemoCrm();
    host = new URL(demo.url).host;
    ext = await installInFirefox(1500);
    await ext.ask('site/enable', { origin: demo.url });
    const text = JSON.stringify(DEMO_STANDARD);
    const preview = await ext.ask('standard/preview', { text, origin: demo.url });
    if (preview.ok) await ext.ask('standard/apply', { hash: preview.hash });
  });
  afterAll(async () => {
    await ext?.close();
    await demo?.close();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await ext.newPage();
    await page.goto(`${demo.url}${path}`, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('prelude-host');
    return page;
  };
  const state = async () => (await ext.ask('site/status', { origin: demo.url })).state;
  /** Send raw messages from our own world inside the page, as a script that took it over would. */
  const fromPage = (messages: readonly unknown[]) =>
    ext.inDesk<unknown[]>(`(async () => {
      const [tab] = (await browser.tabs.query({})).filter(({ url }) => url?.startsWith(${JSON.stringify(demo.url)}));
      const [outcome] = await browser.scripting.executeScript({ target: { tabId: tab.id }, args: [${JSON.stringify(messages)}],
        func: (all) => Promise.all(all.map((each) => browser.runtime.sendMessage(each).then((answer) => answer ?? null, () => null))) });
      return outcome.result;
    })()`);
  /** Long enough for an overlay to have come that must not come. */
  const untilLater = async (page: Page) => {
    const now = await page.evaluate(() => performance.now());
    await page.waitForFunction((then) => performance.now() > then + 900, {}, now);
  };
  const request = (name: string, body: object) => ({ prelude: 1, id: crypto.randomUUID(), name, body });

  test('L03: a background that has gone to sleep answers the next question', async () => {
    await ext.untilAsleep();
    expect(await state()).toBe('on');
  });

  test('L12: windows that change settings at the same time all take effect, whole', async () => {
    const before = (await ext.ask('settings/get', { origin: null })).app;
    await Promise.all([
      ext.ask('settings/panel', { width: before.width + 10 }),
      ext.ask('settings/panel', { handleAt: 0.25 }),
      ext.ask('settings/panel', { width: before.width + 20 }),
    ]);
    expect((await ext.ask('settings/get', { origin: null })).app).toEqual({
      ...before,
      width: before.width + 20,
      handleAt: 0.25,
    });
  });

  test('L18: a script that comes twice runs once', async () => {
    const page = await open('/contacts');
    const hosts = () => page.$$eval('prelude-host', (all) => all.length);
    const before = await until(hosts, (count) => count > 0);
    await ext.ask('site/enable', { origin: demo.url });
    await untilLater(page);
    expect(await hosts()).toBe(before);
    await page.close();
  });

  test('L20 M01: a page that forges events and messages of ours switches nothing', async () => {
    const page = await open('/contacts');
    const ways = await page.evaluate(() => {
      for (const name of ['wxt:content-script-started', 'prelude']) {
        document.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName: 'overlay' } }));
        postMessage({ type: name, prelude: 1, id: 'x', name: 'site/pause', body: { paused: true } });
      }
      const { browser, chrome } = window as unknown as Record<
        string,
        { runtime?: { sendMessage?: unknown } } | undefined
      >;
      return [typeof browser?.runtime?.sendMessage, typeof chrome?.runtime?.sendMessage];
    });
    expect(ways).toEqual(['undefined', 'undefined']);
    expect(await state()).toBe('on');
    await page.close();
  });

  test('M03 M04 M05: what a script inside a page may say is bounded by its site, its kind and its id', async () => {
    const page = await open('/contacts');
    const other = { origin: 'https://acme.pipedrive.com', paused: true };
    const visit = request('site/visit', { origin: demo.url, section: '/twice', label: 'x' });
    const answers = await fromPage([
      request('settings/get', { origin: demo.url }),
      request('privacy/erase', {}),
      request('site/pause', other),
      request('site/visit', { origin: demo.url, section: {}, label: 'x' }),
      { prelude: 1, id: 'a', name: '__proto__', body: {} },
      visit,
      visit,
    ]);
    const codes = (answers as ({ ok: boolean; code?: string } | null)[]).map(
      (answer) => answer && (answer.code ?? answer.ok),
    );
    expect(codes).toEqual(['not-for-pages', 'not-for-pages', 'other-origin', 'bad-shape', null, true, true]);
    const counted = await ext.inDesk<number>(
      `browser.storage.local.get('prelude.settings').then((all) => all['prelude.settings'].sites[${JSON.stringify(demo.url)}].visits['/twice'].count)`,
    );
    expect(counted).toBe(1);
    await page.close();
  });

  test('M06: a thousand messages at once leave the background answering', async () => {
    const page = await open('/contacts');
    const flood = Array.from({ length: 1000 }, (_, n) =>
      request(n % 20 === 0 ? 'start/claim' : 'no/such', { origin: demo.url }),
    );
    const answers = (await fromPage(flood)) as ({ ok: boolean } | null)[];
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(50);
    expect(await state()).toBe('on');
    await page.close();
  });

  test('M08 M09: a page reads nothing of ours and finds no file of ours', async () => {
    const page = await open('/contacts');
    const files = ['manifest.json', 'options.html', 'overlay.js', 'icon/16.png'];
    const base = await ext.inDesk<string>(`browser.runtime.getURL('/')`);
    const found = await page.evaluate(
      async (names, root) => {
        const load = (name: string) =>
          fetch(root + name).then(
            () => name,
            () => null,
          );
        return (await Promise.all(names.map(load))).filter(Boolean);
      },
      files,
      base,
    );
    expect(found).toEqual([]);
    await page.close();
  });

  test('L16 L19: frames of every kind and the way back bring no second overlay and no error', async () => {
    const errors: string[] = [];
    const page = await open('/contacts');
    page.on('pageerror', (error) => errors.push(String(error)));
    const hosts = () => page.$$eval('prelude-host', (all) => all.length);
    const before = await until(hosts, (count) => count > 0);
    await page.evaluate(async () => {
      const kinds = [
        { src: '/feed' },
        { src: 'about:blank' },
        { srcdoc: '<nav><a href=/x>Лента</a></nav>' },
        { srcdoc: '<p>closed</p>', sandbox: '' },
      ];
      const loaded = kinds.map((kind) => {
        const frame = document.createElement('iframe');
        for (const [name, value] of Object.entries(kind)) frame.setAttribute(name, value);
        const done = new Promise((resolve) => frame.addEventListener('load', resolve));
        document.body.append(frame);
        return done;
      });
      await Promise.all(loaded);
    });
    await untilLater(page);
    const inFrames = await page.$$eval('iframe', (frames) =>
      frames.map(({ contentDocument }) => contentDocument?.querySelectorAll('prelude-host').length ?? 0),
    );
    expect(inFrames).toEqual([0, 0, 0, 0]);
    await page.goto(`${demo.url}/tasks`, { waitUntil: 'domcontentloaded' });
    await page.goBack();
    expect(await until(hosts, (count) => count > 0)).toBe(before);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('S10 M14: the storage of the CRM’s origin holds nothing of ours', async () => {
    const page = await open('/deals?size=50');
    await until(
      () => ext.ask('pipeline/view', { account: host }),
      ({ snapshot }) => snapshot !== null,
    );
    const left = await page.evaluate(async () => ({
      local: Object.keys(localStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
    }));
    expect(left).toEqual({ local: [], cookies: '', databases: 0 });
    await page.close();
  });

  test('L22: access that a person takes away ends the rules on that site, is told, and costs no data', async () => {
    const read = async () => (await ext.ask('pipeline/view', { account: host })).snapshot?.read;
    const before = await read();
    expect(before).toBeGreaterThan(0);
    await ext.inDesk(`browser.permissions.remove({ origins: ['http://localhost/*', 'http://127.0.0.1/*'] })`);
    await until(state, (now) => now === 'asked');
    const page = await ext.newPage();
    await page.goto(`${demo.url}/contacts`, { waitUntil: 'load' });
    await untilLater(page);
    expect(await page.$('prelude-host')).toBeNull();
    expect(await page.$$eval('nav a', (all) => all[0]?.textContent)).toContain('Лента');
    expect(await read()).toBe(before);
    await page.close();
  });

  test('S08: a database that is gone is told as a loss, never as no deals', async () => {
    await ext.inDesk(
      `new Promise((done) => { const gone = indexedDB.deleteDatabase('prelude'); gone.onsuccess = gone.onblocked = gone.onerror = () => done(true); })`,
    );
    const { losses } = await until(
      () => ext.ask('history/losses', {}),
      (answer) => answer.losses.length > 0,
    );
    expect(losses[0]).toMatchObject({ kept: 0 });
  });

  test('M12: after everything is erased nothing of ours is left', async () => {
    await ext.ask('privacy/erase', {});
    const left = await ext.inDesk<object>(`(async () => ({
      local: await browser.storage.local.get(null), session: await browser.storage.session.get(null),
      scripts: await browser.scripting.getRegisteredContentScripts(),
      databases: (await indexedDB.databases()).length }))()`);
    expect(left).toEqual({ local: {}, session: {}, scripts: [], databases: 0 });
  });
}
