/**
 * The product in one minute, made from the product itself over the demo CRM: `npm run tour` writes `tests/pictures/tour.png`
 * in Russian and `tour-en.png` in English, moving pictures (APNG) that every browser shows. `npm run tour -- en` makes one of them.
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

type Language = 'ru' | 'en';

/** What each scene says at its foot, and the buttons of the CRM that it presses. */
const WORDS = {
  ru: {
    plain: 'CRM, как она есть: меню длинное, до сделок далеко',
    on: 'Prelude включён на этом сайте. Панель встаёт рядом и ничего не закрывает',
    file: 'Файл от руководителя: сначала видно, что изменится',
    menu: 'Меню короткое, лишнее спрятано и возвращается одним нажатием',
    card: 'Карточка: что заполнить, зачем и в каком порядке',
    gate: 'Перед сохранением: чего не хватает, ссылками на поля',
    read: 'Доска прочитана целиком: видно, сколько сделок и что пропущено',
    weighted: 'Взвешенная воронка: сумма, вероятность, выборка и источник',
    edit: 'Изменить',
    save: 'Сохранить',
    more: 'Показать ещё',
  },
  en: {
    plain: 'The CRM as it is: a long menu, deals are far away',
    on: 'Prelude is on for this site. The panel stands beside the page and covers nothing',
    file: 'A file from the head of sales: first you see what would change',
    menu: 'A short menu: the rest is hidden and comes back with one press',
    card: 'A card: what to fill in, why, and in which order',
    gate: 'Before saving: what is missing, as links to the fields',
    read: 'The board is read whole: how many deals, and what was skipped',
    weighted: 'The weighted pipeline: sum, probability, sample and source',
    edit: 'Edit',
    save: 'Save',
    more: 'Show more',
  },
} as const;
type Scene = Exclude<keyof (typeof WORDS)['ru'], 'edit' | 'save' | 'more'>;

interface Tour {
  readonly ext: Installed;
  readonly page: Page;
  readonly url: string;
  readonly words: (typeof WORDS)[Language];
  /** Keep what is to be seen now, for so many seconds, with the line of its scene. */
  keep(scene: Scene, seconds: number): Promise<void>;
}

const panel = (page: Page) => page.frameLocator('prelude-host iframe');
const tab = (page: Page, at: number) => panel(page).getByRole('tab').nth(at).click();

const SCENES: readonly ((tour: Tour) => Promise<void>)[] = [
  async ({ page, url, keep }) => {
    await page.goto(`${url}/deals`);
    await page.locator('nav a').first().waitFor();
    await keep('plain', 5);
  },
  async ({ ext, page, url, keep }) => {
    await ext.ask('site/enable', { origin: url });
    await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
    await page.locator('prelude-host .handle').first().click();
    await panel(page).getByRole('tab').last().waitFor();
    await tab(page, 3);
    await panel(page).locator('.drop-zone').first().waitFor();
    await keep('on', 5);
  },
  async ({ page, keep }) => {
    const buffer = Buffer.from(JSON.stringify(demoStandard()));
    const file = { name: 'standard.json', mimeType: 'application/json', buffer };
    await panel(page).locator('input[type=file]').first().setInputFiles(file);
    await panel(page).locator('.preview').waitFor();
    await keep('file', 6);
  },
  async ({ ext, page, url, keep }) => {
    await loadStandard(ext, demoStandard(), url);
    await page.goto(`${url}/deals`);
    await untilOverlay(ext, page, ({ menu }) => menu.applied);
    await tab(page, 0);
    await keep('menu', 6);
  },
  async ({ ext, page, url, keep }) => {
    await page.goto(`${url}/deals/11021`);
    await untilOverlay(ext, page, ({ card }) => (card?.findings.length ?? 0) > 0);
    await tab(page, 1);
    await panel(page).locator('.card-fields').waitFor();
    await keep('card', 7);
  },
  async ({ page, words, keep }) => {
    await page.getByRole('button', { name: words.edit }).click();
    await page.getByRole('button', { name: words.save }).click();
    await page.locator('prelude-host dialog').waitFor();
    await keep('gate', 7);
  },
  async ({ ext, page, url, words, keep }) => {
    await page.goto(`${url}/deals/board/sales`);
    const more = page.getByRole('button', { name: words.more });
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
    await keep('read', 6);
  },
  async ({ page, keep }) => {
    await tab(page, 2);
    await panel(page).locator('.probability').first().waitFor();
    await keep('weighted', 9);
  },
];

async function main(language: Language): Promise<void> {
  const demo = await startDemoCrm();
  const ext = await install({ viewport: SIZE, locale: language === 'ru' ? 'ru-RU' : 'en-US' });
  const words = WORDS[language];
  const frames: Frame[] = [];
  try {
    await ext.ask('settings/patch', { patch: { language, theme: 'light' } });
    const page = await ext.context.newPage();
    // The demo CRM remembers the language in which it was opened first.
    await page.goto(`${demo.url}/deals?lang=${language}`);
    const keep = async (scene: Scene, seconds: number) => {
      await page.evaluate(showWords, words[scene]);
      const { width, height, data } = PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
      frames.push({ width, height, data, ms: seconds * 1000 });
      await page.evaluate(() => document.getElementById('tour-words')?.remove());
      console.log(`${frames.length}  ${words[scene]}`);
    };
    for (const scene of SCENES) await scene({ ext, page, url: demo.url, words, keep });
  } finally {
    await ext.close();
    await demo.close();
  }
  const path = join('tests', 'pictures', language === 'ru' ? 'tour.png' : 'tour-en.png');
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

for (const language of ['ru', 'en'] as const)
  if (process.argv.length < 3 || process.argv.includes(language)) await main(language);
