import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadLanguage } from '../../lib/state/appearance';

await Promise.all([loadLanguage('en'), loadLanguage('ru')]);

beforeEach(() => {
  fakeBrowser.reset();
});
