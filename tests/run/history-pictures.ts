/** Pictures of the dashboard for the docs: nine months of the demo CRM, and the edges on one sheet. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { install } from '../e2e/extension';
import { bringNineMonths, movedDay, weeksToNow } from '../e2e/nine-months';
import { loadStandard } from '../e2e/steps';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { PIPELINES, TODAY } from '../sites/demo-crm/truth.mjs';
import { demoStandard } from './demo-standard';
import { edgeSheet } from './edge-states';
import { encodePng, type Picture } from './indexed-png';

const FOLDER = join('docs', 'pictures');
const SCREENS = ['overview', 'funnel', 'people', 'report'] as const;
const LANGUAGES = ['ru', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Every screen that the docs show, filled, in one language. */
async function shootFilled(lang: Language): Promise<void> {
  const demo = await startDemoCrm();
  const ext = await install({ locale: lang === 'ru' ? 'ru-RU' : 'en-US' });
  const account = new URL(demo.url).host;
  const weeks = weeksToNow();
  try {
    await ext.ask('site/enable', { origin: demo.url });
    await ext.ask('settings/patch', { patch: { role: 'rop', language: lang, theme: 'light' } });
    const year = movedDay(TODAY, weeks).slice(0, 4);
    const plan = { period: year, amount: 120_000_000, currency: 'RUB', by: 'team' };
    const standard = { ...demoStandard(), analytics: { ladder: laddersIn(lang) }, targets: [plan] };
    await loadStandard(ext, standard, demo.url);
    await bringNineMonths(ext, { account, lang, weeks });
    const page = await ext.context.newPage();
    // The first numbers of nine months take a while on a busy machine.
    page.setDefaultTimeout(120_000);
    await page.setViewportSize({ width: 1080, height: 760 });
    await page.goto(`chrome-extension://${ext.id}/dashboard.html?account=${account}`);
    for (const screen of SCREENS) {
      await page.locator(`#tab-${screen}`).click();
      await page.locator('#tab-panel :is(h2, h3)').first().waitFor({ state: 'attached' });
      await page.locator('#tab-panel .skeleton').waitFor({ state: 'detached' });
      keep(`${screen}-${lang}`, PNG.sync.read(await page.screenshot({ animations: 'disabled' })));
    }
  } finally {
    await ext.close();
    await demo.close();
  }
}

/** The order of stages, which a list does not show, in the language of the site; own history decides the chances. */
function laddersIn(lang: Language): Record<string, { stage: string; probability: number }[]> {
  return Object.fromEntries(
    PIPELINES.map(({ label, stages }) => [
      label[lang],
      stages.map((stage, at) => ({ stage: stage.label[lang], probability: (at + 1) / (stages.length + 1) })),
    ]),
  );
}

function keep(name: string, picture: Picture): void {
  const path = join(FOLDER, `${name}.png`);
  const bytes = encodePng(picture);
  writeFileSync(path, bytes);
  console.log(path, `${Math.round(bytes.length / 1000)} kB`);
}

/** All of them: filled screens and edges, in Russian light and in English, the edges dark. */
export async function shootHistory(languages: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const language of LANGUAGES.filter((each) => languages.includes(each))) {
    await shootFilled(language);
    const theme = language === 'ru' ? 'light' : 'dark';
    keep(`edge-states-${language}`, await edgeSheet({ language, theme }));
  }
}
