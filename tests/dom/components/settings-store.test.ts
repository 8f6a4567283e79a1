import { expect, test } from 'vitest';
import { createSettingsStore } from '../../../lib/state/settings-store';
import type { Requester } from '../../../lib/state/transport';
import { fakeBackground } from '../../sites/panel-playground/fake-transport';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';

const ORIGIN = 'https://acme.bitrix24.ru';

test('a change is shown at once', async () => {
  const store = createSettingsStore(fakeBackground(SCENARIOS.full, {}), () => ORIGIN);
  await store.refresh();
  const saved = store.patch({ theme: 'dark' });
  expect(store.view.value.value?.app.theme).toBe('dark');
  await saved;
  expect(store.view.value.value?.app.theme).toBe('dark');
});

test('a change that cannot be saved is taken back, with the reason', async () => {
  const background = fakeBackground(SCENARIOS.full, {});
  const failing: Requester = {
    request: (name, body) =>
      name === 'settings/patch'
        ? Promise.reject(Object.assign(new Error(), { code: 'unreachable' }))
        : background.request(name, body),
  };
  const store = createSettingsStore(failing, () => ORIGIN);
  await store.refresh();
  await store.patch({ theme: 'dark' });
  expect(store.view.value.value?.app.theme).toBe('light');
  expect(store.saveError.value).toBe('unreachable');
});

test('an answer about the product alone does not forget the site', async () => {
  const background = fakeBackground(SCENARIOS.full, {});
  const forgetful: Requester = {
    async request(name, body) {
      const answer = await background.request(name, body);
      return name === 'settings/patch' ? { ...answer, site: null, standard: null, visits: [] } : answer;
    },
  };
  const store = createSettingsStore(forgetful, () => ORIGIN);
  await store.refresh();
  await store.patch({ role: 'director' });
  expect(store.view.value.value).toMatchObject({ app: { role: 'director' }, standard: { version: 7 } });
});

test('nothing is pinned where there is no site', async () => {
  const background = fakeBackground(SCENARIOS.full, {});
  const store = createSettingsStore(background, () => null);
  await store.pinStart('/deals', 'Deals');
  expect(background.asked).toEqual([]);
});
