/**
 * The panel's pipeline at the edges for the docs: nothing read, one reading, no amounts, currencies side by side.
 * Put together from what `node tests/sites/panel-playground/shoot.mjs pipeline` has taken: `npx tsx tests/run/panel-edges.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { sideBySide } from './contact-sheet';
import { encodePng, type Picture } from './indexed-png';

const EDGES = ['empty', 'firstDay', 'noAmounts', 'currencies'] as const;
/** Longer panels are cut: what differs stands at the top. */
const MOST_LINES = 1100;

for (const looks of ['light-ru', 'dark-en']) {
  const path = `docs/pictures/panel-edges-${looks.slice(-2)}.png`;
  writeFileSync(path, encodePng(sideBySide(EDGES.map((edge) => pictureOf(edge, looks)))));
  console.log(path);
}

function pictureOf(edge: string, looks: string): Picture {
  const { width, height, data } = PNG.sync.read(
    readFileSync(`artifacts/panel/panel-${edge}-pipeline-${looks}-360.png`),
  );
  const lines = Math.min(height, MOST_LINES);
  return { width, height: lines, data: new Uint8Array(data.subarray(0, width * lines * 4)) };
}
