/** The administrator's policy in a real Firefox, which checks nothing of it and tells of no change. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { firefoxMissing, type InstalledInFirefox, installInFirefox } from './firefox';
import { firefoxPolicy } from './policy-files';
import { DEMO_STANDARD } from './standards';
import { until } from './steps';

const GECKO_ID = 'prelude@prelude.example';

/** The background is stopped soon, so that a changed policy is read at its next start. */
const IDLE_MS = 1500;

const COMPANY = {
  format: 'crm-standard/1',
  name: 'Группа «Вектор»',
  dictionary: DEMO_STANDARD.dictionary,
  menu: { '*': { order: ['chat', 'deals', 'tasks'], hidden: ['disk'] } },
};

const missing = firefoxMissing();

if (missing) {
  test('Firefox is there when everything has to be checked', () => {
    console.log(`The test of the policy in Firefox did not run: ${missing}.`);
    expect(process.env.CI === 'true' ? missing : null).toBeNull();
  });
} else {
  describe('the policy in Firefox', policyInFirefox);
}

function policyInFirefox(): void {
  const policy = firefoxPolicy(GECKO_ID);
  let demo: Awaited<ReturnType<typeof startDemoCrm>>;
  let ext: InstalledInFirefox;

  beforeAll(async () => {
    demo = await startDemoCrm();
    policy.set({ teamFileInline: JSON.stringify(COMPANY), lockdown: true, teamFileUrl: 7, surprise: 'x' });
    ext = await installInFirefox(IDLE_MS);
    await ext.ask('site/enable', { origin: demo.url });
    const text = JSON.stringify(DEMO_STANDARD);
    const preview = await ext.ask('standard/preview', { text, origin: demo.url });
    if (!preview.ok) throw new Error(JSON.stringify(preview.problems));
    await ext.ask('standard/apply', { hash: preview.hash });
  });
  afterAll(async () => {
    policy.remove();
    await ext?.close();
    await demo?.close();
  });

  const facts = () => ext.ask('settings/get', { origin: demo.url });
  const order = async () => (await facts()).effective?.menu?.order.map(({ id }) => id);

  test('F29: its values are locked, also on the page', async () => {
    expect(await order()).toEqual(['chat', 'deals', 'tasks']);
    const change = { op: 'pin', item: 'deals' } as const;
    await expect(ext.ask('personal/menu', { origin: demo.url, change })).rejects.toThrow('locked');
    await expect(ext.ask('site/pause', { origin: demo.url, paused: true })).rejects.toThrow('lockdown');
    const page = await ext.newPage();
    await page.goto(`${demo.url}/contacts`, { waitUntil: 'domcontentloaded' });
    const seen = await until(
      () =>
        page.$$eval('nav a', (links) =>
          links
            .filter((link) => link.checkVisibility())
            .map((link) => ({ text: link.textContent ?? '', top: link.getBoundingClientRect().top }))
            .sort((a, b) => a.top - b.top)
            .map(({ text }) => text),
        ),
      (labels) => labels[0]?.includes('Чат') === true,
    );
    expect(seen.some((label) => label.includes('Диск'))).toBe(false);
    await page.close();
  });

  test('F28: values of a wrong type come through unchecked, are left aside and named', async () => {
    expect((await facts()).life?.policy).toMatchObject({
      teamFileUrl: null,
      standard: 'Группа «Вектор»',
      lockdown: true,
      ignored: ['surprise', 'teamFileUrl'],
    });
  });

  test('the screens name who set them', async () => {
    const words = await until(
      () => ext.inDesk<string>('document.body.innerText'),
      (text) => text.includes('Закреплено: меню.'),
    );
    expect(words).toContain('Задано администратором');
    expect(words).toContain('В файле команды это тоже задано: меню.');
  });

  test('what the policy leaves free is still the person’s own', async () => {
    await ext.ask('settings/pin-start', { origin: demo.url, to: '/tasks', label: 'Задачи' });
    expect((await facts()).pinned).toMatchObject({ to: '/tasks' });
    await ext.ask('settings/patch', { patch: { side: 'left' } });
    expect((await facts()).app.side).toBe('left');
  });
}
