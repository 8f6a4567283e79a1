/**
 * Every screen against the picture of it that somebody has looked at: `tests/pictures/screens`, one sheet a screen with
 * all its looks. `UPDATE=1 npx vitest run --project e2e tests/e2e/screens-pictures.test.ts` makes them anew; look at
 * them before they go in. Screens that differ are put into `artifacts/screens`, with what differs in red.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodePng, type Picture } from '../run/indexed-png';
import { nameOf, STATES, type State } from '../sites/panel-playground/states.mjs';
import { openScreens, type Screens } from './screens';
import { probeOf, sameLayout, samePixels, sheetOf } from './screens-sheet';

const KEPT = join('tests', 'pictures', 'screens');
const SEEN = join('artifacts', 'screens');
const LETTERS = join(KEPT, 'letters.png');
const UPDATE = Boolean(process.env.UPDATE);

/** Each screen once, in the state that people see most of the time; and what stands there on the first day. */
const SHOWN = STATES.filter(
  ({ screen, scenario, tab, act }) =>
    (act === undefined && scenario === 'full') ||
    (screen === 'panel' && ((scenario === 'empty' && tab === 0) || (scenario === 'card' && tab === 1))) ||
    (screen === 'options' && act === 'edit'),
);

let screens: Screens | undefined;
let compare: (seen: Picture, kept: Picture) => { same: boolean; painted: Picture | null };

beforeAll(async () => {
  for (const folder of [KEPT, SEEN]) mkdirSync(folder, { recursive: true });
  screens = await openScreens();
  await screens.show(SHOWN[0] as State, { theme: 'light', lang: 'ru', width: 360 });
  const probe = asKept(await probeOf(screens));
  if (UPDATE) writeFileSync(LETTERS, encodePng(probe));
  const drawnAlike = samePixels(probe, read(LETTERS)).same;
  if (!drawnAlike)
    console.log('Letters are drawn otherwise here than in the sheets: layouts are compared, not pixels.');
  compare = drawnAlike ? samePixels : (a, b) => ({ same: sameLayout(a, b), painted: null });
});
afterAll(() => screens?.close());

test.each(SHOWN.map((state) => [nameOf(state), state] as const))(
  '%s looks as it did',
  async (name, state) => {
    // As it would be kept: with as few colours.
    const seen = asKept(await sheetOf(screens as Screens, state));
    const kept = join(KEPT, `${name}.png`);
    if (UPDATE) writeFileSync(kept, encodePng(seen));
    expect(existsSync(kept), `${name} has no sheet yet; see the head of this file`).toBe(true);
    const { same, painted } = compare(seen, read(kept));
    if (!same) writeFileSync(join(SEEN, `${name}.png`), encodePng(seen));
    if (!same && painted) writeFileSync(join(SEEN, `${name}-differs.png`), encodePng(painted));
    expect(same, `${name} has changed: compare ${SEEN}/${name}.png with ${kept}`).toBe(true);
  },
);

test('no sheet shows a screen that is no more', () => {
  const shown = new Set(['letters.png', ...SHOWN.map((state) => `${nameOf(state)}.png`)]);
  const more = readdirSync(KEPT).filter((name) => !shown.has(name));
  if (UPDATE) for (const name of more) rmSync(join(KEPT, name));
  expect(readdirSync(KEPT).filter((name) => !shown.has(name))).toEqual([]);
});

function asKept(picture: Picture): Picture {
  return PNG.sync.read(encodePng(picture));
}

function read(path: string): Picture {
  return PNG.sync.read(readFileSync(path));
}
