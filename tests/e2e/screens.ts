/** One page for all screens of the product, the same on every machine: its own letters, its own clock, no motion. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import { openState, SEEN_AT } from '../sites/panel-playground/open-state.mjs';
import { startPlayground } from '../sites/panel-playground/serve.mjs';
import type { State } from '../sites/panel-playground/states.mjs';
import { findChromium } from './find-browser.mjs';

export interface Looks {
  readonly theme: 'light' | 'dark';
  readonly lang: 'en' | 'ru';
  /** CSS pixels. */
  readonly width: number;
}

export interface Screens {
  readonly page: Page;
  /** Open a state; the page is the same one for all. */
  show(state: State, looks: Looks): Promise<void>;
  /** Give the page that is open another width or theme. */
  dress(looks: Omit<Looks, 'lang'>): Promise<void>;
  /** What axe finds, as lines of rule and place. */
  axe(): Promise<string[]>;
  close(): Promise<void>;
}

const HEIGHT = 720;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const letters = (file: string) =>
  readFileSync(new URL(`../fixtures/font/${file}.woff2`, import.meta.url)).toString('base64');

export async function openScreens(): Promise<Screens> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: run `npm start` once, it gets one.');
  const playground = await startPlayground();
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    // Letters are drawn by their outlines alone, whatever the machine is set to.
    args: [
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--hide-scrollbars',
      '--force-color-profile=srgb',
    ],
  });
  const page = await browser.newPage({ reducedMotion: 'reduce', timezoneId: 'Europe/Moscow' });
  await page.clock.setFixedTime(SEEN_AT);
  await page.addInitScript(useLetters, { regular: letters('regular'), bold: letters('bold') });
  await page.addInitScript(noteListeners);
  await page.addInitScript(AXE);
  const dress = async ({ theme, width }: Omit<Looks, 'lang'>) => {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value;
    }, theme);
  };
  return {
    page,
    dress,
    show: async (state, looks) => {
      await page.setViewportSize({ width: looks.width, height: HEIGHT });
      await openState(page, playground.url, state, looks);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
    },
    axe: () => page.evaluate(runAxe),
    close: async () => {
      await browser.close();
      await playground.close();
    },
  };
}

/** Runs before the page's scripts. Neither a face made of bytes nor a made sheet is held up by the page's policy. */
function useLetters(faces: Readonly<Record<'regular' | 'bold', string>>): void {
  const bytes = (text: string) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  for (const [face, weight] of [
    [faces.regular, '100 500'],
    [faces.bold, '501 900'],
  ] as const) {
    const font = new FontFace('Screens', bytes(face), { weight });
    document.fonts.add(font);
    font.load();
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*, ::before, ::after { font-family: Screens !important; }');
  document.adoptedStyleSheets.push(sheet);
}

/** Runs before the page's scripts: remembers which elements answer to a press of the mouse. */
function noteListeners(): void {
  const pressed = new Set<Element>();
  Object.assign(globalThis, { __pressed: pressed });
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: unknown[]) {
    if (this instanceof Element && ['click', 'mousedown', 'pointerdown'].includes(type)) pressed.add(this);
    return Reflect.apply(add, this, [type, ...rest]);
  };
}

/** Runs in the page. */
async function runAxe(): Promise<string[]> {
  interface Finding {
    readonly id: string;
    readonly nodes: readonly { readonly target: unknown; readonly any: readonly { message: string }[] }[];
  }
  const { axe } = globalThis as unknown as {
    axe: { run(root: Document, options: object): Promise<{ violations: Finding[] }> };
  };
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id} ${String(target)} ${any[0]?.message ?? ''}`),
  );
}
