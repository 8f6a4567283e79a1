import { deepRoots, elementOf, type SearchScope } from './read-roots';

const DATA = /^(tbody|nav|svg|select|script|style|textarea|template)$/;
const DATA_ROLES = /^(row|rowgroup|navigation|menu|listbox)$/;

/**
 * Elements around the data of a page, in page order: the rows of tables and
 * grids, menus and lists of choices are not entered. At most `most` are visited,
 * so the price does not grow with the number of records.
 */
export function outsideData(scope: SearchScope, most = 3000): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      if (found.length >= most) return;
      found.push(child);
      if (!DATA.test(child.localName) && !DATA_ROLES.test(child.getAttribute('role') ?? '')) visit(child);
    }
  };
  for (const root of deepRoots(scope)) {
    if ('host' in root) for (const top of root.children) visit(top);
    else visit(elementOf(root));
  }
  return found;
}
