/**
 * The product in one minute, made from the product itself over the demo CRM: `npx tsx tests/run/moving-tour.ts` writes
 * `tests/pictures/tour.png`, a moving picture (APNG) that every browser shows.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { type Installed, install } from '../e2e/extension';
import { loadStandard, untilOverlay } from '../e2e/steps';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { demoStandard } from './demo-standard';
import { encodeMoving, type Frame } from './indexed-png';

const SIZE = { width: 1120, height: 700 };

interface Tour {
  readonly ext: Installed;
  readonly page: Page;
  readonly url: string;
  /** Keep what is to be seen now, for so many seconds, with a line that says what it is. */
  keep(words: string, seconds: number): Promise<void>;
}

const panel = (page: Page) => page.frameLocator('prelude-host iframe');
const tab = (page: Page, at: number) => panel(page).getByRole('tab').nth(at).click();

const SCENES: readonly ((tour: Tour) => Promise<void>)[] = [
  async ({ page, url, keep }) => {
    await page.goto(`${url}/deals`);
    await page.locator('nav a').first().waitFor();
    await keep('CRM, как она есть: меню длинное, до сделок далеко', 5);
  },
  async ({ ext, page, url, keep }) => {
    await ext.ask('site/enable', { origin: url });
    await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
    await page.locator('prelude-host .handle').first().click();
    await panel(page).getByRole('tab').last().waitFor();
    await tab(page, 3);
    await panel(page).locator('.drop-zone').first().waitFor();
    await keep('Prelude включён на этом сайте. Панель встаёт рядом и ничего не закрывает', 5);
  },
  async ({ page, keep }) => {
    const buffer = Buffer.from(JSON.stringify(demoStandard()));
    const file = { name: 'standard.json', mimeType: 'application/json', buffer };
    await panel(page).locator('input[type=file]').first().setInputFiles(file);
    await panel(page).locator('.preview').waitFor();
    await keep('Файл от руководителя: сначала видно, что изменится', 6);
  },
  async ({ ext, page, url, keep }) => {
    await loadStandard(ext, demoStandard(), url);
    await page.goto(`${url}/deals`);
    await untilOverlay(ext, page, ({ menu }) => menu.applied);
    await tab(page, 0);
    await keep('Меню короткое, лишнее спрятано и возвращается одним нажатием', 6);
  },
  async ({ ext, page, url, keep }) => {
    await page.goto(`${url}/deals/11021`);
    await untilOverlay(ext, page, ({ card }) => (card?.findings.length ?? 0) > 0);
    await tab(page, 1);
    await panel(page).locator('.card-fields').waitFor();
    await keep('Карточка: что заполнить, зачем и в каком порядке', 7);
  },
  async ({ page, keep }) => {
    await page.getByRole('button', { name: 'Изменить' }).click();
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.locator('prelude-host dialog').waitFor();
    await keep('Перед сохранением: чего не хватает, ссылками на поля', 7);
  },
  async ({ ext, page, url, keep }) => {
    await page.goto(`${url}/deals/board/sales`);
    const more = page.getByRole('button', { name: 'Показать ещё' });
    await more.first().waitFor();
    while ((await more.count()) > 0) await more.first().click();
    await untilOverlay(
      ext,
      page,
      ({ reading: { phase, read, total } }) => phase === 'done' && read === total,
    );
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*')) element.scrollTo(0, 0);
      scrollTo(0, 0);
    });
    await tab(page, 1);
    await keep('Доска прочитана целиком: видно, сколько сделок и что пропущено', 6);
  },
  async ({ page, keep }) => {
    await tab(page, 2);
    await panel(page).locator('.probability').first().waitFor();
    await keep('Взвешенная воронка: сумма, вероятность, выборка и источник', 9);
  },
];

async function main(): Promise<void> {
  const demo = await startDemoCrm();
  const ext = await install({ viewport: SIZE });
  const frames: Frame[] = [];
  try {
    await ext.ask('settings/patch', { patch: { language: 'ru', theme: 'light' } });
    const page = await ext.context.newPage();
    const keep = async (words: string, seconds: number) => {
      await page.evaluate(showWords, words);
      const { width, height, data } = PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
      frames.push({ width, height, data, ms: seconds * 1000 });
      await page.evaluate(() => document.getElementById('tour-words')?.remove());
      console.log(`${frames.length}  ${words}`);
    };
    for (const scene of SCENES) await scene({ ext, page, url: demo.url, keep });
  } finally {
    await ext.close();
    await demo.close();
  }
  const path = join('tests', 'pictures', 'tour.png');
  const file = encodeMoving(frames);
  writeFileSync(path, file);
  console.log(`${path}  ${Math.round(file.byteLength / 1000)} kB`);
}

/** Runs in the page: a line at its foot, in the top layer, so that it stands over an open dialog as well. */
function showWords(words: string): void {
  const line = document.createElement('div');
  line.id = 'tour-words';
  line.textContent = words;
  line.popover = 'manual';
  line.style.cssText =
    'inset:auto auto 16px 50%;transform:translateX(-50%);margin:0;padding:10px 18px;border:0;border-radius:8px;background:#1c1c20;color:#fff;font:15px/20px system-ui;width:max-content;max-width:90vw';
  document.body.append(line);
  line.showPopover();
}

await main();
