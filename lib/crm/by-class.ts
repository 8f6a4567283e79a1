/**
 * Whether an element of this class fits a selector or holds one that does. On a page of ten thousand rows a browser
 * finds a class many times faster than a selector, and most pages have no such element at all.
 */
export const someOfClass = (doc: Document, name: string, selector: string): boolean =>
  [...doc.getElementsByClassName(name)].some(
    (each) => each.matches(selector) || each.querySelector(selector),
  );
