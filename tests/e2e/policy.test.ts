/** The administrator's policy in a real Chromium: read from the machine's own folder, while the browser runs. */
import { resolve } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { type Installed, install } from './extension';
import { chromiumPolicy, idOfUnpacked } from './policy-files';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, loadStandard, until } from './steps';

/** The browser looks at the folder again some seconds after a change. */
const PATIENCE = 40_000;

const COMPANY = {
  format: 'crm-standard/1',
  name: 'Группа «Вектор»',
  dictionary: DEMO_STANDARD.dictionary,
  menu: { '*': { order: ['chat', 'deals', 'tasks'], hidden: ['disk'] } },
};

const folder = resolve(process.env.PRELUDE_BUILD ?? '.output/chrome-mv3-e2e');
const policy = chromiumPolicy(idOfUnpacked(folder));
let demo: Awaited<ReturnType<typeof startDemoCrm>>;
let ext: Installed;
let page: Page;

beforeAll(async () => {
  demo = await startDemoCrm();
  policy.set({ teamFileInline: JSON.stringify(COMPANY), lockdown: true });
  ext = await install();
  await ext.ask('site/enable', { origin: demo.url });
  // Right after an installation the browser has not read the policy for it; the next start of the worker has.
  await ext.stopWorker();
  await until(
    async () => (await facts()).life?.policy ?? null,
    (found) => found !== null,
    PATIENCE,
  );
  await loadStandard(ext, { ...DEMO_STANDARD, strength: { menu: 'locked' } }, demo.url);
});
afterEach(() => page?.close());
afterAll(async () => {
  policy.remove();
  await ext?.close();
  await demo?.close();
});

const facts = () => ext.ask('settings/get', { origin: demo.url });
const order = async () => (await facts()).effective?.menu?.order.map(({ id }) => id);
const open = async (path = '/contacts') => {
  page = await ext.context.newPage();
  await page.goto(`${demo.url}${path}`);
};
const openPanel = async (): Promise<FrameLocator> => {
  // A panel that was open stays open in the next tab.
  await ext.ask('settings/patch', { patch: { panelOpen: false } });
  await open();
  await page.locator('prelude-host .handle').first().click();
  const panel = page.frameLocator('prelude-host iframe');
  await panel.getByRole('tab', { name: 'Регламент' }).click();
  return panel;
};

test('the browser hands out the policy under the id of the build', async () => {
  expect(ext.id).toBe(idOfUnpacked(folder));
  const { life } = await facts();
  expect(life?.policy).toMatchObject({ standard: 'Группа «Вектор»', lockdown: true, ignored: [] });
});

test('F29: what the team locked too is overruled on the page, and the panel says so', async () => {
  const panel = await openPanel();
  await until(
    () => labelsInOrder(page.locator('nav a')),
    (seen) => seen[0] === 'Чат',
  );
  await panel.getByText('Задано администратором').waitFor();
  await panel.getByText('Закреплено: меню.').waitFor();
  await panel.getByText('В файле команды это тоже задано: меню.', { exact: false }).waitFor();
});

test('a locked value cannot be changed in the panel, nor past it', async () => {
  const panel = await openPanel();
  await panel.getByRole('button', { name: 'Моё меню', exact: false }).click();
  await panel.getByText('Меню задал администратор, изменить его нельзя.').waitFor();
  expect(await panel.getByRole('button', { name: 'Закрепить', exact: false }).count()).toBe(0);
  const change = { op: 'pin', item: 'deals' } as const;
  await expect(ext.ask('personal/menu', { origin: demo.url, change })).rejects.toThrow('locked');
  await expect(ext.ask('site/pause', { origin: demo.url, paused: true })).rejects.toThrow('lockdown');
  expect(await order()).toEqual(['chat', 'deals', 'tasks']);
});

test('what the policy leaves free is still the person’s own', async () => {
  await ext.ask('settings/pin-start', { origin: demo.url, to: '/tasks', label: 'Задачи' });
  await open('/');
  await page.waitForURL('**/tasks');
  await ext.ask('settings/patch', { patch: { side: 'left' } });
  expect((await facts()).app.side).toBe('left');
});

test('L24: a policy that changes while the browser runs holds without a restart', async () => {
  await open();
  policy.set({
    teamFileInline: JSON.stringify({ ...COMPANY, menu: { '*': { order: ['tasks', 'chat', 'deals'] } } }),
  });
  await until(order, (ids) => ids?.[0] === 'tasks', PATIENCE);
  await until(
    () => labelsInOrder(page.locator('nav a')),
    (seen) => seen[0] === 'Задачи',
    PATIENCE,
  );
  expect((await facts()).life?.policy?.lockdown).toBe(false);
});

test('a policy holds from the first moment after a restart of the browser', async () => {
  await ext.restart();
  expect(await order()).toEqual(['tasks', 'chat', 'deals']);
  await ext.stopWorker();
  expect(await order()).toEqual(['tasks', 'chat', 'deals']);
});

test('F28: keys of a wrong type are dropped, and the right ones beside them hold', async () => {
  policy.set({ teamFileUrl: 7, teamFileInline: JSON.stringify(COMPANY), trustedKeys: 'x', surprise: 1 });
  await until(order, (ids) => ids?.[0] === 'chat', PATIENCE);
  const { life } = await facts();
  expect(life?.policy).toMatchObject({ teamFileUrl: null, standard: 'Группа «Вектор»', lockdown: false });
});

test('F28: a file inside the policy that does not read is named, and the team’s file holds again', async () => {
  policy.set({ teamFileInline: '{ "format": "crm-standard/1", "name": 7 }', lockdown: true });
  await until(order, (ids) => ids?.[0] === 'deals', PATIENCE);
  expect((await facts()).life?.policy).toMatchObject({
    standard: null,
    lockdown: true,
    ignored: ['teamFileInline'],
  });
});

test('a policy that is taken away holds no longer, and own changes of then are still there', async () => {
  policy.remove();
  await until(
    async () => (await facts()).life?.policy ?? null,
    (found) => found === null,
    PATIENCE,
  );
  const { pinned } = await facts();
  expect(pinned).toMatchObject({ to: '/tasks' });
});
