/**
 * The tour: what a person sees in the first minutes, as pictures, and the
 * weighted pipeline as text. Runs without a display.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { PipelineView } from '../../lib/domain/views';
import { type Installed, install } from '../e2e/extension';
import { loadStandard, until, untilOverlay } from '../e2e/steps';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { demoStandard } from './demo-standard';

const FOLDER = join('artifacts', 'tour');

interface Tour {
  readonly ext: Installed;
  readonly page: Page;
  readonly url: string;
  picture(name: string): Promise<void>;
}

const STEPS: Readonly<Record<string, (tour: Tour) => Promise<void>>> = {
  'The CRM as it is': async ({ page, url }) => {
    await page.goto(`${url}/deals`);
    await page.locator('nav a').first().waitFor();
  },
  'Enabled by one click: the handle at the edge': async ({ ext, page, url }) => {
    await ext.ask('site/enable', { origin: url });
    await page.locator('prelude-host .handle').first().waitFor();
    await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  },
  'The panel beside the page': async ({ page }) => {
    await page.locator('prelude-host .handle').first().click();
    await panel(page).getByRole('tab').first().waitFor();
  },
  'A standard: what it would change': async ({ page }) => {
    await panel(page).getByRole('tab').last().click();
    const buffer = Buffer.from(JSON.stringify(demoStandard(), null, 2));
    const file = { name: 'standard.json', mimeType: 'application/json', buffer };
    await panel(page).locator('input[type=file]').first().setInputFiles(file);
    await panel(page).locator('.preview').first().waitFor();
  },
  'The standard in force: a shorter menu': async ({ ext, page, url }) => {
    await loadStandard(ext, demoStandard(), url);
    await page.goto(`${url}/deals`);
    await untilOverlay(ext, page, ({ menu, reading }) => menu.applied && reading.phase === 'done');
    await panel(page).getByRole('tab').first().click();
  },
  'A card: what is missing': async ({ ext, page, url }) => {
    await page.goto(`${url}/deals/11021`);
    await untilOverlay(ext, page, ({ card }) => (card?.findings.length ?? 0) > 0);
    await panel(page).getByRole('tab').nth(1).click();
  },
  'The gate before a save': async ({ page }) => {
    await page.getByRole('button', { name: 'Изменить' }).click();
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.locator('prelude-host dialog').waitFor();
  },
  'A board is read': async ({ ext, page, url }) => {
    await page.goto(`${url}/deals/board/sales`);
    await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
    const more = page.getByRole('button', { name: 'Показать ещё' });
    while ((await more.count()) > 0) await more.first().click();
    await untilOverlay(
      ext,
      page,
      ({ reading }) => reading.phase === 'done' && reading.read === reading.total,
    );
    await panel(page).getByRole('tab').nth(1).click();
  },
  'The weighted pipeline': async ({ page }) => {
    await panel(page).getByRole('tab').nth(2).click();
    await panel(page).getByText('₽').first().waitFor();
    // "Show more" stood at the far end of the board; the picture shows its beginning.
    await page.evaluate(() => scrollTo(0, 0));
  },
};

const panel = (page: Page) => page.frameLocator('prelude-host iframe');

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const demo = await startDemoCrm();
  const ext = await install();
  const page = await ext.context.newPage();
  let number = 0;
  const picture = async (name: string) => {
    number += 1;
    const file = join(FOLDER, `${String(number).padStart(2, '0')}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    console.log(`  ${file}  ${name}`);
  };
  try {
    for (const [name, step] of Object.entries(STEPS)) {
      await step({ ext, page, url: demo.url, picture });
      await picture(name);
    }
    const account = new URL(demo.url).host;
    print(
      await until(
        () => ext.ask('pipeline/view', { account }),
        ({ pipelines }) => pipelines.some(({ count }) => count >= 500),
      ),
    );
  } finally {
    await ext.close();
    await demo.close();
  }
}

/** The weighted pipeline as a table, with its sample and its source. */
function print({ snapshot, pipelines, leftOut }: PipelineView): void {
  console.log(`\nRead ${snapshot?.read} of ${snapshot?.total ?? '?'} deals from the ${snapshot?.source}.`);
  for (const { pipeline, currencies } of pipelines) {
    for (const { currency, rows, total } of currencies) {
      console.log(`\n${pipeline || 'Pipeline'} · ${currency}`);
      for (const { stage, count, raw, weighted, probability } of rows) {
        const chance = `${(probability.value * 100).toFixed(1)} % ${probability.source}`;
        console.log(
          `  ${stage.padEnd(22)}${String(count).padStart(5)}  ${money(raw)}  ×  ${chance.padEnd(16)} = ${money(weighted)}`,
        );
      }
      console.log(
        `  ${'Total'.padEnd(22)}${String(total.count).padStart(5)}  ${money(total.raw)}     ${' '.repeat(16)} = ${money(total.weighted)}`,
      );
    }
  }
  for (const { reason, count } of leftOut) console.log(`\nLeft out: ${count} (${reason})`);
}

function money(minor: number): string {
  return (minor / 100).toLocaleString('ru-RU', { minimumFractionDigits: 2 }).padStart(18);
}

await main();
