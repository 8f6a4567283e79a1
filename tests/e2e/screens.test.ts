/**
 * Every state of every screen, seen once: by axe, by keyboard, without motion, from right to left, in high contrast,
 * enlarged and narrow, in both languages. Whatever is found is named with its state.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameOf, STATES, type State } from '../sites/panel-playground/states.mjs';
import { openScreens, type Screens } from './screens';
import { lostColours, noteColours } from './screens-contrast';
import { walkByTab } from './screens-focus';
import { misfits, motions, unmirrored } from './screens-in-page';

const WIDE = { panel: 360, popup: 320, options: 1280, dashboard: 1280 } as const;
const NARROWEST = 320;
/** What remains of a window of 1280 px when everything in it is twice as large. */
const ENLARGED = 640;

const found = {
  axe: [] as string[],
  keyboard: [] as string[],
  motion: [] as string[],
  mirror: [] as string[],
  fit: [] as string[],
  colours: [] as string[],
};
type Look = keyof typeof found;
let screens: Screens;

beforeAll(async () => {
  screens = await openScreens();
  const only = new RegExp(process.env.SCREENS ?? '');
  // Screen by screen: the page stays while the screen does.
  const states = STATES.filter((each) => only.test(nameOf(each)));
  for (const state of states.toSorted((a, b) => a.screen.localeCompare(b.screen))) await lookAt(state);
}, 1_200_000);
afterAll(() => screens?.close());

async function lookAt(state: State): Promise<void> {
  const { page } = screens;
  const note = (look: Look, lines: readonly string[], where = '') =>
    found[look].push(...lines.map((line) => `${nameOf(state)}${where}: ${line}`));
  await screens.show(state, { theme: 'light', lang: 'en', width: NARROWEST });
  note('fit', await page.evaluate(misfits), ' en 320');
  await screens.show(state, { theme: 'light', lang: 'ru', width: NARROWEST });
  note('fit', await page.evaluate(misfits), ' ru 320');
  await screens.dress({ theme: 'dark', width: WIDE[state.screen] });
  note('axe', await screens.axe(), ' dark');
  await screens.dress({ theme: 'light', width: NARROWEST });
  note('axe', await screens.axe(), ' light');
  note('motion', await page.evaluate(motions));
  note('mirror', await page.evaluate(unmirrored));
  await page.evaluate(noteColours);
  await page.emulateMedia({ forcedColors: 'active' });
  note('colours', await page.evaluate(lostColours));
  await page.emulateMedia({ forcedColors: 'none' });
  await screens.dress({ theme: 'light', width: ENLARGED });
  note('fit', await page.evaluate(misfits), ' ru 640');
  const { unreached, unmarked, covered, mouseOnly } = await walkByTab(page);
  note('keyboard', unreached, ' not reached');
  note('keyboard', unmarked, ' no mark');
  note('keyboard', covered, ' covered');
  note('keyboard', mouseOnly, ' mouse only');
}

test('axe finds nothing on any screen, wide and dark, narrow and light', () => {
  expect(found.axe).toEqual([]);
});

test('every screen fits into 320 px and is whole when enlarged twice, in both languages', () => {
  expect(found.fit).toEqual([]);
});

test('every action is reached with Tab, is marked there, and is in sight', () => {
  expect(found.keyboard).toEqual([]);
});

test('nothing moves for a person who asked for no motion', () => {
  expect(found.motion).toEqual([]);
});

test('every screen stands mirrored when it is read from right to left', () => {
  expect(found.mirror).toEqual([]);
});

test('nothing is lost when a person’s own colours take the place of ours', () => {
  expect(found.colours).toEqual([]);
});
