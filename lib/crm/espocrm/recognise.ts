/** EspoCRM's tabs: named after their scopes and leading to them by hash. */
const TAB = '#navbar li[data-name],.navbar ul.tabs li[data-name]';
const WAY = ':scope > a[href^="#"]';

/** Whether a page of any host is EspoCRM's. */
export function recognise(doc: Document): boolean {
  const tabs = [...doc.getElementsByClassName('tab')];
  return tabs.some((tab) => tab.matches(TAB) && tab.querySelector(WAY) !== null);
}
