const STOPS =
  'input:not([type="hidden"]),select,textarea,button,a[href],[tabindex],[contenteditable=""],[contenteditable="true"]';

/** What Tab stops at within an element, in page order; only what is drawn and can be used. */
export function stopsIn(element: Element): HTMLElement[] {
  const all = [
    ...(element.matches(STOPS) ? [element] : []),
    ...element.querySelectorAll(STOPS),
  ] as HTMLElement[];
  return all.filter((each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility());
}

/** Whether Tab follows what is seen even where CSS has given places; otherwise it follows the page's own order. */
export function tabFollowsPlaces(): boolean {
  return CSS.supports('reading-flow', 'flex-visual');
}

/** Put the cursor where typing replaces what is there, as Tab does. */
export function focusAsTab(element: HTMLElement): void {
  element.focus();
  if (element instanceof HTMLInputElement && /^(text|tel|email|url|number|search|)$/.test(element.type))
    element.select();
}

/** Whether Enter in this input makes the browser submit its form. */
export function submitsByEnter({ form }: HTMLInputElement): boolean {
  if (!form) return false;
  if (form.querySelector('button:not([type]),[type="submit"],[type="image"]')) return true;
  const oneLine = [...form.elements].filter(
    (each) =>
      each instanceof HTMLInputElement &&
      !/^(checkbox|radio|button|reset|file|hidden|range|color)$/.test(each.type),
  );
  return oneLine.length < 2;
}
