/**
 * Which list or board an address shows. Pages and sort orders of one list are
 * the same view; another filter is another view.
 */

/** Parameters that only move through a view or arrange it. */
const ARRANGING =
  /^(page|p|pg|offset|start|from|skip|limit|per_?page|page_?size|size|count|sort\w*|order\w*|dir|direction|tab|lang|_|ts)$/i;

/** Parameters that narrow a view down. */
const NARROWING = /filter|search|query|^q$|^find/i;

const MAX_FILTER = 120;

/** A stable name of the view: what is shown, where, and every parameter that is not paging or sorting. */
export function viewKey(url: URL, source: string): string {
  const [hashPath = '', hashQuery = ''] = url.hash.replace(/^#/, '').split('?');
  const query = [...paramsOf(url.search), ...paramsOf(hashQuery)]
    .filter(([name, value]) => !ARRANGING.test(name) && !isEmpty(value))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return [source, url.pathname, hashPath, ...query].filter(Boolean).join(' ');
}

/** The name of a view without its parameters and their values. */
export function viewPlace(key: string): string {
  return key.replace(/ [^ ]*=.*$/s, '');
}

/** The filter that an address carries, as text; null when it carries none. */
export function filterOf(url: URL): string | null {
  const hashQuery = url.hash.split('?')[1] ?? '';
  const found = [...paramsOf(url.search), ...paramsOf(hashQuery)].filter(
    ([name, value]) => NARROWING.test(name) && !ARRANGING.test(name) && !isEmpty(value),
  );
  return found.length > 0
    ? found
        .map(([, value]) => value)
        .join(', ')
        .slice(0, MAX_FILTER)
    : null;
}

/**
 * Whether two addresses show the same view, perhaps other pages of it.
 * @param isTurning True while the pages of a list are being turned: then figures of the path may be page numbers.
 */
export function isSameView(one: URL, other: URL, isTurning: boolean): boolean {
  if (one.origin !== other.origin) return false;
  const key = (url: URL) => viewKey(url, '');
  return key(one) === key(other) || (isTurning && shapeOf(one) === shapeOf(other));
}

/** The address without page numbers in its path. */
function shapeOf(url: URL): string {
  return viewKey(url, '').replace(/\/(p|page)?[-/]?\d+(?=\/|\s|$)/gi, '');
}

function paramsOf(query: string): [string, string][] {
  return [...new URLSearchParams(query)];
}

function isEmpty(value: string): boolean {
  return ['', '{}', '[]', 'null', 'undefined'].includes(value);
}
