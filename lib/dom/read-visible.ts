import { documentOf, type SearchScope } from './read-roots';

const HIDDEN = '[hidden],template,[style*="display:none"],[style*="display: none"]';

/** Whether boxes and computed styles mean anything here: not in parsed documents or test environments. */
export function hasLayout(root: SearchScope): boolean {
  const doc = documentOf(root);
  return Boolean(doc.defaultView && doc.documentElement?.getBoundingClientRect().width);
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
