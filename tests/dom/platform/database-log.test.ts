/** The log under all databases: when it is begun anew, and when it is left alone. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

let databases: IDBFactory;
let begun: MockInstance<IDBFactory['deleteDatabase']>;

beforeEach(() => {
  databases = new IDBFactory();
  vi.stubGlobal('indexedDB', databases);
  begun = vi.spyOn(databases, 'deleteDatabase');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A worker that has just woken. */
async function wake() {
  vi.resetModules();
  return (await import('../../../lib/platform/database-log')).databaseLog;
}

function keepSomething(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = databases.open('prelude', 1);
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error));
  });
}

const names = async () => (await databases.databases()).map(({ name }) => name);

test('begins anew once for as long as the browser runs, however often its worker wakes', async () => {
  await keepSomething();
  const log = await wake();
  await Promise.all([log.sound(), log.sound()]);
  const rounds = begun.mock.calls.length;
  expect(rounds).toBeGreaterThan(0);
  await log.sound();
  await (await wake()).sound();
  expect(begun).toHaveBeenCalledTimes(rounds);
  expect(await names()).toEqual(['prelude']);
});

test('begins anew after the browser was started anew', async () => {
  await keepSomething();
  await (await wake()).sound();
  const rounds = begun.mock.calls.length;
  await fakeBrowser.storage.session.clear();
  await (await wake()).sound();
  expect(begun.mock.calls.length).toBeGreaterThan(rounds);
});

test('begins anew after a failure', async () => {
  await keepSomething();
  const log = await wake();
  await log.sound();
  const rounds = begun.mock.calls.length;
  log.doubt();
  await log.sound();
  expect(begun.mock.calls.length).toBeGreaterThan(rounds);
});

test('is looked at again where it could not be begun anew, and nobody is kept waiting', async () => {
  await keepSomething();
  const full = vi.spyOn(databases, 'open').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  const log = await wake();
  await log.sound();
  expect(begun).not.toHaveBeenCalled();
  full.mockRestore();
  await log.sound();
  expect(begun).toHaveBeenCalled();
});

test('is left alone where nothing is kept, without a trace', async () => {
  await (await wake()).sound();
  expect([await names(), await fakeBrowser.storage.session.get(null)]).toEqual([[], {}]);
});
