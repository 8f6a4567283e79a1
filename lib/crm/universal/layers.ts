/** Which dialog or side panel has the floor. */
import { elementOf, queryDeep } from '../../dom/read-roots';
import { classWords, textOf } from '../../dom/read-text';
import { hasLayout, isShown } from '../../dom/read-visible';
import type { Root } from '../adapter';

const SURE = 'dialog[open],[role="dialog"],[role="alertdialog"],[aria-modal="true"]';
const MOST_NEAR_TOP = 400;
const DEEPEST = 4;
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

/** Elements few steps under the root: panels are hung up there, and the whole page need not be searched for them. */
function nearTop(root: Root): Element[] {
  let level = childrenOf(elementOf(root));
  const found: Element[] = [];
  for (let depth = 0; depth < DEEPEST && found.length < MOST_NEAR_TOP; depth++) {
    found.push(...level);
    level = level
      .slice(0, MOST_NEAR_TOP)
      .flatMap((element) => (element.childElementCount < 40 ? childrenOf(element) : []));
  }
  return found;
}

/** None for a form with a field that is called "children": to a script that field stands in their place. */
function childrenOf({ children }: Element): Element[] {
  return children instanceof HTMLCollection ? [...children] : [];
}

/** The topmost open dialog or panel with something to fill in or read; null when the page itself has the floor. */
export function activeLayer(root: Root): Element | null {
  const sure = queryDeep(root, SURE).filter(isLayer);
  const named = nearTop(root).filter((element) => !element.matches(SURE) && isLayer(element));
  const dialog = sure.at(-1) ?? null;
  // A panel inside a dialog is a part of it, and so is the wrapper around one.
  const panel = named.findLast(
    (element) => !dialog || !(dialog.contains(element) || element.contains(dialog)),
  );
  if (!dialog || !panel) return dialog ?? panel ?? null;
  return dialog.compareDocumentPosition(panel) & 4 ? panel : dialog;
}
