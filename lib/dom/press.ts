/**
 * Press a control of the page as its own script would.
 * @returns `loads` when the browser was about to load another page for it, which is held back: what runs in this page
 *   would end with it.
 */
export function press(element: HTMLElement): 'done' | 'loads' {
  let loads = false;
  const last = (event: Event) => {
    const link = element.closest('a[href]');
    if (!event.defaultPrevented && link && leadsAway(link as HTMLAnchorElement)) {
      event.preventDefault();
      loads = true;
    }
  };
  // In the bubbling phase of the window: after every listener that the page has on its own elements.
  addEventListener('click', last, { once: true });
  element.click();
  removeEventListener('click', last);
  return loads ? 'loads' : 'done';
}

/** Whether following a link would leave this document. */
function leadsAway(link: HTMLAnchorElement): boolean {
  if (/^javascript:/i.test(link.getAttribute('href') ?? '')) return false;
  const bare = (href: string) => href.split('#')[0];
  const isPlace = (link.getAttribute('href') ?? '').includes('#') && bare(link.href) === bare(location.href);
  return !isPlace;
}
