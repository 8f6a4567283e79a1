/** Contact sheets: one picture of a screen in all its looks, and how two such pictures are compared. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { sideBySide, stacked } from '../run/contact-sheet';
import { halved, type Picture } from '../run/indexed-png';
import type { State } from '../sites/panel-playground/states.mjs';
import type { Screens } from './screens';

/** Widths at which each screen is seen, in CSS pixels: the widest and the narrowest that people use. */
const WIDTHS = { panel: [520, 300], popup: [320], options: [1280, 320], dashboard: [1280, 320] } as const;

/** Every look of one screen: Russian and English side by side, light and dark, wide above narrow. */
export async function sheetOf(screens: Screens, state: State): Promise<Picture> {
  const rows: Picture[][] = WIDTHS[state.screen].map(() => []);
  for (const lang of ['ru', 'en'] as const) {
    await screens.show(state, { theme: 'light', lang, width: WIDTHS[state.screen][0] });
    await screens.page.locator('.skeleton').first().waitFor({ state: 'detached' });
    for (const theme of ['light', 'dark'] as const) {
      for (const [row, width] of WIDTHS[state.screen].entries()) {
        await screens.dress({ theme, width });
        rows[row]?.push(await shot(screens));
      }
    }
  }
  return stacked(rows.map(sideBySide));
}

async function shot({ page }: Screens): Promise<Picture> {
  return halved(PNG.sync.read(await page.screenshot({ animations: 'disabled' })));
}

/** The same words in the same letters, to tell whether this machine draws as the one that made the sheets did. */
export async function probeOf({ page }: Screens): Promise<Picture> {
  await page.setViewportSize({ width: 480, height: 120 });
  await page.evaluate(() => {
    document.body.textContent = 'Prelude · Воронка 1 240 000 ₽ · Weighted pipeline · «Сделки» 24–41 %';
    document.body.style.cssText = 'font-size: 13px; padding: 20px; color: #1c1c20; background: #fff';
  });
  const probe = halved(PNG.sync.read(await page.screenshot()));
  // The words have taken the screen's place; the next state needs a page of its own.
  await page.goto('about:blank');
  return probe;
}

const SAME_COLOUR = 0.15;
/** Of all pixels; the edges of letters may differ a little from one version of a browser to the next. */
const MAY_DIFFER = 0.0002;

/** Whether two pictures are the same to the eye; `painted` shows where they differ. */
export function samePixels(a: Picture, b: Picture): { same: boolean; painted: Picture | null } {
  if (a.width !== b.width || a.height !== b.height) return { same: false, painted: null };
  const data = new Uint8Array(a.data.length);
  const count = pixelmatch(a.data, b.data, data, a.width, a.height, { threshold: SAME_COLOUR });
  return { same: count <= a.width * a.height * MAY_DIFFER, painted: { ...a, data } };
}

/** Pixels of a sheet along each side of a block; a block is lighter or darker by what stands in it, however drawn. */
const BLOCK = 8;
const SAME_BLOCK = 20;
const BLOCKS_MAY_DIFFER = 0.005;

/** Whether the same things stand in the same places, whatever the letters look like. */
export function sameLayout(a: Picture, b: Picture): boolean {
  if (a.width !== b.width || a.height !== b.height) return false;
  const [left, right] = [blocksOf(a), blocksOf(b)];
  const unlike = left.filter((mean, at) => Math.abs(mean - (right[at] ?? 0)) > SAME_BLOCK);
  return unlike.length <= left.length * BLOCKS_MAY_DIFFER;
}

/** Mean lightness of each block, 0…255. */
function blocksOf({ width, height, data }: Picture): number[] {
  const [columns, rows] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const sums = new Float64Array(columns * rows);
  const counts = new Float64Array(columns * rows);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const block =
      Math.floor(Math.floor(pixel / width) / BLOCK) * columns + Math.floor((pixel % width) / BLOCK);
    const at = pixel * 4;
    sums[block] = (sums[block] ?? 0) + ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
    counts[block] = (counts[block] ?? 0) + 1;
  }
  return [...sums].map((sum, at) => sum / (counts[at] ?? 1));
}
