/**
 * Lightning has elements with an underscore in their names, which browsers
 * accept in selectors and the test environment refuses. Here such names are
 * spelled without, in the markup and in every selector that asks for them.
 */
const IN_MARKUP = /(?<=<\/?)[a-z]+_[\w-]*-[\w-]*/g;
const IN_SELECTOR = /(?<=^|[\s,>+~(])[a-z]+_[\w-]*-[\w-]*/g;
const FINDERS = ['querySelector', 'querySelectorAll', 'matches', 'closest'] as const;

const respell = (name: string) => name.replaceAll('_', '-u-');

export function respellElements(html: string): string {
  return html.replace(IN_MARKUP, respell);
}

/** Makes every search of this test file ask for the new spelling. */
export function respellSelectors(): void {
  for (const node of [document, document.createDocumentFragment(), document.createElement('div')]) {
    for (const name of FINDERS) respellIn(node, name);
  }
}

function respellIn(node: Node, name: string): void {
  let owner: object | null = node;
  while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
  const finders = owner as Record<string, (selector: string) => unknown> | null;
  const find = finders?.[name];
  if (!finders || !find) return;
  finders[name] = function (this: unknown, selector: string) {
    return find.call(this, selector.replace(IN_SELECTOR, respell));
  };
}
