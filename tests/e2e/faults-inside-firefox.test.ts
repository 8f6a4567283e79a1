/** Faults whose tests are written for node, inside Firefox, and what it makes of a standard. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { FIREFOX_BUILD, firefoxMissing, type InstalledInFirefox, installInFirefox } from './firefox';
import { pageOfTests } from './inside/bundle';
import type { Outcome } from './inside/outcome';
import { OUTCOMES, PARTS, testFaults } from './inside/test-faults';
import { SELECTOR_TEXTS, standardThatSays } from './selector-texts';
import { DEMO_STANDARD } from './standards';
import { until } from './steps';
import { type Variant, variant } from './variant';

const missing = firefoxMissing();

if (missing) {
  test('Firefox is there when its faults have to be shown', () => {
    expect(process.env.CI === 'true' ? missing : null).toBeNull();
  });
} else {
  describe('inside Firefox', faults);
}

function faults(): void {
  let demo: Awaited<ReturnType<typeof startDemoCrm>>;
  let build: Variant;
  let ext: InstalledInFirefox;
  let outcomes: readonly Outcome[];

  beforeAll(async () => {
    demo = await startDemoCrm();
    build = variant({ from: FIREFOX_BUILD, files: await pageOfTests() });
    ext = await installInFirefox(30_000, build.path);
    const pages = await Promise.all(PARTS.map((part) => ext.openOwn(part)));
    outcomes = (await Promise.all(pages.map((inPage) => inPage<Outcome[]>(OUTCOMES)))).flat();
    await ext.ask('site/enable', { origin: demo.url });
  });
  afterAll(async () => {
    await ext?.close();
    build?.remove();
    await demo?.close();
  });

  testFaults(() => outcomes);

  const previewed = async (standard: object) => {
    const text = JSON.stringify(standard);
    const preview = await ext.ask('standard/preview', { text, origin: demo.url });
    if (!preview.ok) throw new Error(JSON.stringify(preview.problems));
    return preview.hash;
  };
  const takeOver = async (standard: object) => ext.ask('standard/apply', { hash: await previewed(standard) });

  test('F10 F11 F12 F13 F14 F15: texts that would be selectors are compared as text, and the rules after them hold', async () => {
    const texts = Object.values(SELECTOR_TEXTS).flat();
    await takeOver({ ...standardThatSays(texts, 2), id: 'line-texts' });
    const page = await ext.newPage();
    await page.goto(`${demo.url}/contacts`, { waitUntil: 'domcontentloaded' });
    const shown = (selector: string) =>
      page.$$eval(selector, (all) =>
        all.filter((each) => each.checkVisibility()).map((each) => each.textContent),
      );
    const menu = await until(
      () => shown('nav a'),
      (labels) => !labels.some((label) => label?.includes('Диск')),
    );
    expect(menu.some((label) => label?.includes('Сделки'))).toBe(true);
    for (const whole of ['body', 'main', 'table'])
      expect((await shown(whole)).length, whole).toBeGreaterThan(0);
    await page.close();
  });

  test('F01 F08 F17: a hostile file is refused by name and pollutes nothing', async () => {
    await takeOver(DEMO_STANDARD);
    const texts = [
      '',
      '{',
      '{"format":"crm-standard/1","name":"A","__proto__":{"x":1},"startPage":{"*":{"to":"javascript:alert(1)"}}}',
    ];
    for (const text of texts)
      expect((await ext.ask('standard/preview', { text, origin: null })).ok).toBe(false);
    expect((await ext.ask('settings/get', { origin: null })).standard?.name).toBe(DEMO_STANDARD.name);
  });

  test('F26: what is applied is what was shown, also when another file was shown since', async () => {
    const shown = { ...DEMO_STANDARD, id: 'line-shown', name: 'Показанный' };
    const hash = await previewed(shown);
    await previewed({ ...shown, id: 'line-other', name: 'Другой' });
    await ext.ask('standard/apply', { hash });
    expect((await ext.ask('settings/get', { origin: demo.url })).standard?.name).toBe(shown.name);
  });

  test('S03 S12: nothing goes to the storage that the browser sends to its maker, and lasting is held, not asked for', async () => {
    const kept = await ext.inDesk<object>(`(async () => ({
      settings: Object.keys(await browser.storage.local.get('prelude.settings')).length,
      sync: await browser.storage.sync.get(null),
      held: await browser.permissions.contains({ permissions: ['unlimitedStorage'] }) }))()`);
    expect(kept).toEqual({ settings: 1, sync: {}, held: true });
  });
}
