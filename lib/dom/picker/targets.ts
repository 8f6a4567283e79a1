/** Which thing is meant: by the element under the pointer, by widening and narrowing, by going through its kind. */
import type { AnchorKind } from '../../domain/anchors';

/** A thing that may be taken. */
export interface Target {
  readonly kind: AnchorKind;
  readonly element: Element;
  readonly parts: readonly Element[];
  /** What was understood, in words. */
  readonly says: string;
}

/** Everything under one element, the smallest first. */
export function stackAt<T extends Target>(targets: readonly T[], element: Element): T[] {
  const over = targets.filter(({ parts }) => parts.some((part) => holds(part, element)));
  return over.sort((a, b) => sizeOf(a, element) - sizeOf(b, element));
}

/** The next thing of the same kind in page order; after the last one the first of the next kind. */
export function nextTarget<T extends Target>(
  targets: readonly T[],
  current: T | null,
  step: 1 | -1,
): T | null {
  const drawn = targets.filter(isDrawn).sort(byKindThenPlace);
  if (drawn.length === 0) return null;
  const at = current ? drawn.findIndex((each) => isSame(each, current)) : -1;
  if (at < 0) return drawn[step === 1 ? 0 : drawn.length - 1] ?? null;
  return drawn[(at + step + drawn.length) % drawn.length] ?? null;
}

/** The same thing after the page was drawn anew. */
export function sameTarget<T extends Target>(targets: readonly T[], former: T): T | null {
  return targets.find((each) => isSame(each, former)) ?? null;
}

function isSame(a: Target, b: Target): boolean {
  return (
    a === b ||
    (a.kind === b.kind && (a.element === b.element || (a.says === b.says && !b.element.isConnected)))
  );
}

function isDrawn({ element, parts }: Target): boolean {
  return [element, ...parts.slice(0, 3)].some((part) => part.getClientRects().length > 0);
}

const KINDS: readonly AnchorKind[] = ['field', 'stage', 'save', 'column', 'table', 'item', 'menu'];

function byKindThenPlace(a: Target, b: Target): number {
  const kind = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  if (kind !== 0 || a.element === b.element) return kind;
  return a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1;
}

/** The number of elements of the part that lies under the pointer: a column is smaller than its table. */
function sizeOf({ kind, parts }: Target, element: Element): number {
  const part = parts.find((each) => holds(each, element));
  const inside = part?.getElementsByTagName('*').length ?? 0;
  return kind === 'column' ? inside + 1 : inside * parts.length;
}

/** Whether a box holds an element, across open shadow roots. */
function holds(box: Element, element: Element): boolean {
  for (let at: Node | null = element; at; ) {
    if (box.contains(at)) return true;
    const root: Node = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return false;
}
