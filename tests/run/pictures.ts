/**
 * `npm run pictures`: makes the README's pictures from the product at work, over both CRMs, light and dark, ru and en, and
 * those of the docs. `npm run pictures -- docs` makes the latter alone, `-- docs en` those in English, and `-- walks` only the
 * sheets of both first walks.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Installed, install } from '../e2e/extension';
import { REAL_STANDARD } from '../e2e/standards';
import { loadStandard, untilOverlay } from '../e2e/steps';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { CREDENTIALS, startRealCrm } from '../sites/real-crm/server.mjs';
import { demoStandard } from './demo-standard';
import { shootHistory } from './history-pictures';
import { shootWalks } from './walk-pictures';

const FOLDER = join('tests', 'pictures');

interface Scene {
  readonly language: 'ru' | 'en';
  readonly theme: 'light' | 'dark';
}

const SCENES: readonly Scene[] = [
  { language: 'ru', theme: 'light' },
  { language: 'ru', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
];

const panel = (page: Page) => page.frameLocator('prelude-host iframe');

async function start({ language, theme }: Scene): Promise<Installed> {
  const ext = await install({ locale: language === 'ru' ? 'ru-RU' : 'en-US', colorScheme: theme });
  await ext.ask('settings/patch', { patch: { language, theme, panelOpen: true } });
  return ext;
}

async function shoot(page: Page, name: string, { language, theme }: Scene): Promise<void> {
  const path = join(FOLDER, `${name}-${language}-${theme}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  console.log(path);
}

/** The board of the demo CRM with the weighted pipeline beside it, and a card with what is missing. */
async function overDemo(scene: Scene): Promise<void> {
  const demo = await startDemoCrm();
  const ext = await start(scene);
  try {
    await ext.ask('site/enable', { origin: demo.url });
    await loadStandard(ext, demoStandard(), demo.url);
    const page = await ext.context.newPage();
    await page.goto(`${demo.url}/deals/board/sales?lang=${scene.language}`);
    const more = page.getByRole('button', { name: scene.language === 'ru' ? 'Показать ещё' : 'Show more' });
    await more.first().waitFor();
    while ((await more.count()) > 0) await more.first().click();
    await untilOverlay(
      ext,
      page,
      ({ reading }) => reading.phase === 'done' && reading.read === reading.total,
    );
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*')) element.scrollTo(0, 0);
      scrollTo(0, 0);
    });
    await panel(page).getByRole('tab').nth(2).click();
    await panel(page).locator('.probability').first().waitFor();
    await shoot(page, 'demo-pipeline', scene);
    await page.goto(`${demo.url}/deals/11021`);
    await untilOverlay(ext, page, ({ card }) => (card?.findings.length ?? 0) > 0);
    await panel(page).getByRole('tab').nth(1).click();
    await panel(page).locator('.card-fields').waitFor();
    await shoot(page, 'demo-card', scene);
  } finally {
    await ext.close();
    await demo.close();
  }
}

/** The board of a CRM by other people, which nobody described to the extension. */
async function overReal(scene: Scene): Promise<void> {
  const crm = await startRealCrm({ version: '0.63.3' });
  const ext = await start(scene);
  try {
    const page = await ext.context.newPage();
    await page.goto(crm.url);
    await page.fill('input[name=email]', CREDENTIALS.email);
    await page.fill('input[name=password]', CREDENTIALS.password);
    await page.keyboard.press('Enter');
    await page.locator('nav a[href="#/deals"]').waitFor();
    await ext.ask('site/enable', { origin: crm.url });
    await loadStandard(ext, REAL_STANDARD, crm.url);
    await page.goto(`${crm.url}/#/deals`);
    await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
    await panel(page).getByRole('tab').nth(2).click();
    await panel(page).locator('.probability').first().waitFor();
    await shoot(page, 'real-pipeline', scene);
  } finally {
    await ext.close();
    await crm.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
const [only, language] = process.argv.slice(2);
if (only === undefined) {
  for (const scene of SCENES) {
    await overDemo(scene);
    await overReal(scene);
  }
}
if (only !== 'walks') await shootHistory(language ? [language] : ['ru', 'en']);
if (language === undefined) shootWalks();
