/** Whether the page is drawn dark on light or light on dark; the first opaque background from the body up decides. */
export function pageLightness(): 'light' | 'dark' {
  for (const element of [document.body, document.documentElement]) {
    const colour = element ? rgbaOf(getComputedStyle(element).backgroundColor) : null;
    if (!colour) continue;
    const [red = 255, green = 255, blue = 255, alpha = 0] = colour;
    if (alpha > 127) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110 ? 'dark' : 'light';
  }
  return 'light';
}

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** Any CSS colour, also `oklch()` and its like, as four bytes: the browser itself does the conversion. */
function rgbaOf(colour: string): Uint8ClampedArray | null {
  const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (plain) {
    const [, red, green, blue, alpha = '1'] = plain;
    return Uint8ClampedArray.of(Number(red), Number(green), Number(blue), Number(alpha) * 255);
  }
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!canvas) return null;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return canvas.getImageData(0, 0, 1, 1).data;
}
