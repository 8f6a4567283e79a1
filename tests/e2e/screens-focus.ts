/** A walk through a screen with Tab alone. */
import type { Page } from 'playwright-core';

/** What a walk found wrong, in words. */
export interface Walk {
  /** Can be pressed with a mouse, and never got the focus. */
  readonly unreached: readonly string[];
  /** Look the same with the focus as without it. */
  readonly unmarked: readonly string[];
  /** Had the focus while something else lay over them, or outside the window. */
  readonly covered: readonly string[];
  /** Answer to a press but can get no focus at all. */
  readonly mouseOnly: readonly string[];
}

interface Watch extends Walk {
  readonly left: number;
}

/** More presses than there are stops: boxes that scroll are stops of the browser's own. */
const SPARE = 4;

/** Press Tab until every stop of the page has had the focus, or too often. */
export async function walkByTab(page: Page): Promise<Walk> {
  let left = await page.evaluate(watchFocus);
  const cdp = await page.context().newCDPSession(page);
  try {
    for (let round = 0; round < 3 && left > 0; round++) {
      const press = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;
      await Promise.all(
        Array.from({ length: left + SPARE }, () =>
          cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press }),
        ),
      );
      left = (await page.evaluate(focusSeen)).left;
    }
  } finally {
    await cdp.detach();
  }
  const { unreached, unmarked, covered, mouseOnly } = await page.evaluate(focusSeen);
  return { unreached, unmarked, covered, mouseOnly };
}

/** Runs in the page: how many stops there are; from now on each is looked at when it gets and when it loses the focus. */
function watchFocus(): number {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}”`;
  const canStop = (element: Element) =>
    element instanceof HTMLElement &&
    element.tabIndex >= 0 &&
    !element.matches(':disabled, fieldset:disabled *, [inert] *') &&
    element.checkVisibility({ visibilityProperty: true });
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    ),
  ];
  // Of a group of radio buttons the chosen one is the stop; arrows lead to the others.
  const chosen = (element: Element) =>
    !(element instanceof HTMLInputElement && element.type === 'radio') ||
    element.checked ||
    (!document.querySelector(`input[name="${element.name}"]:checked`) &&
      document.querySelector(`input[name="${element.name}"]`) === element);
  const stops = new Set(all.filter(canStop).filter(chosen));
  // How a stop looks at rest can only be told when none has the focus.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const looks = (element: Element) =>
    [element, element.nextElementSibling, element.parentElement].map((each) => {
      if (!each) return '';
      const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(each);
      return [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor].join();
    });
  const atRest = new Map([...stops].map((element) => [element, looks(element).join()]));
  const seen = { unreached: stops, unmarked: new Set<string>(), covered: new Set<string>() };
  // The page outlives its state: the walk before this one listens no more.
  const life = globalThis as unknown as { __walk?: AbortController };
  life.__walk?.abort();
  life.__walk = new AbortController();
  const { signal } = life.__walk;
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !atRest.has(target)) return;
    stops.delete(target);
    if (looks(target).join() === atRest.get(target)) seen.unmarked.add(name(target));
  };
  // When it loses the focus the page has long been scrolled to it.
  const onBlur = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    // Of a link that runs over several lines the first is looked at: the middle of all may lie beside its words.
    const [box = target.getBoundingClientRect()] = target.getClientRects();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const label = target.closest('label');
    const free = hit && (target.contains(hit) || hit.contains(target) || label?.contains(hit));
    if (!free || left >= right || top >= bottom) seen.covered.add(name(target));
  };
  document.addEventListener('focusin', onFocus, { signal });
  document.addEventListener('focusout', onBlur, { signal });
  const { __pressed } = globalThis as unknown as { __pressed: Set<Element> };
  const reachable = (element: Element) =>
    all.some((each) => element === each || element.contains(each)) ||
    element.matches('label, [role="tab"], :disabled') ||
    !element.checkVisibility();
  const mouseOnly = [...__pressed].filter((element) => element.isConnected && !reachable(element)).map(name);
  Object.assign(globalThis, {
    __focusSeen: () => ({
      left: seen.unreached.size,
      unreached: [...seen.unreached].map(name),
      unmarked: [...seen.unmarked],
      covered: [...seen.covered],
      mouseOnly,
    }),
  });
  return stops.size;
}

/** Runs in the page. */
function focusSeen(): Watch {
  return (globalThis as unknown as { __focusSeen(): Watch }).__focusSeen();
}
