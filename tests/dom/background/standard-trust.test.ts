import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { changeSettings, loadSettings } from '../../../lib/platform/settings-store';
import {
  ask,
  completeBrowser,
  newKeys,
  preview,
  refusalOf,
  settings,
  sign,
  TEAM,
  take,
  takeBack,
} from './world';

let keys: CryptoKeyPair;

beforeEach(async () => {
  completeBrowser();
  keys = await newKeys();
});

const v = (version: number) => ({ ...TEAM, version });

describe('a signed standard', () => {
  test('pins its key at first and shows it as eight words', async () => {
    await take(await sign(v(1), keys, 1));
    const { life } = await settings();
    expect(life?.words?.en).toHaveLength(8);
    expect(life?.words?.ru).toHaveLength(8);
    expect((await preview(await sign(v(2), keys, 2))).trust).toMatchObject({
      verdict: 'same-key',
      action: 'apply',
    });
  });

  test('of another key is refused whatever the person says', async () => {
    await take(await sign(v(1), keys, 1));
    const foreign = await sign(v(2), await newKeys(), 1);
    const { trust } = await preview(foreign);
    expect(trust).toMatchObject({ verdict: 'other-key', action: 'refuse' });
    expect(trust?.words?.en).not.toEqual(trust?.pinned?.en);
    expect(await refusalOf(take(foreign, true))).toBe('trust-other-key');
    expect((await settings()).standard?.version).toBe(1);
  });

  test('keeps its key pinned when it was taken back', async () => {
    await take(await sign(v(1), keys, 1));
    await takeBack();
    expect(await refusalOf(take(await sign(v(2), await newKeys(), 1), true))).toBe('trust-other-key');
  });

  test('changed by one letter after signing is refused', async () => {
    const text = JSON.stringify(await sign(v(1), keys, 1)).replace('Vector', 'Victor');
    expect(await refusalOf(take(text, true))).toBe('trust-broken');
  });

  test('passes to a new key that the old one vouches for, and the old one is foreign then', async () => {
    await take(await sign(v(1), keys, 1));
    const next = await newKeys();
    const rotated = await sign(v(2), next, 1, keys);
    expect((await preview(rotated)).trust?.verdict).toBe('rotated');
    await take(rotated);
    expect(await refusalOf(take(await sign(v(3), keys, 2), true))).toBe('trust-other-key');
  });

  test('whose successor lost the signature is refused', async () => {
    await take(await sign(v(1), keys, 1));
    expect(await refusalOf(take(v(2), true))).toBe('trust-signature-lost');
  });

  test('that is replayed needs a word, and a deliberate step back is told from it', async () => {
    const first = await sign(v(1), keys, 1);
    await take(first);
    await take(await sign(v(2), keys, 2));
    expect((await preview(first)).trust?.verdict).toBe('older');
    expect(await refusalOf(take(first))).toBe('confirm-rollback');
    expect((await preview(await sign(v(1), keys, 3))).trust?.verdict).toBe('rollback');
  });
});

describe('versions', () => {
  test('an older one is refused until it is confirmed as a rollback', async () => {
    await take(v(3));
    expect(await refusalOf(take(v(2)))).toBe('confirm-rollback');
    await take(v(2), true);
    expect((await settings()).standard?.version).toBe(2);
  });

  test('two files of one number are shown as a fork', async () => {
    await take(v(2));
    const other = { ...v(2), menu: { seller: { order: ['chat'] } } };
    expect((await preview(other)).trust?.verdict).toBe('fork');
  });

  test('ten are kept, and any of them comes back in one step', async () => {
    for (let version = 1; version <= 12; version++) await take(v(version));
    const kept = (await settings()).life?.kept ?? [];
    expect(kept.map(({ version }) => version)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    await ask('standard/go-back', { hash: kept[3]?.hash ?? '' });
    expect((await settings()).standard?.version).toBe(9);
    await takeBack();
    expect((await settings()).standard?.version).toBe(12);
  });

  test('an unknown one cannot be brought back', async () => {
    await take(v(1));
    expect(await refusalOf(ask('standard/go-back', { hash: 'gone' }))).toBe('no-such-version');
  });

  test('F26: what is applied is what was shown, also when another file was shown since', async () => {
    const shown = await preview(v(1));
    await preview({ ...v(1), name: 'Other', id: 'line-2' });
    const { applyStandard } = await import('../../../lib/background/standards');
    await applyStandard(shown.hash);
    expect((await settings()).standard?.name).toBe('Vector');
  });

  test('a preview from before the browser’s restart is gone', async () => {
    const shown = await preview(v(1));
    await browser.storage.session.clear();
    const { applyStandard } = await import('../../../lib/background/standards');
    expect(await refusalOf(applyStandard(shown.hash))).toBe('preview-gone');
  });

  test('a damaged pin counts as none, and the rest of the settings stays', async () => {
    await take(await sign(v(1), keys, 1));
    await changeSettings((before) => ({ ...before, keys: { 'line-1': 'x' } }));
    const document = await loadSettings();
    expect(document.keys).toEqual({});
    expect(document.standards).toHaveLength(2);
  });
});
