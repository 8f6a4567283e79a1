import { expect, test, vi } from 'vitest';
import { mountOptions } from '../../../components/options/mount-options';
import { fakeOptions } from '../../sites/panel-playground/fake-transport';
import { SCENARIOS, type Scenario } from '../../sites/panel-playground/scenarios';
import { button, place, says } from './stage';

function stageOptions(scenario: Scenario) {
  const world = fakeOptions(scenario);
  return { world, root: place((root) => mountOptions(root, world)) };
}

test('the options show settings, the standard, the sites and the version', async () => {
  const { root } = stageOptions(SCENARIOS.full);
  await says(root, 'Отдел продаж Москва');
  await says(root, 'acme.bitrix24.ru works');
  await says(root, 'Version 0.1.0');
});

test('a site is disabled from the list', async () => {
  const { root, world } = stageOptions(SCENARIOS.full);
  await vi.waitFor(() => button(root, 'Disable on acme.bitrix24.ru').click());
  await vi.waitFor(() =>
    expect(world.asked).toContainEqual({
      name: 'site/disable',
      body: { origin: 'https://acme.bitrix24.ru' },
    }),
  );
});

test('without a site the options say how to begin', async () => {
  const { root } = stageOptions({
    ...SCENARIOS.empty,
    settings: { ...SCENARIOS.empty.settings, site: null },
  });
  await says(root, 'Not enabled anywhere yet');
});

test('the options ask for no site when they preview a standard', async () => {
  const { root, world } = stageOptions(SCENARIOS.full);
  await says(root, 'Drop the file here');
  const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { files: [new File(['{}'], 's.json')] },
  });
  root.querySelector('.drop-zone')?.dispatchEvent(drop);
  await says(root, 'What will change');
  expect(world.asked).toContainEqual({ name: 'standard/preview', body: { text: '{}', origin: null } });
});

test('the options say so when the extension does not answer', async () => {
  const { root } = stageOptions(SCENARIOS.offline);
  await says(root, 'The extension was updated.');
});
