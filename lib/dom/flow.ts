/**
 * How the children of an element follow each other, so that `order` can act
 * without changing what the page looks like: `grid`, `row` or `column`.
 * A block container counts as what the boxes of its items show.
 * @param items Those of its children that matter; all of them when not given.
 */
export function flowOf(
  parent: Element,
  items: Iterable<Element> = parent.children,
): 'grid' | 'row' | 'column' {
  const style = getComputedStyle(parent);
  if (style.display.includes('grid')) return 'grid';
  if (style.display.includes('flex')) return style.flexDirection.startsWith('column') ? 'column' : 'row';
  const boxes = [...items].map((child) => child.getBoundingClientRect()).filter((box) => box.height > 0);
  const [first, second] = boxes;
  if (!first || !second) return 'column';
  return second.top >= first.bottom - 1 ? 'column' : 'row';
}
