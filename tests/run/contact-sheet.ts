/** Pictures put together into one. */
import type { Picture } from './indexed-png';

/** Pixels between two of them. */
const GAP = 4;

export function sideBySide(pictures: readonly Picture[]): Picture {
  const width = pictures.reduce((sum, each) => sum + each.width + GAP, 0);
  const sheet = blank(width, Math.max(...pictures.map(({ height }) => height)));
  let x = 0;
  for (const picture of pictures) {
    paste(sheet, picture, x, 0);
    x += picture.width + GAP;
  }
  return sheet;
}

export function stacked(pictures: readonly Picture[]): Picture {
  const height = pictures.reduce((sum, each) => sum + each.height + GAP, 0);
  const sheet = blank(Math.max(...pictures.map(({ width }) => width)), height);
  let y = 0;
  for (const picture of pictures) {
    paste(sheet, picture, 0, y);
    y += picture.height + GAP;
  }
  return sheet;
}

function blank(width: number, height: number): Picture {
  return { width, height, data: new Uint8Array(width * height * 4).fill(136) };
}

function paste(sheet: Picture, picture: Picture, x: number, y: number): void {
  for (let row = 0; row < picture.height; row++) {
    const line = picture.data.subarray(row * picture.width * 4, (row + 1) * picture.width * 4);
    sheet.data.set(line, ((y + row) * sheet.width + x) * 4);
  }
}
