import { clearMark, MARK, type MarkName, setMark } from './marks';

/** Marks that are wanted on elements of the page. */
export type WantedMarks = Map<Element, Map<MarkName, string>>;

/** Marks that belong together: what is no longer wanted goes, what is wanted comes, the rest is not touched. */
export interface MarkSet {
  /** @returns How many marks the page had taken off elements that it kept. */
  apply(wanted: WantedMarks): number;
  clear(): void;
}

export function markSet(): MarkSet {
  let current: WantedMarks = new Map();
  const apply = (wanted: WantedMarks) => {
    let lost = 0;
    for (const [element, marks] of current) {
      const kept = wanted.get(element);
      for (const [mark, value] of marks) {
        if (element.isConnected && element.getAttribute(MARK[mark]) !== value) lost += 1;
        if (!kept?.has(mark)) clearMark(element, mark);
      }
    }
    for (const [element, marks] of wanted) for (const [mark, value] of marks) setMark(element, mark, value);
    current = wanted;
    return lost;
  };
  return { apply, clear: () => void apply(new Map()) };
}

/** Add one mark to those that are wanted. */
export function want(wanted: WantedMarks, element: Element, mark: MarkName, value: string): void {
  const marks = wanted.get(element);
  if (marks) marks.set(mark, value);
  else wanted.set(element, new Map([[mark, value]]));
}
