import { someOfClass } from '../by-class';

/** EspoCRM's tabs: named after their scopes and leading to them by hash. */
const TABS = '#navbar li.tab[data-name] > a[href^="#"],.navbar ul.tabs li.tab[data-name] > a[href^="#"]';

/** Whether a page of any host is EspoCRM's. */
export function recognise(doc: Document): boolean {
  return someOfClass(doc, 'tab', TABS);
}
