/** Two thumbs beside something, for a word on it in one press. */

/** Words of the thumbs. */
export interface RemarkWords {
  readonly good: string;
  readonly bad: string;
  readonly kept: string;
}

/** Drawn on a 16 px grid, since a page's machine may have no font with thumbs. */
const PATHS = {
  good: 'M5 7.5v6H2.75v-6zM5 7.5l3-5c1 0 1.75.75 1.5 2L9 6.5h3.25a1 1 0 011 1.2l-1 4.8a1.25 1.25 0 01-1.25 1H5',
  bad: 'M5 8.5v-6H2.75v6zM5 8.5l3 5c1 0 1.75-.75 1.5-2L9 9.5h3.25a1 1 0 001-1.2l-1-4.8a1.25 1.25 0 00-1.25-1H5',
} as const;

/** How long the word of thanks stands. */
const KEPT_MS = 2500;

/**
 * Puts the thumbs into a shadow root, out of sight.
 * @returns `open` shows them at an element; they go at a press elsewhere, at Escape and after the choice.
 */
export function thumbsIn(root: ShadowRoot, words: RemarkWords, signal: AbortSignal) {
  const box = document.createElement('div');
  box.className = 'thumbs';
  box.hidden = true;
  root.append(box);
  let choose: ((kind: 'good' | 'bad') => void) | undefined;
  const close = () => {
    box.hidden = true;
    choose = undefined;
  };
  const thank = () => {
    const thanks = document.createElement('span');
    thanks.setAttribute('role', 'status');
    thanks.textContent = words.kept;
    box.replaceChildren(thanks);
    setTimeout(() => !choose && close(), KEPT_MS);
  };
  const thumb = (kind: 'good' | 'bad') => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(drawing(PATHS[kind]));
    button.title = words[kind];
    button.setAttribute('aria-label', words[kind]);
    button.addEventListener('click', () => {
      choose?.(kind);
      choose = undefined;
      thank();
    });
    return button;
  };
  const outside = (event: Event) => {
    const inside = event.composedPath().includes(root.host);
    if (event instanceof KeyboardEvent ? event.key === 'Escape' : !inside) close();
  };
  for (const type of ['pointerdown', 'keydown', 'scroll'] as const)
    addEventListener(type, outside, { capture: true, passive: true, signal });
  return {
    open(at: Element, onChoose: (kind: 'good' | 'bad') => void): void {
      choose = onChoose;
      box.replaceChildren(thumb('good'), thumb('bad'));
      box.hidden = false;
      const { left, bottom } = at.getBoundingClientRect();
      box.style.left = `${Math.max(4, Math.min(left, innerWidth - 96))}px`;
      box.style.top = `${Math.min(bottom + 2, innerHeight - 40)}px`;
    },
  };
}

function drawing(path: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
