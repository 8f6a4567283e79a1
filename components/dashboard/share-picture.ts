/** A part of the page as a picture, drawn by the browser itself: nothing is fetched, nothing leaves the page. */

export interface PictureWords {
  readonly title: string;
  /** Date, sample, and that the numbers are an estimate for inside. */
  readonly foot: string;
}

/** Pixels of the picture per pixel of the page: sharp on a large screen and on paper. */
const SCALE = 2;
/** A page that is wider or longer would make a picture that no browser draws. */
const MOST_PIXELS = 16_000;
/** Left out of a picture: what is there to be pressed, and what is folded. */
const LEFT_OUT =
  '.screen-only, .pipeline-choice, .toggle-row, button, .disclosure, .unseen, fieldset, select, input, textarea';

/**
 * Draws a part of the page with a title above and a line below.
 * @returns A PNG, twice as fine as the page.
 * @throws Error when the browser cannot draw it.
 */
export async function pictureOf(part: Element, words: PictureWords): Promise<Blob> {
  const sheet = sheetOf(part, words);
  document.body.append(sheet);
  try {
    const { width, height } = sheet.getBoundingClientRect();
    if (Math.max(width, height) * SCALE > MOST_PIXELS) throw new Error('too large to draw');
    inlineStyles(sheet);
    return await drawn(svgOf(sheet, width, height), width, height);
  } finally {
    sheet.remove();
  }
}

/** A copy that stands outside of the window, where the page's own rules give it its looks. */
function sheetOf(part: Element, { title, foot }: PictureWords): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'picture-sheet';
  const copy = part.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(LEFT_OUT)) each.remove();
  for (const each of [copy, ...copy.querySelectorAll('[id]')]) each.removeAttribute('id');
  sheet.append(lineOf('picture-title', title), copy, lineOf('picture-foot', foot));
  return sheet;
}

function lineOf(name: string, text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = name;
  line.textContent = text;
  return line;
}

/** In a picture there is no style sheet: every element carries what the page gave it. */
function inlineStyles(sheet: HTMLElement): void {
  const looks = [sheet, ...sheet.querySelectorAll<HTMLElement | SVGElement>('*')].map((element) => {
    if (getComputedStyle(element, '::first-letter').textTransform === 'uppercase') beginWithCapital(element);
    return { element, text: plainLooks(element, getComputedStyle(element)) };
  });
  for (const { element, text } of looks) {
    element.removeAttribute('class');
    // As an attribute it would be refused by the policy of our pages.
    element.style.cssText = text;
  }
  sheet.style.cssText += '; position: static;';
}

/** What the style sheet does to the first letter is written out: a picture knows no parts of an element. */
function beginWithCapital(element: Element): void {
  const text = element.firstChild;
  if (text instanceof Text) text.data = text.data.charAt(0).toUpperCase() + text.data.slice(1);
}

/** Looks that may differ from what a bare element has; all others would only make the picture slow. */
const LOOKS = [
  ...['display', 'position', 'box-sizing', 'width', 'height', 'min-width', 'max-width', 'margin', 'padding'],
  ...['border-top', 'border-right', 'border-bottom', 'border-left', 'border-radius', 'border-collapse'],
  ...['background-color', 'color', 'font-family', 'font-size', 'font-weight', 'line-height', 'text-align'],
  ...['font-variant-numeric', 'text-transform', 'white-space', 'overflow', 'text-overflow', 'vertical-align'],
  ...['flex-direction', 'flex-wrap', 'flex', 'align-items', 'align-self', 'justify-content', 'gap', 'order'],
  ...[
    'grid-template-columns',
    'grid-column',
    'grid-row',
    'list-style',
    'overflow-wrap',
    'visibility',
    'opacity',
  ],
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'],
  ...['text-decoration-line', 'text-underline-offset'],
] as const;

function plainLooks(element: Element, computed: CSSStyleDeclaration): string {
  const drawing = element instanceof SVGElement && !(element instanceof SVGSVGElement);
  // Inside of a drawing sizes are given by its own attributes, often as shares.
  const names = drawing ? LOOKS.filter((name) => !['width', 'height', 'display'].includes(name)) : LOOKS;
  return names.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(';');
}

function svgOf(sheet: HTMLElement, width: number, height: number): string {
  const content = new XMLSerializer().serializeToString(sheet);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<foreignObject width="100%" height="100%">${content}</foreignObject></svg>`
  );
}

async function drawn(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  // The policy of our pages lets images come from data alone.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * SCALE);
  canvas.height = Math.ceil(height * SCALE);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('no canvas');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
