import { MARK } from './marks';
import { adoptSheet } from './own-sheet';

/**
 * Make the page narrower, so that the panel stands beside it and covers nothing.
 * A page that keeps its own idea of the window's width (fixed full-width shells)
 * does not follow; then the margin is taken back and the panel floats.
 * @returns Whether the page made room, and how to give the room back.
 */
export function dockPage(
  side: 'left' | 'right',
  width: number,
  panel: Element,
): { readonly docked: boolean; readonly undo: () => void } {
  const end = new AbortController();
  const page = document.documentElement;
  const rule = `html[${MARK.dock}]{margin-${side}:${Math.round(width)}px!important;width:auto!important;min-width:0!important}`;
  page.setAttribute(MARK.dock, side);
  adoptSheet(document, [rule], end.signal);
  const undo = () => {
    page.removeAttribute(MARK.dock);
    end.abort();
  };
  const docked = !isStillUnder(side, width, panel);
  if (!docked) undo();
  return { docked, undo };
}

/** Whether anything but the bare page lies where the panel stands. */
function isStillUnder(side: 'left' | 'right', width: number, panel: Element): boolean {
  const x = side === 'right' ? innerWidth - width / 2 : width / 2;
  return [0.05, 0.3, 0.6, 0.9].some((share) =>
    document
      .elementsFromPoint(x, innerHeight * share)
      .some(
        (element) => element !== panel && element !== document.documentElement && element !== document.body,
      ),
  );
}
