import { describe, expect, test, vi } from 'vitest';
import { mountPopup } from '../../../components/popup/mount-popup';
import { type FakePopup, fakePopup } from '../../sites/panel-playground/fake-transport';
import { SCENARIOS, type Scenario } from '../../sites/panel-playground/scenarios';
import { button, place, says, textOf } from './stage';

function stagePopup(scenario: Scenario, granted = true): { root: HTMLElement; world: FakePopup } {
  const world = fakePopup(scenario, {}, granted);
  return { world, root: place((root) => mountPopup(root, world)) };
}

describe('the popup', () => {
  test('names the site, its state and the reason for the permission', async () => {
    const { root } = stagePopup(SCENARIOS.off);
    await says(root, 'acme.bitrix24.ru');
    await says(root, 'Off on this site');
    await says(root, 'The browser will ask about acme.bitrix24.ru alone');
  });

  test('has one primary button', async () => {
    const { root } = stagePopup(SCENARIOS.off);
    await says(root, 'Enable here');
    expect([...root.querySelectorAll('.button.primary')].map(textOf)).toEqual(['Enable here']);
  });

  test('asks the browser inside the click, before anything is waited for', async () => {
    const { root, world } = stagePopup(SCENARIOS.off);
    await says(root, 'Enable here');
    world.done.length = 0;
    button(root, 'Enable here').click();
    expect(world.done).toEqual(['site/enable', 'grant']);
    await says(root, 'Works on this site');
  });

  test('says so when the browser did not grant the site', async () => {
    const { root } = stagePopup(SCENARIOS.off, false);
    await says(root, 'Enable here');
    button(root, 'Enable here').click();
    await says(root, 'The browser did not grant the site');
  });

  test('turns everything off at once and on again, and names the keys', async () => {
    const { root, world } = stagePopup(SCENARIOS.full);
    await says(root, 'Alt+Shift+0');
    const toggle = () => root.querySelector<HTMLElement>('[role="switch"]');
    toggle()?.click();
    await says(root, 'Turned off for now');
    expect(world.asked).toContainEqual({
      name: 'site/pause',
      body: { origin: 'https://acme.bitrix24.ru', paused: true },
    });
    toggle()?.click();
    await says(root, 'Works on this site');
  });

  test('disables the site', async () => {
    const { root } = stagePopup(SCENARIOS.full);
    await says(root, 'Disable here');
    button(root, 'Disable here').click();
    await says(root, 'Off on this site');
  });

  test('opens the panel and the options', async () => {
    const { root, world } = stagePopup(SCENARIOS.full);
    await says(root, 'Open the panel');
    button(root, 'Open the panel').click();
    button(root, 'Options').click();
    expect(world.done.slice(-2)).toEqual(['panel', 'options']);
  });

  test('offers nothing on pages that no extension may enter', async () => {
    const { root } = stagePopup({ ...SCENARIOS.off, settings: { ...SCENARIOS.off.settings, site: null } });
    await says(root, 'This is a page of the browser');
    expect(root.querySelectorAll('.button')).toHaveLength(0);
  });

  test('says so when the extension does not answer', async () => {
    const { root } = stagePopup(SCENARIOS.offline);
    await says(root, 'The extension was updated.');
    expect(root.querySelector('.skeleton')).toBeNull();
  });

  test('does not send a second change while the first is on its way', async () => {
    const { root, world } = stagePopup(SCENARIOS.full);
    await says(root, 'Disable here');
    const disable = button(root, 'Disable here');
    disable.click();
    disable.click();
    await says(root, 'Off on this site');
    expect(world.asked.filter(({ name }) => name === 'site/disable')).toHaveLength(1);
  });
});

test('the popup waits for its answer with a skeleton, not with a lie', async () => {
  const { root } = stagePopup(SCENARIOS.loading);
  await vi.waitFor(() => expect(root.querySelector('.skeleton')).not.toBeNull());
  expect(textOf(root)).not.toContain('Off on this site');
});
