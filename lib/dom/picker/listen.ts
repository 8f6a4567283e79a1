/**
 * The person's pointer and keys while picking. The page hears nothing of them,
 * and what a script of the page does counts for nothing.
 */
import { documentsOf } from './frames';

export interface PickerEars {
  /** Something of ours, which goes on working as usual. */
  isOurs(event: Event): boolean;
  /** The pointer is over this element of the page. */
  over(element: Element): void;
  clicked(element: Element): void;
  /** @returns True when the key did something, so that its own effect is not wanted. */
  pressed(event: KeyboardEvent): boolean;
  scrolled(): void;
}

const POINTING = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'dragstart'],
];
const TYPING = ['keyup', 'keypress', 'beforeinput', 'input'];

/** Listens in the page and in those of its frames that belong to the same site. */
export function listenForPicking(ears: PickerEars, signal: AbortSignal): void {
  for (const { defaultView } of documentsOf(document)) if (defaultView) listenIn(defaultView, ears, signal);
}

function listenIn(view: Window, ears: PickerEars, signal: AbortSignal): void {
  const options = { capture: true, passive: false, signal } as const;
  const stopped = (event: Event) => {
    if (!event.isTrusted || ears.isOurs(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const element = event.type === 'click' ? elementOf(event) : null;
    if (element) ears.clicked(element);
  };
  const moved = (event: Event) => {
    const element = event.isTrusted && !ears.isOurs(event) ? elementOf(event) : null;
    if (element) ears.over(element);
  };
  const pressed = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    if (ears.pressed(event)) event.preventDefault();
  };
  const typed = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
  for (const type of POINTING) view.addEventListener(type, stopped, options);
  for (const type of TYPING) view.addEventListener(type, typed, options);
  view.addEventListener('pointermove', moved, options);
  view.addEventListener('keydown', pressed, options);
  view.addEventListener('scroll', ears.scrolled, { capture: true, passive: true, signal });
}

/** The innermost element, also inside open shadow roots. */
function elementOf(event: Event): Element | null {
  const [deepest] = event.composedPath();
  return deepest && (deepest as Node).nodeType === 1 ? (deepest as Element) : null;
}
