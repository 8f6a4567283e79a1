import { clearMarks, MARK, setMark } from './marks';
import { adoptSheet } from './own-sheet';

/** A page that has made room for the panel. */
export interface Docking {
  /** Fit what stands fixed under the panel, such as a header or a dialog that has just opened. */
  refit(): boolean;
  undo(): void;
}

/**
 * Make the page narrower, so that the panel stands beside it and covers nothing.
 * What the page fixes to the window (headers, dialogs) does not follow the
 * page's margin and is fitted one by one, by marks alone.
 */
export function dockPage(side: 'left' | 'right', width: number, panel: Element): Docking {
  const end = new AbortController();
  const page = document.documentElement;
  page.setAttribute(MARK.dock, side);
  adoptSheet(document, dockRules(side, Math.round(width)), end.signal);
  return {
    refit: () => refit(side, width, panel),
    undo: () => {
      page.removeAttribute(MARK.dock);
      clearMarks(document, 'fit');
      end.abort();
    },
  };
}

function dockRules(side: 'left' | 'right', width: number): string[] {
  const shift = side === 'right' ? -width / 2 : width / 2;
  const span =
    side === 'right'
      ? `max-width:calc(100vw - ${width}px)!important`
      : `margin-left:${width}px!important;max-width:calc(100vw - ${width}px)!important`;
  return [
    `html[${MARK.dock}]{margin-${side}:${width}px!important;width:auto!important;min-width:0!important}`,
    `[${MARK.fit}="span"]{${span}}`,
    `[${MARK.fit}="shift"]{margin-left:${shift}px!important}`,
    `@media print{html[${MARK.dock}]{margin-${side}:0!important}}`,
  ];
}

/** Where under the panel to look, as shares of its width and of the window's height. */
const COLUMNS = [0.08, 0.5, 0.92];
const ROWS = [0.03, 0.15, 0.35, 0.5, 0.65, 0.85, 0.97];

/** @returns False when something stays under the panel that could not be fitted. */
function refit(side: 'left' | 'right', width: number, panel: Element): boolean {
  const left = side === 'right' ? innerWidth - width : 0;
  let clear = true;
  for (const column of COLUMNS) {
    for (const row of ROWS) {
      const under = document
        .elementsFromPoint(left + width * column, innerHeight * row)
        .find(
          (element) => element !== panel && element !== document.documentElement && element !== document.body,
        );
      if (under && !fitBox(under)) clear = false;
    }
  }
  return clear;
}

/** Fit the fixed box that an element belongs to. One that was fitted before and still overlaps stays as it is. */
function fitBox(element: Element): boolean {
  const fixed = fixedAncestor(element);
  if (!fixed || fixed.hasAttribute(MARK.fit)) return false;
  const box = fixed.getBoundingClientRect();
  setMark(fixed, 'fit', box.left <= 1 && box.right >= innerWidth - 1 ? 'span' : 'shift');
  return true;
}

function fixedAncestor(element: Element): Element | null {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (getComputedStyle(at).position === 'fixed') return at;
  }
  return null;
}
