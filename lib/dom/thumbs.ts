/** Two thumbs beside something, for a word on it in one press. */

/** Words of the thumbs. */
export interface RemarkWords {
  readonly good: string;
  readonly bad: string;
  readonly kept: string;
}

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
  const thumb = (kind: 'good' | 'bad', sign: string) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sign;
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
      box.replaceChildren(thumb('good', '👍'), thumb('bad', '👎'));
      box.hidden = false;
      const { left, bottom } = at.getBoundingClientRect();
      box.style.left = `${Math.max(4, Math.min(left, innerWidth - 96))}px`;
      box.style.top = `${Math.min(bottom + 2, innerHeight - 40)}px`;
    },
  };
}
