import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { refreshPolicy } from '../../../lib/background/policy';
import { checkForUpdate } from '../../../lib/background/subscription';
import { loadSettings } from '../../../lib/platform/settings-store';
import { ask, completeBrowser, newKeys, refusalOf, settings, sign, TEAM, take, takeBack } from './world';

const URL_OF_FILE = 'https://files.example.com/standard.json';
const DAY = 86_400_000;

/** A static host that holds one file, or fails. */
function host(answer: () => Response): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(async () => answer());
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const file = (standard: object, etag = '"1"') =>
  new Response(JSON.stringify(standard), { headers: { etag } });
const v2 = { ...TEAM, version: 2, menu: { seller: { order: ['tasks', 'deals', 'chat'] } } };

beforeEach(async () => {
  completeBrowser();
  await take(TEAM);
});
afterEach(() => vi.unstubAllGlobals());

const update = async () => (await settings()).life?.update;

describe('following an address', () => {
  test('offers the new version and changes nothing until it is applied', async () => {
    host(() => file(v2));
    await ask('update/follow', { url: URL_OF_FILE });
    expect(await update()).toMatchObject({ url: URL_OF_FILE, by: 'person', waiting: { version: 2 } });
    expect((await update())?.waiting?.changes).toBeGreaterThan(0);
    expect((await settings()).standard?.version).toBe(1);
  });

  test('sends no cookies and no referrer, and asks again with the tag of the last answer', async () => {
    const fetched = host(() => file(v2, '"abc"'));
    await ask('update/follow', { url: URL_OF_FILE });
    await ask('update/check', {});
    const [first, second] = fetched.mock.calls.map((call) => call[1]);
    expect(first).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', headers: {} });
    expect(second.headers).toEqual({ 'If-None-Match': '"abc"' });
  });

  test('keeps what is in force when the answer is broken, and asks again in an hour', async () => {
    host(() => new Response('<html>', { status: 200 }));
    await ask('update/follow', { url: URL_OF_FILE });
    expect(await update()).toMatchObject({ problem: 'bad-file', waiting: null });
    expect((await settings()).standard?.version).toBe(1);
    const { subscription } = await loadSettings();
    expect(subscription.nextAt - (subscription.checkedAt ?? 0)).toBe(3_600_000);
  });

  test('names a server’s refusal and a silent network', async () => {
    host(() => new Response('', { status: 404 }));
    await ask('update/follow', { url: URL_OF_FILE });
    expect((await update())?.problem).toBe('http-404');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    await ask('update/check', {});
    expect((await update())?.problem).toBe('offline');
    expect((await loadSettings()).subscription.failures).toBe(2);
  });

  test('asks by itself only when the time has come', async () => {
    const fetched = host(() => file(v2));
    await ask('update/follow', { url: URL_OF_FILE });
    await checkForUpdate(Date.now() + DAY / 2);
    expect(fetched).toHaveBeenCalledTimes(1);
    await checkForUpdate(Date.now() + 2 * DAY);
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  test('refuses an endless file without reading it to the end', async () => {
    host(() => new Response('x'.repeat(600 * 1024)));
    await ask('update/follow', { url: URL_OF_FILE });
    expect((await update())?.problem).toBe('too-large');
  });

  test('refuses an address with a query or without encryption', async () => {
    expect(await refusalOf(ask('update/follow', { url: `${URL_OF_FILE}?who=me` }))).toBe('url-query');
    expect(await refusalOf(ask('update/follow', { url: 'http://files.example.com/s.json' }))).toBe(
      'url-scheme',
    );
  });

  test('never offers an older file', async () => {
    await take(v2);
    host(() => file(TEAM));
    await ask('update/follow', { url: URL_OF_FILE });
    expect(await update()).toMatchObject({ problem: 'trust-older', waiting: null });
  });

  test('does not offer again what the person turned down or took back', async () => {
    host(() => file(v2));
    await ask('update/follow', { url: URL_OF_FILE });
    await ask('update/decline', {});
    await ask('update/check', {});
    expect((await update())?.waiting).toBeNull();
    await take(JSON.stringify({ ...v2, version: 3 }));
    host(() => file({ ...v2, version: 3 }));
    await takeBack();
    await ask('update/check', {});
    expect((await update())?.waiting).toBeNull();
  });

  test('offers the waiting file as any other, by its preview', async () => {
    host(() => file(v2));
    await ask('update/follow', { url: URL_OF_FILE });
    const shown = await ask('update/preview', { origin: null });
    expect(shown).toMatchObject({ ok: true, version: 2, trust: { verdict: 'unsigned' } });
    await ask('update/decline', {});
    expect(await refusalOf(ask('update/preview', { origin: null }))).toBe('no-update');
  });
});

describe('a file that names its own address', () => {
  const rule = { url: URL_OF_FILE, auto: 'signed-only' } as const;

  test('is updated silently when the pinned key signed the next version', async () => {
    const keys = await newKeys();
    await take(await sign({ ...TEAM, id: 'signed', update: rule }, keys, 1));
    const next = await sign({ ...v2, id: 'signed', update: rule }, keys, 2);
    host(() => file(next));
    await checkForUpdate(Date.now(), true);
    expect((await settings()).standard?.version).toBe(2);
  });

  test('is not updated by another key', async () => {
    await take(await sign({ ...TEAM, id: 'signed', update: rule }, await newKeys(), 1));
    const foreign = await sign({ ...v2, id: 'signed', update: rule }, await newKeys(), 2);
    host(() => file(foreign));
    await checkForUpdate(Date.now(), true);
    expect(await update()).toMatchObject({ problem: 'trust-other-key', waiting: null, by: 'file' });
    expect((await settings()).standard?.version).toBe(1);
  });
});

test('an address of the administrator goes before all others and is applied without a question', async () => {
  const managed = { teamFileUrl: 'https://intranet.example.com/standard.json' };
  Object.assign(browser.storage, { managed: { get: async () => managed } });
  await refreshPolicy();
  host(() => file(v2));
  await checkForUpdate(Date.now(), true);
  expect(await update()).toMatchObject({ url: managed.teamFileUrl, by: 'policy' });
  expect((await settings()).standard?.version).toBe(2);
});
