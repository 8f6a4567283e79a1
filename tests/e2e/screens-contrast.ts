/** What gets lost when a person's own colours take the place of ours; each function runs in the page. */

interface Noted {
  /** Elements without words that were seen by their colour. */
  readonly __filled: readonly Element[];
  /** The colour that an element stands on. */
  __ground(element: Element | null): string;
}

/** Before: remember what speaks by its colour alone, such as dots and bars. */
export function noteColours(): void {
  const clear = /rgba\(0, 0, 0, 0\)|transparent/;
  const ground = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!clear.test(backgroundColor)) return backgroundColor;
    }
    return '';
  };
  const filled = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      !element.textContent?.trim() &&
      element.checkVisibility() &&
      !element.closest('svg') &&
      ground(element) !== ground(element.parentElement),
  );
  Object.assign(globalThis, { __filled: filled, __ground: ground } satisfies Noted);
}

/** After: shapes that are no longer there, and choices that look like what was not chosen. */
export function lostColours(): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  const { __filled, __ground } = globalThis as unknown as Noted;
  // Grey lines in place of words are no loss: what they stand for is said in words.
  const lost = __filled.filter(
    (element) =>
      !element.closest('[role="status"][aria-label]') &&
      __ground(element) === __ground(element.parentElement) &&
      getComputedStyle(element).borderStyle === 'none',
  );
  const drawn = [
    ...document.querySelectorAll('svg rect, svg path, svg line, svg circle, svg polyline'),
  ].filter((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return [fill, stroke].every((paint) => paint === 'none' || paint === __ground(shape.closest('svg')));
  });
  const looks = (element: Element) =>
    ['', '::after']
      .map((part) => {
        const { borderColor, backgroundColor, color, fontWeight, transform } = getComputedStyle(
          element,
          part,
        );
        return [borderColor, backgroundColor, color, fontWeight, transform].join();
      })
      .join();
  const like = (chosen: Element, others: Iterable<Element>) =>
    [...others].some((other) => other !== chosen && looks(other) === looks(chosen));
  const confused = [
    ...[...document.querySelectorAll('[aria-selected="true"]')].filter((tab) =>
      like(tab, tab.parentElement?.querySelectorAll('[aria-selected="false"]') ?? []),
    ),
    ...[...document.querySelectorAll('.segmented input:checked + span')].filter((option) =>
      like(option, option.closest('.segmented')?.querySelectorAll('input:not(:checked) + span') ?? []),
    ),
    ...[...document.querySelectorAll('[aria-checked="true"], [aria-pressed="true"]')].filter((toggle) =>
      like(toggle, document.querySelectorAll('[aria-checked="false"], [aria-pressed="false"]')),
    ),
  ];
  return [
    ...lost.map((each) => `lost ${name(each)}`),
    ...drawn.map((each) => `not drawn ${name(each)} in ${name(each.closest('svg') ?? each)}`),
    ...confused.map((each) => `looks like its neighbours: ${name(each)}`),
  ];
}
