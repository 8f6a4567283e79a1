import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { ask, completeBrowser, refusalOf, settings, TEAM, take } from './world';

const PASSWORD = 'correct horse 42';

beforeEach(() => {
  completeBrowser();
  vi.unstubAllGlobals();
  // A browser profile of its own for each test.
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const draft = (parts: object = {}) => JSON.stringify({ ...TEAM, ...parts });
const make = (parts: object = {}) => ask('publish/make', { text: draft(parts), note: '', sign: true });
const anotherProfile = () => vi.stubGlobal('indexedDB', new IDBFactory());

test('before a key is made nothing is known of it but that one can be', async () => {
  expect(await ask('key/state', {})).toEqual({ canSign: true, words: null, backedUp: false, former: null });
});

test('a key that is made with a password signs, and says that it is backed up', async () => {
  const { state, backup } = await ask('key/make', { password: PASSWORD });
  expect(state).toMatchObject({ backedUp: true, former: null });
  expect(backup.fileName).toMatch(/^prelude-key-\w+\.json$/);
  expect((await make()).words).toEqual(state.words);
});

test('a key that came back in another browser goes on with the same line and number', async () => {
  const { state, backup } = await ask('key/make', { password: PASSWORD });
  const first = await make();
  anotherProfile();
  expect((await ask('key/restore', { text: backup.text, password: PASSWORD })).words).toEqual(state.words);
  const second = await make({ id: JSON.parse(first.text).id, description: 'second' });
  const [before, after] = [first, second].map(({ text }) => JSON.parse(text).signature);
  expect(after.key).toBe(before.key);
  expect(after.sequence).toBeGreaterThan(before.sequence);
  await take(second.text);
});

test('a wrong password and a damaged file are told alike', async () => {
  const { backup } = await ask('key/make', { password: PASSWORD });
  anotherProfile();
  const restore = (text: string, password: string) => refusalOf(ask('key/restore', { text, password }));
  expect(await restore(backup.text, 'another horse 42')).toBe('bad-key-backup');
  expect(await restore(backup.text.slice(0, -30), PASSWORD)).toBe('bad-key-backup');
  expect((await ask('key/state', {})).words).toBeNull();
});

test('another key goes only at the word of the person', async () => {
  const { state, backup } = await ask('key/make', { password: PASSWORD });
  anotherProfile();
  await ask('key/make', { password: PASSWORD });
  const file = { text: backup.text, password: PASSWORD };
  expect(await refusalOf(ask('key/restore', file))).toBe('has-key');
  expect((await ask('key/restore', { ...file, replace: true })).words).toEqual(state.words);
});

test('a new key is vouched for by the old one, in every version from then on', async () => {
  await ask('key/make', { password: PASSWORD });
  const first = JSON.parse((await make()).text);
  const { state } = await ask('key/make', { password: PASSWORD, rotate: true });
  expect(state.former).not.toBeNull();
  for (const description of ['second', 'third']) {
    const { signature } = JSON.parse((await make({ id: first.id, description })).text);
    expect(signature.key).not.toBe(first.signature.key);
    expect(signature.rotation.from).toBe(first.signature.key);
  }
});

test('a short password makes no key, and a second key is not made by accident', async () => {
  expect(await refusalOf(ask('key/make', { password: 'short' }))).toBe('short-password');
  expect(await refusalOf(ask('key/make', { password: PASSWORD, rotate: true }))).toBe('no-key');
  await ask('key/make', { password: PASSWORD });
  expect(await refusalOf(ask('key/make', { password: PASSWORD }))).toBe('has-key');
});

test('where the browser knows no Ed25519, it says so, and an unsigned version still comes out', async () => {
  vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
  expect((await ask('key/state', {})).canSign).toBe(false);
  expect(await refusalOf(ask('key/make', { password: PASSWORD }))).toBe('no-signing');
  expect(await refusalOf(make({ id: 'other' }))).toBe('no-signing');
  await ask('publish/make', { text: draft({ id: 'other' }), note: '', sign: false });
  expect((await settings()).standard?.version).toBe(1);
  vi.restoreAllMocks();
});
