/** The standard in the panel: paste, pick, drop, refuse, preview, apply, undo, export; and the language. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { type Installed, install } from './extension';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, until } from './steps';

const TEXT = JSON.stringify(DEMO_STANDARD, null, 2);

let demo: Awaited<ReturnType<typeof startDemoCrm>>;
let ext: Installed;
let page: Page;
let panel: FrameLocator;

beforeAll(async () => {
  demo = await startDemoCrm();
});
afterAll(() => demo?.close());
beforeEach(async () => {
  ext = await install();
  await ext.ask('site/enable', { origin: demo.url });
  page = await ext.context.newPage();
  await page.goto(`${demo.url}/contacts`);
  await page.locator('prelude-host .handle').first().click();
  panel = page.frameLocator('prelude-host iframe');
  await panel.getByRole('tab', { name: 'Регламент' }).click();
});
afterEach(() => ext?.close());

const first = async () => (await labelsInOrder(page.locator('nav a')))[0];
const paste = async (text: string) => {
  await panel.getByRole('button', { name: 'Вставить текст' }).click();
  await panel.getByLabel('Текст регламента').fill(text);
  await panel.getByRole('button', { name: 'Проверить' }).click();
};

test('pasted: a preview says what will change, applying changes it, undo takes it back', async () => {
  await paste(TEXT);
  await panel.getByText('Что изменится').waitFor();
  await panel.getByText('Лента').first().waitFor();
  expect(await first()).toBe('Лента');
  await panel.getByRole('button', { name: 'Применить' }).click();
  await until(first, (label) => label === 'Сделки');
  await panel.getByRole('button', { name: 'Вернуть как было без регламента' }).click();
  await until(first, (label) => label === 'Лента');
});

test('picked from a file', async () => {
  const chooser = page.waitForEvent('filechooser');
  await panel.getByText('Выбрать файл').click();
  await (await chooser).setFiles({
    name: 'standard.json',
    mimeType: 'application/json',
    buffer: Buffer.from(TEXT),
  });
  await panel.getByRole('button', { name: 'Применить' }).click();
  await until(first, (label) => label === 'Сделки');
});

test('dropped on the panel', async () => {
  const zone = panel.locator('.drop-zone');
  await zone.waitFor();
  const data = await zone.evaluateHandle((_element, text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'standard.json', { type: 'application/json' }));
    return transfer;
  }, TEXT);
  await zone.dispatchEvent('dragover', { dataTransfer: data });
  await zone.dispatchEvent('drop', { dataTransfer: data });
  await panel.getByRole('button', { name: 'Применить' }).click();
  await until(first, (label) => label === 'Сделки');
});

test('a broken file is refused with its line and the cure, and changes nothing', async () => {
  await paste(TEXT.replace('"soft"', '"sofft"'));
  const line = TEXT.split('\n').findIndex((row) => row.includes('"soft"')) + 1;
  await panel.getByText(`Строка ${line}`, { exact: false }).first().waitFor();
  await panel.getByText('soft', { exact: false }).first().waitFor();
  expect(await panel.getByRole('button', { name: 'Применить' }).count()).toBe(0);
  expect((await ext.ask('settings/get', { origin: demo.url })).standard).toBeNull();
  expect(await first()).toBe('Лента');
});

test('what is exported is what was imported', async () => {
  await paste(TEXT);
  await panel.getByRole('button', { name: 'Применить' }).click();
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Выгрузить' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual(JSON.parse(TEXT));
});

test('the language follows the browser and can be changed', async () => {
  await panel.getByText('Регламента пока нет').waitFor();
  await panel.getByText('English', { exact: true }).click();
  await panel.getByRole('tab', { name: 'Standard' }).waitFor();
  await panel.getByText('Русский', { exact: true }).click();
  await panel.getByRole('tab', { name: 'Регламент' }).waitFor();
});
