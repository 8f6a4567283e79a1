import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CLAIM_MS, claimReading } from '../../../lib/background/reading-claims';

const VIEW = 'crm.example.com|list /deals';

beforeEach(() => {
  fakeBrowser.reset();
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, act: () => Promise<unknown>) => {
    const next = last.then(act);
    last = next;
    return next;
  };
  vi.stubGlobal('navigator', { ...navigator, locks: { request } });
});
afterEach(() => vi.unstubAllGlobals());

test('L10: one tab at a time holds a list', async () => {
  expect(await claimReading(VIEW, 1, true, 0)).toBe(true);
  expect(await claimReading(VIEW, 2, true, 10)).toBe(false);
  expect(await claimReading('crm.example.com|list /leads', 2, true, 10)).toBe(true);
});

test('L10: two tabs that ask in the same moment do not both get it', async () => {
  const answers = await Promise.all([claimReading(VIEW, 1, true, 0), claimReading(VIEW, 2, true, 0)]);
  expect(answers.filter(Boolean)).toHaveLength(1);
});

test('the tab that holds a list may renew it, and give it back', async () => {
  await claimReading(VIEW, 1, true, 0);
  expect(await claimReading(VIEW, 1, true, CLAIM_MS - 1)).toBe(true);
  expect(await claimReading(VIEW, 2, true, CLAIM_MS + 1)).toBe(false);
  await claimReading(VIEW, 1, false, CLAIM_MS + 2);
  expect(await claimReading(VIEW, 2, true, CLAIM_MS + 3)).toBe(true);
});

test('L13: a claim of a tab that was closed lapses by itself', async () => {
  await claimReading(VIEW, 1, true, 0);
  expect(await claimReading(VIEW, 2, true, CLAIM_MS + 1)).toBe(true);
});
