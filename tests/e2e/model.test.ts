/**
 * Anything in any order: readings, deaths of the worker, settings, reloads, a
 * disk that is full for a while, a standard that comes and goes, an update. A model of a
 * few lines says what a person must see after each step; what breaks it is made
 * as short as it can be. `MODEL_RUNS` and `SEED` make it longer or the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installed, install } from './extension';
import { HOSTILE, serve } from './hostile-page';
import { marchDays, sendMadeUp } from './readings';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, loadStandard, until } from './steps';
import { type Variant, variant } from './variant';

const RUNS = Number(process.env.MODEL_RUNS ?? 4);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const MOST_STEPS = 12;
const ACCOUNT = 'model.example';
const DAYS = marchDays(28);

/** What a person must see. */
interface Model {
  /** Deals of the newest reading; null before the first. */
  read: number | null;
  day: number;
  width: number;
  ordered: boolean;
}

interface Real {
  readonly ext: Installed;
  readonly page: Page;
}

type Step = fc.AsyncCommand<Model, Real>;

let ext: Installed;
let page: Page;
let build: Variant;

beforeAll(async () => {
  // Every write to the database can be made to fail for want of room, as on a full disk.
  build = variant({
    background: `globalThis.diskIsFull = false;
      for (const name of ['put', 'add']) { const real = IDBObjectStore.prototype[name];
        IDBObjectStore.prototype[name] = function (...row) {
          if (globalThis.diskIsFull) throw new DOMException('', 'QuotaExceededError');
          return real.apply(this, row); }; }`,
  });
  ext = await install({ build: build.path });
  await serve(ext, {});
  page = await ext.context.newPage();
});
afterAll(async () => {
  await ext?.close();
  build?.remove();
});

const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real);
    await agree(model, real);
  },
  toString: () => name,
});

/** What is seen is what the model says. */
async function agree(model: Model, real: Real): Promise<void> {
  const { snapshot } = await patiently(() => real.ext.ask('pipeline/view', { account: ACCOUNT }));
  expect(snapshot?.read ?? null).toBe(model.read);
  const { app } = await patiently(() => real.ext.ask('settings/get', { origin: HOSTILE }));
  expect(app.width).toBe(model.width);
}

/** A question is asked again when the worker died under it. */
async function patiently<T>(question: () => Promise<T>): Promise<T> {
  const answer = await until(
    () => question().catch(() => null),
    (given) => given !== null,
  );
  return answer as T;
}

const inWorker = async <T>(real: Real, work: () => T): Promise<void> => {
  await patiently(() => real.ext.ask('site/status', { origin: HOSTILE }));
  const [worker] = real.ext.context.serviceWorkers();
  await worker?.evaluate(work).catch(() => undefined);
};

const read = (deals: number) =>
  step(`read ${deals}`, async (model, real) => {
    model.day += 1;
    const day = DAYS[model.day % DAYS.length] ?? '';
    await patiently(() => sendMadeUp(real.ext, { account: ACCOUNT, day, deals }).then(() => true));
    model.read = deals;
  });

const kill = step('kill', async (_model, real) => {
  await real.ext.stopWorker();
});

const killWhileReading = (deals: number) =>
  step(`kill while reading ${deals}`, async (model, real) => {
    model.day += 1;
    const day = DAYS[model.day % DAYS.length] ?? '';
    const sent = sendMadeUp(real.ext, { account: ACCOUNT, day, deals }).then(
      () => true,
      () => false,
    );
    await real.ext.stopWorker();
    const whole = await sent;
    const { snapshot } = await patiently(() => real.ext.ask('pipeline/view', { account: ACCOUNT }));
    // Acknowledged is stored; anything else is the old count or the new one, never a third.
    expect(whole ? [deals] : [model.read, deals]).toContain(snapshot?.read ?? null);
    model.read = snapshot?.read ?? null;
  });

const fullDisk = (deals: number) =>
  step(`read ${deals} on a full disk`, async (model, real) => {
    await inWorker(real, () => Object.assign(globalThis, { diskIsFull: true }));
    const day = DAYS[(model.day + 1) % DAYS.length] ?? '';
    await expect(sendMadeUp(real.ext, { account: ACCOUNT, day, deals })).rejects.toThrow('no-space');
    await inWorker(real, () => Object.assign(globalThis, { diskIsFull: false }));
  });

const write = (width: number) =>
  step(`width ${width}`, async (model, real) => {
    await patiently(() => real.ext.ask('settings/patch', { patch: { width } }));
    model.width = width;
  });

const standard = (on: boolean) =>
  step(on ? 'apply the standard' : 'take the standard back', async (model, real) => {
    if (on === model.ordered) return;
    if (on) await patiently(() => loadStandard(real.ext, DEMO_STANDARD, HOSTILE).then(() => true));
    else await patiently(() => real.ext.ask('standard/undo', {}));
    model.ordered = on;
  });

const open = step('open the page', async (model, real) => {
  await real.page.goto(`${HOSTILE}/deals`);
  const first = model.ordered ? 'Сделки' : 'Лента';
  await until(
    () => labelsInOrder(real.page.locator('nav a')),
    (seen) => seen[0] === first,
  );
});

let updates = 0;

/** The browser is closed, a newer version of the extension comes, and the browser is opened again. */
const update = step('update', async (_model, real) => {
  updates += 1;
  await real.ext.restart(() => {
    const file = join(build.path, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, version: `1.0.${updates}` }));
  });
  await serve(real.ext, {});
  page = await real.ext.context.newPage();
});

test(`what a person sees is what was done, in any order (seed ${SEED})`, {
  timeout: 60_000 + RUNS * 60_000,
}, async () => {
  const deals = fc.integer({ min: 1, max: 350 });
  const steps = [
    deals.map(read),
    deals.map(killWhileReading),
    deals.map(fullDisk),
    fc.integer({ min: 300, max: 520 }).map(write),
    fc.boolean().map(standard),
    fc.constantFrom(kill, open),
    fc.constant(update),
  ];
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: MOST_STEPS }), async (commands) => {
      await patiently(() => ext.ask('privacy/erase', {}));
      await patiently(() => ext.ask('site/enable', { origin: HOSTILE }));
      const real = {
        ext,
        get page() {
          return page;
        },
      };
      const fresh: Model = { read: null, day: 0, width: 360, ordered: false };
      await fc.asyncModelRun(() => ({ model: { ...fresh }, real }), commands);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: RUNS < 20 },
  );
});
