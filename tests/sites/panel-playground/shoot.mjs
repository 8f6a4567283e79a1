/**
 * Pictures of every screen in every state, and what axe says of each:
 * `node tests/sites/panel-playground/shoot.mjs [filter]` writes `artifacts/panel/*.png`.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../../../artifacts/panel-playground/', import.meta.url));
const pictures = fileURLToPath(new URL('../../../artifacts/panel/', import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const filter = process.argv[2] ?? '';

const TABS = ['today', 'card', 'pipeline', 'standard'];
const SCREENS = ['overview', 'funnel', 'stuck', 'changes', 'meeting', 'report'];
const panel = (scenario, tab, act) => ({ screen: 'panel', scenario, tab, act });
const SHOTS = [
  ...['full', 'empty', 'partial', 'card', 'longNames'].flatMap((name) =>
    [0, 1, 2, 3].map((tab) => panel(name, tab)),
  ),
  ...['one', 'currencies', 'rounded', 'loading', 'error'].map((name) => panel(name, 2)),
  ...['revealed', 'noPage', 'offline', 'loading', 'reading'].map((name) => panel(name, 0)),
  ...[
    ...['readingAll', 'readingUncounted', 'readingHidden', 'readingTouched', 'readWhole', 'readPart'],
    ...['readStopped', 'readUncounted', 'readChanged', 'readLogin', 'refusedFiltered', 'refusedError'],
  ].map((name) => panel(name, 1)),
  panel('cleanCard', 1),
  panel('full', 3, 'preview'),
  panel('problems', 3, 'preview'),
  panel('full', 3, 'applied'),
  panel('currencies', 2, 'unfold'),
  panel('life', 3, 'sections'),
  panel('policy', 3, 'sections'),
  ...['foreignKey', 'rollback', 'firstKey'].map((name) => panel(name, 3, 'preview')),
  ...['desk', 'deskBare'].map((scenario) => ({ screen: 'options', scenario, act: 'sections' })),
  panel('desk', 3, 'sections'),
  ...[0, 1, 3].map((tab) => panel('talk', tab, 'sections')),
  ...['review', 'fork'].map((name) => panel(name, 3, 'preview')),
  { screen: 'options', scenario: 'life', act: 'edit' },
  { screen: 'options', scenario: 'life', act: 'publish' },
  ...['off', 'full', 'paused', 'asked', 'recognised'].map((scenario) => ({ screen: 'popup', scenario })),
  panel('health', 0),
  ...['full', 'empty', 'damaged', 'health'].map((scenario) => ({ screen: 'options', scenario })),
  panel('damaged', 0),
  panel('firstDay', 0),
  panel('firstDay', 2),
  panel('full', 2, 'unfold'),
  ...['full', 'firstDay'].flatMap((scenario) =>
    [0, 1, 2, 3, 4, 5].map((tab) => ({ screen: 'dashboard', scenario, tab })),
  ),
  ...[1, 3].map((tab) => ({ screen: 'dashboard', scenario: 'full', tab, act: 'unfold' })),
  ...['empty', 'noPage'].map((scenario) => ({ screen: 'dashboard', scenario })),
];

await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
// The policy of the extension's own pages, so that nothing is shown here that would be blocked there.
const headers = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:",
};
const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { port: 0, headers } });
const base = server.resolvedUrls?.local[0];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false });
await mkdir(pictures, { recursive: true });
let violations = 0;
try {
  for (const theme of ['light', 'dark'])
    for (const lang of ['en', 'ru'])
      for (const width of [360, 1280]) for (const shot of SHOTS) await take(shot, theme, lang, width);
} finally {
  await browser.close();
  await server.close();
}
console.log(`${violations} violations`);

async function take(shot, theme, lang, width) {
  const { screen, scenario, tab = 0, act = '' } = shot;
  const name = [
    screen,
    scenario,
    screen === 'panel' ? TABS[tab] : screen === 'dashboard' ? SCREENS[tab] : '',
    act,
    theme,
    lang,
    width,
  ]
    .filter(Boolean)
    .join('-');
  if (!new RegExp(filter).test(name)) return;
  const page = await browser.newPage({ viewport: { width, height: 720 } });
  page.on('pageerror', (error) => console.log(name, String(error)));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' &&
      !message.location().url.endsWith('favicon.ico') &&
      console.log(name, message.text()),
  );
  await page.clock.setFixedTime(new Date('2026-03-10T09:30:00Z'));
  await page.goto(`${base}?${new URLSearchParams({ screen, scenario, theme, lang, tab: String(tab) })}`);
  await page.locator('h1').first().waitFor();
  await prepare(page, act);
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document));
  for (const { id, nodes } of result.violations) {
    violations++;
    console.log(name, id, nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).slice(0, 3));
  }
  await page.close();
}

async function prepare(page, act) {
  await page.waitForFunction(() => document.documentElement.dataset.theme !== undefined);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  if (act === 'unfold') for (const summary of await page.locator('summary').all()) await summary.click();
  if (act === 'sections') {
    const closed = page.locator('.section-head[aria-expanded=false]');
    while ((await closed.count()) > 0) await closed.first().click();
  }
  if (act === 'edit' || act === 'publish') {
    await page.locator('.editor .button').nth(2).click();
    await page.locator('.sortable').first().waitFor();
  }
  if (act === 'publish') {
    await page.locator('.publish .button.primary').click();
    await page.locator('.chat-text').waitFor();
  }
  if (act !== 'preview' && act !== 'applied') return;
  const file = { name: 's.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.preview, .problems').first().waitFor();
  if (act === 'applied') await page.locator('.button.primary').click();
}
