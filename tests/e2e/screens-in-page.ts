/** What is looked for in a screen; each function runs in the page and names what it finds in words. */

/** Text that is cut off, spills over its box, or makes the page wider than the window. */
export function misfits(): string[] {
  const found = new Set<string>();
  const say = (what: string, element: Element, text = '') =>
    found.add(
      `${what}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${text}`.trim(),
    );
  const titled = (element: Element) => element.closest('[title]') !== null;
  const unseen = (element: Element) => element.closest('.unseen') !== null;
  const scrolls = (style: CSSStyleDeclaration) => /auto|scroll/.test(style.overflowX);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.nodeValue?.trim() || unseen(parent) || !parent.checkVisibility()) continue;
    if (parent.closest('svg, option, textarea, script, style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const text = `“${node.nodeValue.trim().slice(0, 40)}”`;
    let boxed = false;
    for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === 'inline' || style.display === 'contents') continue;
      if (scrolls(style)) {
        if (!boxed) break;
        break;
      }
      const own = at.getBoundingClientRect();
      const over = box.right > own.right + 1 || box.left < own.left - 1;
      const under = box.bottom > own.bottom + 1 || box.top < own.top - 1;
      const cuts = /hidden|clip/.test(style.overflow);
      if (cuts && (over || under) && !titled(parent)) say('cut off', at, text);
      if (!boxed && over && !cuts) say('spills', at, text);
      boxed = true;
      if (cuts) break;
    }
  }
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth) {
    say('page too wide', page, `${page.scrollWidth} of ${innerWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      const { right } = element.getBoundingClientRect();
      if (right > innerWidth + 1 && element.childElementCount === 0) say('beyond the window', element);
    }
  }
  return [...found];
}

/** Whatever moves, or would move, though the person asked for no motion. */
export function motions(): string[] {
  const found = new Set<string>();
  const lasts = (durations: string) => durations.split(',').some((each) => Number.parseFloat(each) > 0);
  for (const element of document.querySelectorAll('*')) {
    for (const part of ['', '::before', '::after']) {
      const style = getComputedStyle(element, part);
      const moves =
        lasts(style.transitionDuration) ||
        (style.animationName !== 'none' && lasts(style.animationDuration)) ||
        style.scrollBehavior === 'smooth';
      if (moves) found.add(`${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}${part}`);
    }
  }
  return [...found];
}

/**
 * Boxes that do not stand mirrored when the page is read from right to left.
 * Boxes within a line of text are left out: the order of words is the browser's, and the words stay as they are.
 */
export function unmirrored(): string[] {
  const page = document.documentElement;
  const kept = [...document.body.querySelectorAll('*')].filter((element) => {
    if (element.closest('svg *, .unseen, option, script') || !element.checkVisibility()) return false;
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      const inRow = /flex|grid/.test(at.parentElement ? getComputedStyle(at.parentElement).display : '');
      if (getComputedStyle(at).display.startsWith('inline') && !inRow) return false;
    }
    return true;
  });
  const boxesOf = () =>
    kept.map((element) => {
      const [node] = element.childNodes;
      if (element.childNodes.length !== 1 || node?.nodeType !== Node.TEXT_NODE)
        return element.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    });
  const before = boxesOf();
  page.dir = 'rtl';
  const after = boxesOf();
  const width = innerWidth;
  const tooWide = page.scrollWidth > width ? ['page too wide from right to left'] : [];
  page.removeAttribute('dir');
  const wrong = kept.filter((_, at) => {
    const [left, right] = [before[at], after[at]];
    return left && right && left.width > 0 && Math.abs(width - left.right - right.left) > 2;
  });
  return [
    ...tooWide,
    ...wrong.map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.slice(0, 30)}”`,
    ),
  ];
}
