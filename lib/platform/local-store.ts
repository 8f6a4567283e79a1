import { browser } from 'wxt/browser';

/** `storage.local` as one value per key. */
export const localStore = {
  get: async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key],
  set: (key: string, value: unknown): Promise<void> => browser.storage.local.set({ [key]: value }),
};
