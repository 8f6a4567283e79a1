/**
 * Twenty things that a hostile page tries, from the threat model: to find the
 * extension, to drive it, to read it, to blind the person. Each runs as the
 * page's own script, with all that a page may do. None succeeds.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type ExtensionGlobals, type Installed, install } from './extension';
import { HOSTILE, type Hostility, serve, visit } from './hostile-page';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, loadStandard, until, untilOverlay } from './steps';

const OURS = ['Сделки', 'Задачи', 'Чат'];

let ext: Installed;
let page: Page;

beforeAll(async () => {
  ext = await install();
  await ext.ask('site/enable', { origin: HOSTILE });
  await loadStandard(ext, DEMO_STANDARD, HOSTILE);
});
afterAll(() => ext?.close());
afterEach(async () => {
  await page?.close();
  await ext.ask('settings/panel', { panelOpen: false });
});

const shownMenu = () => labelsInOrder(page.locator('nav a'));
const untilOrdered = () => until(shownMenu, (seen) => seen[0] === OURS[0]);
const handle = () => page.locator('prelude-host .handle').first();
const panelBody = () => page.frameLocator('prelude-host iframe.panel').locator('#root');
const attack = async (hostility: Hostility) => {
  await serve(ext, hostility);
  page = await visit(ext);
};
const openPanel = async () => {
  await handle().click();
  await panelBody().locator('*').first().waitFor();
};
/** Nothing that a person set was changed by the page. */
const untouched = async () => {
  const { site, app, standard } = await ext.ask('settings/get', { origin: HOSTILE });
  return { state: site?.state, open: app.panelOpen, standard: standard?.name };
};
const AS_IT_WAS = { state: 'on', open: false, standard: DEMO_STANDARD.name };
const later = (ms = 600) =>
  page
    .evaluate(() => performance.now())
    .then((from) =>
      page.waitForFunction(([then, wait]) => performance.now() > then + wait, [from, ms] as const),
    );

test('attack 1: posting every message of ours to the window changes nothing', async () => {
  await attack({});
  await untilOrdered();
  await page.evaluate(() => {
    for (const name of ['site/pause', 'site/disable', 'standard/undo', 'privacy/erase', 'settings/patch'])
      for (const target of [window, document, document.documentElement]) {
        const body = { origin: location.origin, paused: true, patch: { panelOpen: true } };
        const message = { prelude: 1, id: 'x', name, body, command: { do: 'open-panel' } };
        postMessage(message, '*');
        target.dispatchEvent(new MessageEvent('message', { data: message }));
        target.dispatchEvent(new CustomEvent('prelude', { detail: message }));
      }
  });
  await later();
  expect(await untouched()).toEqual(AS_IT_WAS);
});

test('attack 2: events that the framework might listen to switch nothing off', async () => {
  await attack({});
  await untilOrdered();
  await page.evaluate((id) => {
    for (const type of ['content-script-started', 'locationchange', 'invalidated'])
      for (const prefix of [`${id}:overlay:wxt:`, 'wxt:', `${id}:`]) {
        document.dispatchEvent(new CustomEvent(prefix + type, { detail: { contentScriptName: 'overlay' } }));
        dispatchEvent(new CustomEvent(prefix + type, { detail: {} }));
      }
  }, ext.id);
  await later();
  expect((await shownMenu()).slice(0, 3)).toEqual(OURS);
});

test('attack 3: presses that the page makes up open no panel', async () => {
  await attack({});
  await handle().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('prelude-host')) {
      const inside = host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [];
      for (const target of [host as HTMLElement, ...inside])
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'touchend'])
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
    }
  });
  await later();
  expect(await page.locator('prelude-host iframe.panel').count()).toBe(0);
  expect(await untouched()).toEqual(AS_IT_WAS);
});

test('attack 4: keys that the page makes up neither pause nor open anything', async () => {
  await attack({});
  await untilOrdered();
  await page.evaluate(() => {
    for (const code of ['Digit0', 'KeyP', 'KeyK', 'Enter', 'Escape'])
      for (const target of [window, document, document.body])
        target.dispatchEvent(
          new KeyboardEvent('keydown', {
            code,
            key: code,
            altKey: true,
            shiftKey: true,
            ctrlKey: true,
            bubbles: true,
          }),
        );
  });
  await later();
  expect(await untouched()).toEqual(AS_IT_WAS);
  expect((await shownMenu()).slice(0, 3)).toEqual(OURS);
});

test('attack 5: with the roots closed as they are shipped, the page reads nothing inside them', async () => {
  await attack({
    // The build of the tests opens the roots; a page that wraps the function sees no call of ours at all.
    script: `window.seen = []; const real = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (options) { window.seen.push(this.localName); return real.call(this, options); };`,
  });
  await handle().waitFor({ state: 'attached' });
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
});

test('attack 6: the page cannot look into the panel', async () => {
  await attack({});
  await openPanel();
  const seen = await page.evaluate(() => {
    const frame = document.querySelector('prelude-host')?.shadowRoot?.querySelector('iframe');
    const tries = [
      () => frame?.contentDocument?.body.textContent,
      () => (frame?.contentWindow as Window | null)?.document.body.textContent,
      () => (window.frames[0] as Window | undefined)?.document.body.textContent,
      () => frame?.contentWindow?.location.href,
    ];
    return tries.map((look) => {
      try {
        return look() ?? null;
      } catch {
        return null;
      }
    });
  });
  expect(seen).toEqual([null, null, null, null]);
});

test('attack 7: messages posted into the panel’s window change nothing', async () => {
  await attack({});
  await openPanel();
  await page.evaluate(() => {
    const frame = document.querySelector('prelude-host')?.shadowRoot?.querySelector('iframe');
    for (const name of ['standard/undo', 'privacy/erase', 'site/disable'])
      frame?.contentWindow?.postMessage(
        { prelude: 1, id: 'x', name, body: { origin: location.origin } },
        '*',
      );
  });
  await later();
  expect(await untouched()).toEqual({ ...AS_IT_WAS, open: true });
});

test('attack 8: the page cannot frame our pages by their fixed address', async () => {
  await attack({});
  const loaded = await page.evaluate(async (id) => {
    const names = ['sidebar', 'options', 'popup', 'dashboard'];
    // A refused frame tells of its end like any other: the browser puts up a page of its own there.
    const ended = names.map((name) => {
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${id}/${name}.html`;
      document.body.append(frame);
      return new Promise((resolve) => {
        for (const type of ['load', 'error']) frame.addEventListener(type, resolve, { once: true });
      });
    });
    return (await Promise.all(ended)).length;
  }, ext.id);
  expect(loaded).toBe(4);
  const ours = page
    .frames()
    .filter((frame) => /^chrome-extension:\/\/[a-p]+\/(sidebar|options|popup|dashboard)/.test(frame.url()));
  const alive = await Promise.all(
    ours.map((frame) =>
      frame
        .locator('#root')
        .count()
        .catch(() => 0),
    ),
  );
  expect(alive.filter((count) => count > 0)).toEqual([]);
});

test('attack 9: no file of ours answers under the known id, in any way of asking', async () => {
  await attack({});
  const found = await page.evaluate(async (id) => {
    const files = [
      'manifest.json',
      'sidebar.html',
      'overlay.js',
      'page.js',
      'icon/16.png',
      'cloak-menu.css',
      'standard.schema.json',
    ];
    const url = (file: string) => `chrome-extension://${id}/${file}`;
    const element = (tag: string, attribute: string, file: string) =>
      new Promise<string | null>((resolve) => {
        const node = document.createElement(tag);
        node.onload = () => resolve(`${tag} ${file}`);
        node.onerror = () => resolve(null);
        if (tag === 'link') node.setAttribute('rel', 'stylesheet');
        node.setAttribute(attribute, url(file));
        document.head.append(node);
      });
    const asked = files.flatMap((file) => [
      fetch(url(file), { mode: 'no-cors' }).then(
        () => `fetch ${file}`,
        () => null,
      ),
      element('img', 'src', file),
      element('script', 'src', file),
      element('link', 'href', file),
    ]);
    return (await Promise.all(asked)).filter(Boolean);
  }, ext.id);
  expect(found).toEqual([]);
});

test('attack 10: no global name and no function of the page tells that we are there', async () => {
  await serve(ext, {});
  const names = async () => {
    page = await visit(ext);
    await page.locator('nav a').first().waitFor({ state: 'attached' });
    const found = await page.evaluate(() => [
      Object.getOwnPropertyNames(window)
        .filter((name) => !/^__(pw|playwright)/.test(name))
        .sort(),
      Object.getOwnPropertyNames(document).sort(),
      String(Element.prototype.attachShadow),
      String(window.fetch),
    ]);
    await page.close();
    return found;
  };
  const withUs = await names();
  await ext.ask('site/disable', { origin: HOSTILE });
  const without = await names();
  await ext.ask('site/enable', { origin: HOSTILE });
  expect(withUs).toEqual(without);
  page = await visit(ext);
});

test('attack 11: a page that breaks the language’s own functions breaks only itself', async () => {
  await attack({
    script: `const bad = () => { throw new Error('broken by the page'); };
      for (const kind of [Array, String, Object, Map, Set, Promise, Element, Node, EventTarget, Document])
        for (const name of Object.getOwnPropertyNames(kind.prototype))
          if (!['constructor', 'length', '__proto__'].includes(name)) try {
            if (typeof kind.prototype[name] === 'function' && !/^(addEventListener|removeEventListener|dispatchEvent|createElement|querySelector|appendChild|insertBefore|toString|then|catch|finally|has|get|set|add|delete|push|slice|call|apply)/.test(name)) kind.prototype[name] = bad;
          } catch {}
      JSON.stringify = JSON.parse = () => ({ enabled: false, prelude: 1 });`,
  });
  const { menu } = await untilOverlay(ext, page, (state) => state.menu.applied);
  expect(menu.hidden).toHaveLength(4);
});

test('attack 12: a page that removes our nodes in a loop is not fought with, and keeps its rules', async () => {
  await attack({
    script: `window.removed = 0; new MutationObserver(() => {
      for (const host of document.querySelectorAll('prelude-host')) { host.remove(); window.removed += 1; }
    }).observe(document, { childList: true, subtree: true });`,
  });
  await untilOrdered();
  let before = -1;
  await until(
    async () => {
      await later(700);
      const now = await page.evaluate(() => (window as unknown as { removed: number }).removed);
      const calm = now === before;
      before = now;
      return calm;
    },
    (calm) => calm,
  );
  expect(before).toBeLessThanOrEqual(40);
  expect((await shownMenu()).slice(0, 3)).toEqual(OURS);
});

test('attack 13: a layer of glass over the panel is not pressed through', async () => {
  await attack({});
  await openPanel();
  const box = await page.locator('prelude-host iframe.panel').boundingBox();
  await page.evaluate(() => {
    const glass = document.createElement('div');
    glass.style.cssText = 'position:fixed;inset:0;z-index:2147483647;opacity:0.01;background:red';
    document.documentElement.append(glass);
    Object.assign(window, { caught: 0 });
    glass.addEventListener('click', () => {
      (window as unknown as { caught: number }).caught += 1;
    });
  });
  await later(300);
  await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 200);
  await later(300);
  // Whoever got the press, nothing that cannot be undone happened by it.
  expect(await untouched()).toEqual({ ...AS_IT_WAS, open: true });
});

test('attack 14: what is typed in the panel is not heard by the page', async () => {
  await attack({
    script: `window.keys = []; for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput', 'paste', 'focusin'])
      for (const target of [window, document]) target.addEventListener(type, (event) => window.keys.push(event.key ?? event.data ?? event.type), true);`,
  });
  await openPanel();
  await page.frameLocator('prelude-host iframe.panel').locator('button').first().focus();
  await page.evaluate(() => ((window as unknown as { keys: string[] }).keys.length = 0));
  await page.keyboard.type('secret');
  expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
});

test('attack 15: styles that reset and hide everything leave the handle to be seen and pressed', async () => {
  const css =
    '* { all: initial !important; display: none !important } html, body, nav, nav *, main { display: block !important }';
  await attack({ head: `<style>${css}</style>` });
  await handle().waitFor({ state: 'visible' });
  await openPanel();
});

test('attack 16: a flood of messages and changes leaves page and background answering', async () => {
  await attack({
    script: `addEventListener('load', () => { let n = 0; const flood = setInterval(() => {
      for (let i = 0; i < 400; i++) { postMessage({ prelude: 1, id: String(n + i), name: 'reading/chunk', body: {} }, '*');
        document.body.append(document.createElement('i')); document.body.lastChild.remove(); }
      n += 400; if (n > 20000) clearInterval(flood); }, 10); });`,
  });
  await untilOrdered();
  expect(await untouched()).toEqual(AS_IT_WAS);
});

test('attack 17: an address that changes a thousand times redirects nobody and stores nothing of it', async () => {
  await attack({});
  await untilOrdered();
  await page.evaluate(() => {
    for (let n = 0; n < 190; n++)
      history[n % 2 ? 'pushState' : 'replaceState']({}, '', `/deals/${n}?token=secret-${n}`);
  });
  await later(900);
  expect(page.url()).toContain('/deals/189');
  const kept = await ext.desk.evaluate(() =>
    (globalThis as unknown as ExtensionGlobals).chrome.storage.local
      .get(null)
      .then((all) => JSON.stringify(all)),
  );
  expect(kept).not.toContain('secret-');
});

test('attack 18: elements that are named like the document’s own parts break at most the overlay, never the page', async () => {
  const names = [
    'body',
    'head',
    'documentElement',
    'querySelector',
    'querySelectorAll',
    'location',
    'children',
  ];
  const forms = names
    .map((name) => `<form name="${name}"><input name="${name}" id="${name}"></form>`)
    .join('');
  const errors: string[] = [];
  await serve(ext, { body: forms + names.map((name) => `<img name="${name}" alt="">`).join('') });
  page = await visit(ext, errors);
  await later(900);
  const seen = await page.evaluate(() =>
    [...Document.prototype.querySelectorAll.call(document, 'nav a')].map((link) => link.checkVisibility()),
  );
  // Either the rules hold or nothing is hidden; half a menu would be a page that is broken by us.
  expect([0, 4]).toContain(seen.filter((visible) => !visible).length);
  expect(errors).toEqual([]);
  expect(await untouched()).toEqual(AS_IT_WAS);
});

test('attack 19: attributes and elements of ours that the page writes itself give it no power', async () => {
  await attack({
    body: `<prelude-host data-prelude-host><button class="handle">Открыть</button></prelude-host>
      <div data-prelude-hidden data-prelude-order="0" data-prelude-finding="x">видно</div>`,
  });
  await untilOrdered();
  await page.locator('main prelude-host button').click();
  await later();
  expect(await untouched()).toEqual(AS_IT_WAS);
});

test('attack 20: markup in what the page calls its deals and menu stays text in the panel', async () => {
  const evil = '<img src=x onerror="parent.postMessage(1)">&lt;script&gt;window.hacked=1&lt;/script&gt;';
  await attack({
    body: `<table><thead><tr><th>Название</th><th>Этап</th><th>Бюджет</th></tr></thead><tbody>
      <tr><td><a href="/deals/9">&lt;img src=x onerror=alert(1)&gt;</a></td><td>&lt;b&gt;Этап&lt;/b&gt;</td><td>5 000,50 ₽</td></tr></tbody></table>`,
    script: `addEventListener('load', () => { document.title = ${JSON.stringify(evil)};
      document.querySelector('nav li:nth-child(2)').insertAdjacentHTML('afterend', '<li><a href="/evil">&lt;img src=x onerror=alert(1)&gt;</a></li>'); });`,
  });
  await openPanel();
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  const panel = page.frames().find((frame) => frame.url().includes('/sidebar.html'));
  expect(
    await panel?.evaluate(() => [document.images.length, document.scripts.length, 'hacked' in window]),
  ).toEqual([0, 1, false]);
});
