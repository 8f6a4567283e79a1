/**
 * The overlay's one style sheet in a page. Rules only ever look at the overlay's
 * own attributes, so no text from a file or a page becomes a selector here.
 */
export interface OwnSheet {
  /** Put the sheet back when a page has replaced its list of sheets. */
  ensure(): void;
}

/**
 * Adopt `rules` into a document or shadow root until `signal` aborts.
 * Constructed sheets pass any page CSP; a browser that does not let a content
 * script adopt one gets a `style` element instead.
 */
export function adoptSheet(
  root: Document | ShadowRoot,
  rules: readonly string[],
  signal: AbortSignal,
): OwnSheet {
  try {
    return adoptConstructed(root, rules, signal);
  } catch {
    return adoptElement(root, rules, signal);
  }
}

function adoptConstructed(
  root: Document | ShadowRoot,
  rules: readonly string[],
  signal: AbortSignal,
): OwnSheet {
  const sheet = new CSSStyleSheet();
  for (const rule of rules) insertSafely(sheet, rule);
  const ensure = () => {
    if (!signal.aborted && !root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  };
  ensure();
  signal.addEventListener('abort', () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  });
  return { ensure };
}

function adoptElement(root: Document | ShadowRoot, rules: readonly string[], signal: AbortSignal): OwnSheet {
  const style = document.createElement('style');
  style.textContent = rules.join('\n');
  const parent = () => (root instanceof Document ? (root.head ?? root.documentElement) : root);
  const ensure = () => {
    if (!signal.aborted && !style.isConnected) parent()?.append(style);
  };
  ensure();
  signal.addEventListener('abort', () => style.remove());
  return { ensure };
}

/** A property that this browser does not know must not take the other rules with it. */
function insertSafely(sheet: CSSStyleSheet, rule: string): void {
  try {
    sheet.insertRule(rule, sheet.cssRules.length);
  } catch {
    // The rule is for another browser; the page stays as it is.
  }
}
