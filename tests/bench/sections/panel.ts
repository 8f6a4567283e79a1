/** How long a person waits for the panel: from the press on its handle to the first number that is painted. */
import type { Frame, Page } from 'playwright-core';
import { install } from '../../e2e/extension';
import { sendMadeUp } from '../../e2e/readings';
import { loadStandard, until } from '../../e2e/steps';
import { spaPage, USUAL } from '../pages/spa';
import { median } from '../rounds';
import type { Bench, Row, Section } from '../row';
import { serve } from '../serve';
import { STANDARD } from '../variants';

const DEALS = 5000;
const LIMIT_MS = 150;

/** Moments are milliseconds since the epoch, finer than a millisecond, so that page and panel share a clock. */
interface Watched {
  pressedAt?: number;
  beganAt?: number;
  numberAt?: number;
}

export const panel: Section = {
  name: 'Opening the panel',
  goals: ['panel'],
  async run(bench) {
    const site = await serve(() => spaPage(USUAL));
    const ext = await install({ locale: 'en-US', build: bench.build });
    try {
      await ext.ask('site/enable', { origin: site.url });
      await loadStandard(ext, STANDARD, site.url);
      const account = new URL(site.url).host;
      const day = new Date().toISOString().slice(0, 10);
      await sendMadeUp(ext, { account, day, deals: DEALS });
      const page = await ext.context.newPage();
      await page.addInitScript(watch);
      const opened: Opened[] = [];
      for (let round = 0; round < rounds(bench); round++) {
        await ext.ask('settings/patch', { patch: { panelOpen: false } });
        opened.push(await openOnce(page, `${site.url}/deals`));
      }
      return [row('half of the times', opened, median), row('three of four times', opened, upperQuarter)];
    } finally {
      await ext.close();
      await site.close();
    }
  },
};

const rounds = ({ quick }: Bench): number => (quick ? 3 : 20);

interface Opened {
  /** Milliseconds from the press to the first number. */
  readonly wait: number;
  /** Of these, until the browser had a frame in which the panel's page could begin: nothing of ours. */
  readonly browser: number;
}

/** One visit, one press. The first press of a visit is the slowest: nothing of the panel has been loaded. */
async function openOnce(page: Page, url: string): Promise<Opened> {
  await page.goto('about:blank');
  await page.goto(url);
  const handle = page.locator('prelude-host .handle').first();
  await handle.waitFor();
  await handle.click();
  const frame = await until(
    async () => page.frames().find((each) => each.url().startsWith('chrome-extension:')) ?? null,
    (found) => found !== null,
  );
  await frame?.waitForFunction(() => (globalThis as unknown as Watched).numberAt !== undefined);
  const [pressed, painted] = [await watched(page.mainFrame()), await watched(frame as Frame)];
  const from = pressed.pressedAt ?? Number.NaN;
  return {
    wait: (painted.numberAt ?? Number.NaN) - from,
    browser: (painted.beganAt ?? Number.NaN) - from,
  };
}

function watched(frame: Frame): Promise<Watched> {
  return frame.evaluate(() => {
    const { pressedAt, beganAt, numberAt } = globalThis as unknown as Watched;
    return { pressedAt, beganAt, numberAt } as Watched;
  });
}

/** Runs in the page and in the panel before their scripts. */
function watch(): void {
  const seen = globalThis as unknown as Watched;
  const now = () => performance.timeOrigin + performance.now();
  addEventListener('pointerup', () => (seen.pressedAt = now()), { capture: true });
  if (location.protocol !== 'chrome-extension:') return;
  seen.beganAt = now();
  // What stands in the document when a frame begins is painted by that frame; the message comes once it has ended.
  const afterPaint = () => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (seen.numberAt ??= now());
    channel.port2.postMessage(null);
  };
  const look = () => {
    if (/\d/.test(document.querySelector('[role="tabpanel"]')?.textContent ?? '')) afterPaint();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function upperQuarter(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.75) - 1] ?? Number.NaN;
}

function row(what: string, opened: readonly Opened[], of: (values: readonly number[]) => number): Row {
  const ours = of(opened.map(({ wait }) => wait));
  return {
    goal: 'panel',
    what: `press to first number, ${DEALS} deals, ${what}`,
    ours,
    peer: null,
    peerName: null,
    floor: of(opened.map(({ browser }) => browser)),
    ratio: null,
    unit: 'ms',
    target: `≤ ${LIMIT_MS} ms`,
    met: ours <= LIMIT_MS,
  };
}
