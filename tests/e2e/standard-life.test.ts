/** A manager publishes, a seller in another browser follows the link: versions, trust, own changes, rollback. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Standard, signStandard } from '../../lib/domain/standard';
import { type Installed, install } from './extension';
import { DEMO_STANDARD } from './standards';
import { loadStandard, until } from './steps';

const SITE = 'https://crm.example.com';

let manager: Installed;
let seller: Installed;
let host: Server;
let link = '';
/** What the static host serves now. */
let served = '';
/** The first version as it was served. */
let first = '';
let asked: { readonly tag: string | undefined; readonly cookie: string | undefined }[] = [];

beforeAll(async () => {
  host = createServer((request, response) => {
    asked.push({ tag: request.headers['if-none-match'], cookie: request.headers.cookie });
    const etag = `"${served.length}-${served.slice(-60, -40)}"`.replace(/[^\w"-]/g, '');
    const head = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', etag };
    if (request.method === 'OPTIONS') response.writeHead(204, head).end();
    else if (request.headers['if-none-match'] === etag) response.writeHead(304, head).end();
    else response.writeHead(200, head).end(served);
  });
  await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready));
  link = `http://127.0.0.1:${(host.address() as AddressInfo).port}/standard.json`;
  [manager, seller] = await Promise.all([install(), install({ mayAsk: link })]);
});
afterAll(async () => {
  await Promise.all([manager?.close(), seller?.close()]);
  host?.close();
});

const publish = async (change: object, note: string): Promise<string> => {
  const { text } = await manager
    .ask('standard/export', {})
    .catch(() => ({ text: JSON.stringify(DEMO_STANDARD) }));
  const draft = JSON.stringify({ ...JSON.parse(text), ...change });
  return (await manager.ask('publish/make', { text: draft, note, sign: true })).text;
};
const signedByAnother = async (standard: Standard): Promise<string> => {
  const keys = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  return JSON.stringify(await signStandard(standard, { keys, sequence: 9 }, crypto.subtle));
};
const view = () => seller.ask('settings/get', { origin: SITE });
const order = async () => (await view()).effective?.menu?.order.map(({ id }) => id);
const takeWaiting = async () => {
  const preview = await seller.ask('update/preview', { origin: SITE });
  if (!preview.ok) throw new Error('The file does not read.');
  await seller.ask('standard/apply', { hash: preview.hash });
  return preview;
};

test('the seller follows the link of the manager’s first version, sees the key and applies', async () => {
  served = await publish({}, 'The first version');
  first = served;
  const { life } = await seller.ask('update/follow', { url: link });
  expect(life?.update).toMatchObject({ url: link, by: 'person', problem: null, waiting: { version: 1 } });
  const preview = await takeWaiting();
  const { life: managers } = await manager.ask('settings/get', { origin: null });
  expect(preview.trust).toMatchObject({ verdict: 'first', words: managers?.words });
  expect(await order()).toEqual(['deals', 'tasks', 'chat']);
});

test('what the seller pins stays when the manager’s second version is applied', async () => {
  await seller.ask('personal/menu', { origin: SITE, change: { op: 'pin', item: 'chat' } });
  const { hidden } = DEMO_STANDARD.menu.seller;
  served = await publish(
    {
      menu: { seller: { order: ['tasks', 'deals', 'chat'], hidden, unknown: 'show-in-new' } },
      startPage: { seller: { to: 'tasks' } },
      defaultRole: 'seller',
    },
    'Tasks first',
  );
  const { life } = await seller.ask('update/check', {});
  expect(life?.update.waiting).toMatchObject({ version: 2, changes: 3 });
  await seller.desk.bringToFront();
  await seller.desk.reload();
  await seller.desk.getByText('Вышла версия 2: 3 изменения').waitFor();
  await seller.desk.getByRole('button', { name: 'Что изменится' }).first().click();
  await seller.desk.locator('.preview').getByText('Стартовая страница').first().waitFor();
  await seller.desk.locator('.preview .button.primary').click();
  await until(order, (ids) => ids?.[1] === 'tasks');
  expect(await order()).toEqual(['chat', 'tasks', 'deals']);
});

test('an unchanged file is asked for by its tag, without cookies, and offers nothing', async () => {
  await seller.ask('update/check', {});
  asked = [];
  const { life } = await seller.ask('update/check', {});
  expect(asked.at(-1)?.tag).toBeTruthy();
  expect(asked.every(({ cookie }) => cookie === undefined)).toBe(true);
  expect(life?.update).toMatchObject({ problem: null, waiting: null });
});

test('a tampered file, an unsigned one and one of another key are refused with their reason', async () => {
  const before = served;
  served = before.replace('Отдел продаж', 'Отдел закупок');
  expect((await seller.ask('update/check', {})).life?.update.problem).toBe('trust-broken');
  const { signature: _, ...unsigned } = JSON.parse(before);
  served = await signedByAnother({ ...unsigned, version: 9 });
  expect((await seller.ask('update/check', {})).life?.update.problem).toBe('trust-other-key');
  served = JSON.stringify({ ...unsigned, version: 9 });
  expect((await seller.ask('update/check', {})).life?.update.problem).toBe('trust-signature-lost');
  await expect(loadStandard(seller, { ...unsigned, version: 9 }, SITE)).rejects.toThrow(
    'trust-signature-lost',
  );
  expect((await view()).standard?.version).toBe(2);
  served = before;
});

/** What the screen says of a file that somebody hands over, and what its main button would do. */
const shown = async (text: string) => {
  const page = seller.desk;
  await page.reload();
  await page.getByRole('button', { name: 'Вставить текст', exact: false }).first().click();
  await page.getByLabel('Текст регламента', { exact: false }).fill(text);
  await page.getByRole('button', { name: 'Проверить', exact: true }).click();
  const preview = page.locator('.preview');
  await preview.waitFor();
  const button = preview.locator('.button.primary');
  return {
    words: (await preview.textContent()) ?? '',
    main: (await button.count()) > 0 ? await button.textContent() : null,
  };
};

test('on the screen each of them is refused in its own words, and an older one is no habit', async () => {
  const { signature: _, ...unsigned } = JSON.parse(served);
  const tampered = await shown(served.replace('Отдел продаж', 'Отдел закупок'));
  expect(tampered.words).toContain('Файл изменили после подписи');
  expect(tampered.main).toBeNull();
  const foreign = await shown(await signedByAnother({ ...unsigned, version: 9 }));
  expect(foreign.words).toContain('Этот файл подписал кто-то другой');
  expect(foreign.main).toBeNull();
  const older = await shown(first);
  expect(older.words).toContain('Этот файл старше действующего');
  expect(older.main).toBe('Вернуться к этому файлу');
  served = first;
  expect((await seller.ask('update/check', {})).life?.update.problem).toBe('trust-older');
  expect((await view()).standard?.version).toBe(2);
});

test('the version before comes back by one request, also after the worker slept, and own changes hold', async () => {
  await seller.stopWorker();
  const kept = (await view()).life?.kept ?? [];
  expect(kept.map(({ version }) => version)).toEqual([2, 1]);
  await seller.ask('standard/go-back', { hash: kept[1]?.hash ?? '' });
  expect((await view()).standard?.version).toBe(1);
  expect(await order()).toEqual(['chat', 'deals', 'tasks']);
});

test('everything outlives a restart of the browser', async () => {
  await seller.restart();
  const { standard, life } = await view();
  expect(standard?.version).toBe(1);
  expect(life?.update.url).toBe(link);
  expect(life?.words?.ru).toHaveLength(8);
});

test('the manager makes and signs a standard on the options page', async () => {
  const page = manager.desk;
  await page.bringToFront();
  await page.locator('.editor .button.primary').first().click();
  await page.locator('.sortable .drag-handle').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('.publish .button.primary').click();
  await page.locator('.chat-text').waitFor();
  const { standard, effective } = await manager.ask('settings/get', { origin: SITE });
  expect(standard?.version).toBe(3);
  expect(effective?.menu?.order.map(({ id }) => id)).toEqual(['deals', 'tasks', 'chat']);
});
