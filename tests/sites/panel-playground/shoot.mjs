/**
 * Pictures of every screen in every state, and what axe says of each:
 * `node tests/sites/panel-playground/shoot.mjs [filter]` writes `artifacts/panel/*.png`.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../e2e/find-browser.mjs';
import { openState, SEEN_AT } from './open-state.mjs';
import { startPlayground } from './serve.mjs';
import { nameOf, STATES } from './states.mjs';

const pictures = fileURLToPath(new URL('../../../artifacts/panel/', import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const filter = new RegExp(process.argv[2] ?? '');

const playground = await startPlayground();
const browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: false });
await mkdir(pictures, { recursive: true });
let violations = 0;
try {
  for (const theme of ['light', 'dark'])
    for (const lang of ['en', 'ru'])
      for (const width of [360, 1280]) for (const state of STATES) await take(state, { theme, lang }, width);
} finally {
  await browser.close();
  await playground.close();
}
console.log(`${violations} violations`);

async function take(state, looks, width) {
  const name = [nameOf(state), looks.theme, looks.lang, width].join('-');
  if (!filter.test(name)) return;
  const page = await browser.newPage({ viewport: { width, height: 720 } });
  page.on('pageerror', (error) => console.log(name, String(error)));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' &&
      !message.location().url.endsWith('favicon.ico') &&
      console.log(name, message.text()),
  );
  await page.clock.setFixedTime(SEEN_AT);
  await openState(page, playground.url, state, looks);
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true });
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document));
  for (const { id, nodes } of result.violations) {
    violations++;
    console.log(name, id, nodes.map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).slice(0, 3));
  }
  await page.close();
}
