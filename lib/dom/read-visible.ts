import { documentOf, type SearchScope } from './read-roots';

const HIDDEN = '[hidden],template,[style*="display:none"],[style*="display: none"]';

const laidOut = new WeakSet<Document>();

/**
 * Whether boxes and computed styles mean anything here: not in parsed documents or test environments.
 * Asking forces a layout, so a document that has been seen to have one is not asked again.
 */
export function hasLayout(root: SearchScope): boolean {
  const doc = documentOf(root);
  if (laidOut.has(doc)) return true;
  const found = Boolean(doc.defaultView && doc.documentElement?.getBoundingClientRect().width);
  if (found) laidOut.add(doc);
  return found;
}

/**
 * Whether an element is drawn at all. Looks at `display` alone, so a menu that
 * is cloaked for a moment still counts. Costs a style resolution: call it on
 * candidates, not on whole pages.
 */
export function isShown(element: Element): boolean {
  if (element.closest(HIDDEN)) return false;
  return hasLayout(element) ? element.checkVisibility() : true;
}

/** Whether an element is drawn and not made invisible in its place. */
export function isReachable(element: Element): boolean {
  if (element.closest('[style*="visibility: hidden"],[style*="visibility:hidden"]')) return false;
  return isShown(element) && (!hasLayout(element) || element.checkVisibility({ visibilityProperty: true }));
}
