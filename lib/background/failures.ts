import { browser } from 'wxt/browser';
import {
  countFailure,
  type FeatureFailures,
  featuresOff,
  forgiveFailure,
  readFailures,
} from '../domain/feature-failures';

const KEY = 'prelude.failures';

/** Writes wait for each other: several pages may fail at once. */
let last: Promise<unknown> = Promise.resolve();

/** Features that are left out until the next version. */
export async function leftOutFeatures(): Promise<string[]> {
  return featuresOff(await load());
}

/** On how many pages each feature failed, of those that did. */
export async function failureCounts(): Promise<FeatureFailures['counts']> {
  return (await load()).counts;
}

/** Count one page on which a feature failed. @returns Whether it is left out from now on, and was not before. */
export function noteFailure(feature: string): Promise<boolean> {
  return change((before) => countFailure(before, feature));
}

/** Try a feature again. @returns Whether anything changed. */
export function forgive(feature: string): Promise<boolean> {
  return change((before) => forgiveFailure(before, feature));
}

function change(step: (before: FeatureFailures) => FeatureFailures): Promise<boolean> {
  const next = last.then(async () => {
    const before = await load();
    const after = step(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) await browser.storage.local.set({ [KEY]: after });
    return featuresOff(after).join() !== featuresOff(before).join();
  });
  last = next.catch(() => undefined);
  return next;
}

async function load(): Promise<FeatureFailures> {
  return readFailures((await browser.storage.local.get(KEY))[KEY], browser.runtime.getManifest().version);
}
