/** The talk between a manager and a seller, each in a browser of his own, by files alone. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { type Installed, install } from './extension';
import { DEMO_STANDARD } from './standards';
import { loadStandard, until } from './steps';

const PASSWORD = 'верный пароль 42';
const DEAL = '/deals/11021';

let demo: Awaited<ReturnType<typeof startDemoCrm>>;
let manager: Installed;
let seller: Installed;

beforeAll(async () => {
  demo = await startDemoCrm();
  [manager, seller] = await Promise.all([install(), install()]);
  await Promise.all([manager, seller].map((ext) => ext.ask('site/enable', { origin: demo.url })));
  await seller.ask('settings/patch', { patch: { panelOpen: true } });
});
afterAll(async () => {
  await Promise.all([manager?.close(), seller?.close()]);
  await demo?.close();
});

/** The manager's standard in force with changes, published; the seller takes it. */
const publish = async (change: object): Promise<string> => {
  const now = await manager.ask('standard/export', {}).catch(() => ({ text: JSON.stringify(DEMO_STANDARD) }));
  const text = JSON.stringify({ ...JSON.parse(now.text), ...change });
  return (await manager.ask('publish/make', { text, note: '', sign: true })).text;
};
const take = (text: string) => loadStandard(seller, JSON.parse(text), demo.url);
const fileOf = async (page: Page, press: () => Promise<void>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await download.path(), 'utf8');
};
const openPanel = async (path: string, tab: string): Promise<{ page: Page; panel: FrameLocator }> => {
  const page = await seller.context.newPage();
  await page.goto(`${demo.url}${path}`);
  const panel = page.frameLocator('prelude-host iframe');
  const tabs = panel.getByRole('tab', { name: tab });
  await tabs.click();
  return { page, panel };
};
const paste = async (place: Page | FrameLocator, scope: Locator, label: string, text: string) => {
  await scope.getByRole('button', { name: /^Вставить текст/ }).click();
  await place.getByLabel(label).fill(text);
};

test('a key made with a password comes back in another browser, and a wrong password opens nothing', async () => {
  const desk = manager.desk;
  await desk.reload();
  await desk.getByRole('button', { name: 'Ключ подписи' }).click();
  const section = desk.locator('.editor .section').last();
  await section.getByLabel('Пароль для копии').fill(PASSWORD);
  await section.getByLabel('Ещё раз').fill(PASSWORD);
  const backup = await fileOf(desk, () =>
    section.getByRole('button', { name: 'Создать ключ и сохранить копию' }).click(),
  );
  await desk.getByText('Ключ создан, копия сохранена').waitFor();
  const words = (await manager.ask('key/state', {})).words;
  const other = await install();
  try {
    const page = other.desk;
    await page.getByRole('button', { name: 'Ключ подписи' }).click();
    await page.getByText('Вернуть ключ из копии').click();
    const restore = async (password: string) => {
      await page
        .locator('.disclosure input[type=file]')
        .setInputFiles({ name: 'key.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
      await page.getByLabel('Пароль копии').fill(password);
      await page.getByRole('button', { name: 'Вернуть ключ' }).click();
    };
    await restore('неверный пароль');
    await page.getByText('Этот пароль не открывает этот файл').waitFor();
    await restore(PASSWORD);
    await page.getByText('Ключ вернулся').waitFor();
    expect((await other.ask('key/state', {})).words).toEqual(words);
    const own = await other.ask('publish/make', {
      text: JSON.stringify(DEMO_STANDARD),
      note: '',
      sign: true,
    });
    expect(own.words).toEqual(words);
  } finally {
    await other.close();
  }
});

test('a remark made at the dot of a field comes back as an answer in the third version', async () => {
  await publish({});
  await take(await publish({ description: 'second' }));
  const { page, panel } = await openPanel(DEAL, 'Карточка');
  const dot = page.locator('prelude-host .dot').first();
  await dot.click();
  await page.getByRole('button', { name: 'Это мешает' }).click();
  const remark = await until(
    () => seller.ask('feedback/get', {}),
    ({ own }) => own.length === 1,
  );
  const code = remark.own[0]?.code ?? '';
  expect(remark.own[0]?.item).toMatchObject({ kind: 'bad', standard: { version: 2 } });
  // The panel beside the page shows the same remark and takes the words.
  const thumb = panel.locator('.card-field .thumb[aria-pressed=true]');
  await thumb.waitFor();
  await page.close();
  const sent = (await seller.ask('feedback/export', {})).text;

  const desk = manager.desk;
  await desk.reload();
  const inbox = desk.locator('.inbox');
  for (const _twice of [1, 2]) {
    await paste(desk, inbox, 'Текст с отзывами продавца', sent);
    await inbox.getByRole('button', { name: 'Взять' }).click();
    await inbox.locator('.remark').first().waitFor();
  }
  expect(await inbox.locator('.remark').count()).toBe(1);
  await inbox.getByText(code).waitFor();
  await inbox.getByLabel(`Ответ на ${code}`).fill('С этапа КП');
  await inbox.getByRole('button', { name: 'Беру' }).click();
  await inbox.getByText('Уйдёт со следующей версией').waitFor();
  await take(await publish({ description: 'third' }));

  const again = await openPanel(DEAL, 'Сегодня');
  await again.panel.getByText(`Ваше предложение ${code} вошло в v3`).waitFor();
  await again.panel.getByText('С этапа КП').first().waitFor();
  await again.panel.getByRole('button', { name: 'Понятно' }).click();
  await again.panel.getByText(`Ваше предложение ${code} вошло в v3`).waitFor({ state: 'detached' });
  await again.page.close();
});

test('a draft is voted on change by change, cannot be applied, and its votes are counted once', async () => {
  const desk = manager.desk;
  await desk.reload();
  await desk.getByRole('button', { name: 'Править действующий' }).click();
  await desk.locator('.sortable .drag-handle').first().focus();
  await desk.keyboard.press('ArrowDown');
  await desk.locator('.publish .changes li').first().waitFor();
  const draft = await fileOf(desk, () =>
    desk.getByRole('button', { name: 'Сохранить черновик на проверку' }).click(),
  );
  const { page, panel } = await openPanel('/contacts', 'Регламент');
  await paste(panel, panel.locator('.drop-zone').first(), 'Текст регламента', draft);
  await panel.getByRole('button', { name: 'Проверить' }).click();
  await panel.getByText('Черновик ждёт вашего слова').waitFor();
  expect(await panel.getByRole('button', { name: 'Применить' }).count()).toBe(0);
  await panel.getByRole('button', { name: 'Против' }).first().click();
  await panel.getByLabel('Несколько слов').first().fill('Чат важнее');
  await panel.getByLabel('Несколько слов').first().press('Tab');
  const votes = await until(
    () => seller.ask('feedback/get', {}),
    (view) => view.votes.some(({ text }) => text === 'Чат важнее'),
  );
  expect(votes.votes).toHaveLength(1);
  await page.close();
  const { text } = await seller.ask('feedback/export', {});
  await manager.ask('feedback/merge', { text });
  await manager.ask('feedback/merge', { text });
  const tally = desk.locator('.publish .tally').first();
  await tally.waitFor();
  expect(await tally.textContent()).toContain('Чат важнее');
  expect((await manager.ask('feedback/get', {})).tallies).toMatchObject([{ for: 0, against: 1 }]);
  expect((await seller.ask('settings/get', { origin: demo.url })).standard?.version).toBe(3);
});

test('two successors of one version are laid side by side', async () => {
  const { text: base } = await manager.ask('standard/export', {});
  const head = JSON.parse(base);
  const { order, hidden } = DEMO_STANDARD.menu.seller;
  const hiding = (item: string) => ({
    menu: { seller: { order: order.filter((each) => each !== item), hidden: [...hidden, item] } },
  });
  const ours = await publish(hiding('tasks'));
  const { life } = await manager.ask('settings/get', { origin: null });
  await manager.ask('standard/go-back', { hash: life?.kept[1]?.hash ?? '' });
  const theirs = await publish(hiding('chat'));
  expect([ours, theirs].map((file) => JSON.parse(file).version)).toEqual([
    head.version + 1,
    head.version + 1,
  ]);
  await take(ours);
  const { page, panel } = await openPanel('/contacts', 'Регламент');
  await paste(panel, panel.locator('.drop-zone').first(), 'Текст регламента', theirs);
  await panel.getByRole('button', { name: 'Проверить' }).click();
  await panel.locator('.fork').waitFor();
  const shown = await panel.locator('.fork').textContent();
  expect(shown).toContain('Задачи');
  expect(shown).toContain('Чат');
  await page.close();
});

test('the rules of a card say which layer they come from', async () => {
  const { page, panel } = await openPanel(DEAL, 'Карточка');
  await panel.getByRole('button', { name: 'Откуда правила' }).click();
  await panel.getByText('Обязательные поля').waitFor();
  await panel.getByRole('button', { name: 'Обязательные поля: кто ещё об этом говорит' }).click();
  await panel.getByText('Больше об этом не говорит никто').waitFor();
  await page.close();
});
