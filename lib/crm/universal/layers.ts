/** Which dialog or side panel has the floor. */
import { queryDeep } from '../../dom/read-roots';
import { classWords, textOf } from '../../dom/read-text';
import { hasLayout, isShown } from '../../dom/read-visible';
import type { Root } from '../adapter';

const LAYERS =
  'dialog[open],[role="dialog"],[role="alertdialog"],[aria-modal="true"],[class*="modal" i],[class*="drawer" i],[class*="slideover" i],[class*="slide-over" i],[class*="side-panel" i],[class*="popup" i]';
const SURE = 'dialog[open],[role="dialog"],[role="alertdialog"],[aria-modal="true"]';
const NAMED = /^(modal|drawer|slide-?over|side-?panel|popup|dialog)([-_].*)?$/i;
const PART = /(open|backdrop|overlay|header|footer|title|close|trigger|button|toggle|root|container|mask)$/i;
const WORKS =
  'input:not([type="hidden"]),select,textarea,[contenteditable="true"],[role="combobox"],label,dt';

function isLayer(element: Element): boolean {
  if (!element.matches(SURE)) {
    const named = classWords(element).some((word) => NAMED.test(word) && !PART.test(word));
    if (!named || !floats(element)) return false;
  }
  return (element.querySelector(WORKS) !== null || textOf(element, 80).length > 60) && isShown(element);
}

/** A panel by class name alone must really lie over the page. */
function floats(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view || !hasLayout(element)) return true;
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up++) {
    if (/^(fixed|absolute)$/.test(view.getComputedStyle(at).position)) return true;
  }
  return false;
}

/** The topmost open dialog or panel with something to fill in or read; null when the page itself has the floor. */
export function activeLayer(root: Root): Element | null {
  let top = null as Element | null;
  for (const element of queryDeep(root, LAYERS)) {
    if (!isLayer(element)) continue;
    const wrapsSure = top?.matches(SURE) && top.contains(element) && !element.matches(SURE);
    if (!wrapsSure) top = element;
  }
  return top;
}
