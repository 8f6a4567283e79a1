/**
 * Faults whose tests are written for node, once more inside the browser: on pages of the extension, under their policy
 * for scripts, with the browser's own database, words, numbers, keys and DOM. The build has its roots closed, as shipped.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionGlobals, type Installed, install } from './extension';
import { HOSTILE, serve, visit } from './hostile-page';
import { pageOfTests } from './inside/bundle';
import type { Outcome } from './inside/outcome';
import { OUTCOMES, PARTS, testFaults } from './inside/test-faults';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, loadStandard, until } from './steps';
import { type Variant, variant } from './variant';

/** Another extension, from which a message may come. */
const stranger = mkdtempSync(join(tmpdir(), 'prelude-stranger-'));

let build: Variant;
let ext: Installed;
let outcomes: readonly Outcome[];

beforeAll(async () => {
  build = variant({ files: await pageOfTests(), closed: true });
  const manifest = { manifest_version: 3, name: 'Stranger', version: '1' };
  writeFileSync(join(stranger, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(stranger, 'page.html'), '<!doctype html>');
  const both = `${build.path},${stranger}`;
  ext = await install({
    build: build.path,
    args: [`--load-extension=${both}`, `--disable-extensions-except=${both}`],
  });
  outcomes = (await Promise.all(PARTS.map(outcomesOf))).flat();
});
afterAll(async () => {
  await ext?.close();
  build?.remove();
  rmSync(stranger, { recursive: true, force: true });
});

async function outcomesOf(part: string): Promise<Outcome[]> {
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${ext.id}${part}`);
  const said = await page.evaluate<Outcome[]>(OUTCOMES);
  await page.close();
  return said;
}

testFaults(() => outcomes);

test('M02: another extension that knows ours by its id reaches nobody', async () => {
  const page = await ext.context.newPage();
  await page.goto(`chrome-extension://${await strangerId()}/page.html`);
  const said = await page.evaluate(async (id) => {
    const { runtime } = (globalThis as unknown as ExtensionGlobals).chrome;
    const request = { prelude: 1, id: 'x', name: 'settings/get', body: { origin: null } };
    const answer = await runtime.sendMessage(id, request).catch((error: Error) => error.message);
    const port = runtime.connect(id);
    return [answer, await new Promise((resolve) => port.onDisconnect.addListener(() => resolve('cut')))];
  }, ext.id);
  expect(said).toEqual([expect.stringMatching(/Receiving end does not exist/), 'cut']);
  await page.close();
});

/** The browser makes the id from the folder; its list of extensions says it. */
async function strangerId(): Promise<string> {
  const page = await ext.context.newPage();
  await page.goto('chrome://extensions');
  const id = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { developerPrivate: { getExtensionsInfo(): Promise<{ id: string; name: string }[]> } };
    };
    const all = await chrome.developerPrivate.getExtensionsInfo();
    return all.find(({ name }) => name === 'Stranger')?.id ?? '';
  });
  await page.close();
  return id;
}

test('M08: with the handle, the panel and the rules on the page, its script reads nothing of ours', async () => {
  await ext.ask('site/enable', { origin: HOSTILE });
  await ext.ask('settings/panel', { panelOpen: true });
  await loadStandard(ext, DEMO_STANDARD, HOSTILE);
  await serve(ext, {});
  const page = await visit(ext);
  await until(
    () => labelsInOrder(page.locator('nav a')),
    (seen) => seen[0] === 'Сделки',
  );
  await until(
    async () => page.frames().filter((frame) => frame.url().includes('/sidebar.html')).length,
    (panels) => panels === 1,
  );
  const read = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('prelude-host')];
    return {
      hosts: hosts.length,
      roots: hosts.filter(({ shadowRoot }) => shadowRoot !== null).length,
      inside: hosts.map(({ innerHTML }) => innerHTML).join(''),
      frames: window.length,
      marks: [...document.querySelectorAll('*')]
        .flatMap((each) => each.getAttributeNames().map((name) => [name, each.getAttribute(name) ?? '']))
        .filter(([name]) => name?.startsWith('data-prelude'))
        .map(([, value]) => value)
        .filter((value) => /[а-яё]/i.test(value ?? '')),
    };
  });
  expect(read).toEqual({ hosts: expect.any(Number), roots: 0, inside: '', frames: 0, marks: [] });
  expect(read.hosts).toBeGreaterThan(0);
  await page.close();
});
