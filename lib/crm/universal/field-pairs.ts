/** Label–value pairs in read mode: no control, only words beside words. */
import { closestDeep, parentOf, queryDeep } from '../../dom/read-roots';
import { classWords, leavesOf, textOf } from '../../dom/read-text';
import type { Root } from '../adapter';
import { isDataTable } from './field-controls';

const LABELS =
  'dt,th,label,[class*="label" i],[class*="field-name" i],[class*="caption" i],[data-testid*="field-name"],[data-testid*="label"],[data-test*="label"],[data-test-id*="label"]';
const ELSEWHERE =
  '[role="columnheader"],nav,header nav,thead,button,[role="row"],[role="tab"],[role="navigation"],[draggable="true"],select,[role="listbox"]';
const QUIET = /(^|[-_])(muted|secondary|gray|grey|slate|xs|caption|subtle|hint)/i;
const LONGEST = 60;
const MOST = 400;
/** A label that repeats this often belongs to repeated records, not to one card. */
const TOO_OFTEN = 4;

export interface Pair {
  readonly label: Element;
  readonly value: Element | null;
  readonly box: Element;
  readonly parts: readonly Element[];
  readonly sure: number;
  readonly how: 'pair' | 'like-rows';
}

function isLabelText(element: Element): boolean {
  const text = textOf(element, LONGEST + 1);
  return text.length > 1 && text.length <= LONGEST && /\p{L}/u.test(text);
}

function isElsewhere(element: Element): boolean {
  if (closestDeep(element, ELSEWHERE)) return true;
  const table = element.closest('table');
  return Boolean(table && isDataTable(table));
}

/** The value that belongs to a label, and the box around both. */
function pairOf(label: Element, labels: ReadonlySet<Element>): Pair | null {
  let child = label;
  for (let up = 0; up < 4; up++) {
    const parent = parentOf(child);
    if (!parent) return null;
    const next = child.nextElementSibling;
    const crowded = [...parent.children].some((other) => other !== child && holdsLabel(other, labels));
    if (next && !holdsLabel(next, labels)) {
      const box = crowded ? next : parent;
      return { label, value: next, box, parts: crowded ? [child, next] : [parent], sure: 0.75, how: 'pair' };
    }
    if (crowded || next) return null;
    const bare = textOf(parent).length - textOf(child).length > 1 && parent.childElementCount === 1;
    if (bare) return { label, value: parent, box: parent, parts: [parent], sure: 0.7, how: 'pair' };
    child = parent;
  }
  return null;
}

function holdsLabel(element: Element, labels: ReadonlySet<Element>): boolean {
  if (labels.has(element)) return true;
  for (const inner of element.querySelectorAll(LABELS)) if (labels.has(inner)) return true;
  return false;
}

function marked(root: Root, taken: (element: Element) => boolean): Pair[] {
  const found: Element[] = [];
  for (const element of queryDeep(root, LABELS)) {
    if (found.length >= MOST) break;
    if (taken(element) || isElsewhere(element) || !isLabelText(element) || /^h[1-6]$/.test(element.localName))
      continue;
    if (found.at(-1)?.contains(element)) found.pop();
    found.push(element);
  }
  const labels = new Set(found);
  return found.map((label) => pairOf(label, labels)).filter((pair) => pair !== null);
}

/** The texts of a label, a star apart. */
function wordsOf(label: Element): string[] {
  return leavesOf(label, LONGEST + 1).filter((text) => !/^[*∗＊✱:]+$/.test(text));
}

/** Labels are often set small or grey, or end in a colon. */
function isQuiet(element: Element): boolean {
  return classWords(element).some((word) => QUIET.test(word)) || /[:：]$/.test(textOf(element));
}

/** Rows of two parts, alike among themselves, whose first part is short and quiet. */
function likeRows(root: Root, taken: (element: Element) => boolean): Pair[] {
  const groups = new Map<string, Pair[]>();
  for (const box of queryDeep(root, 'div,li,p,section')) {
    const [label, value] = box.children;
    if (box.childElementCount !== 2 || !label || !value || taken(box)) continue;
    if (wordsOf(label).length !== 1 || !isLabelText(label) || isElsewhere(box)) continue;
    if (value.childElementCount > 12 || label.matches('a,button,h1,h2,h3,img,svg')) continue;
    const key = `${box.localName}.${classWords(box)[0]}>${label.localName}.${classWords(label)[0]}`;
    const quiet = isQuiet(label) || [...label.children].some(isQuiet);
    const pair: Pair = { label, value, box, parts: [box], sure: quiet ? 0.65 : 0.45, how: 'like-rows' };
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()]
    .map(telling)
    .filter((group) => group.length > 0)
    .flatMap(trusted);
}

/** Rows that are alike tell labels from values; a lone row does when its label ends in a colon. */
function telling(group: readonly Pair[]): readonly Pair[] {
  return group.length > 2 ? group : group.filter(({ label }) => /[:：]$/.test(textOf(label)));
}

/** Three rows side by side with different short labels are as good as a quiet label. */
function trusted(group: readonly Pair[]): readonly Pair[] {
  const together = new Set(group.map((pair) => parentOf(pair.box))).size <= group.length / 3;
  const differ = new Set(group.map((pair) => textOf(pair.label))).size === group.length;
  const plain = group.every((pair) => textOf(pair.label).length < 40 && !/\d/.test(textOf(pair.label)));
  return together && differ && plain
    ? group.map((pair) => ({ ...pair, sure: Math.max(pair.sure, 0.6) }))
    : group;
}

/**
 * Pairs under `root` that no control belongs to.
 * @param taken true for elements that are part of a field already found
 */
export function readPairs(root: Root, taken: (element: Element) => boolean): Pair[] {
  const first = marked(root, taken);
  const known = new Set(first.map((pair) => pair.label));
  const rest = likeRows(
    root,
    (element) => taken(element) || [...element.children].some((part) => known.has(part)),
  );
  const pairs = [...first, ...rest.filter((pair) => !first.some((each) => each.box.contains(pair.box)))];
  const often = new Map<string, number>();
  for (const pair of pairs) often.set(textOf(pair.label), (often.get(textOf(pair.label)) ?? 0) + 1);
  return pairs.filter((pair) => (often.get(textOf(pair.label)) ?? 0) < TOO_OFTEN);
}
