/** Fields that no finder has seen: words that a person pointed at, with what stands beside them. */
import { deepRoots, elementOf, parentOf } from '../../dom/read-roots';
import { leavesOf, squeeze } from '../../dom/read-text';
import { normalizeText } from '../../domain/card/plain-text';
import type { FormField, Root } from '../adapter';
import type { FieldParts } from '../field-hints';
import { hintedFields } from '../read-by-parts';
import { controlsOf } from '../universal/field-controls';

const LONGEST_LABEL = 60;
const FARTHEST = 4;
const PRESSED =
  'a[href],button,[role="menuitem"],[role="link"],[role="button"],[role="tab"],[role="treeitem"]';

/** Fields whose label stands on the page word for word, though the reader does not take them for fields. */
export function looseFields(root: Root, labels: readonly string[]): FormField[] {
  const wanted = new Set(labels.map(normalizeText).filter((label) => label !== ''));
  const parts =
    wanted.size === 0 ? [] : textsOf(root, wanted).flatMap((label) => looseFieldParts(label) ?? []);
  return hintedFields({ list: () => parts, layer: () => null }).list(root) as FormField[];
}

/** The field that some words name; null when no value stands beside them. */
export function looseFieldAt(label: Element): FormField | null {
  const parts = looseFieldParts(label);
  return parts ? (hintedFields({ list: () => [parts], layer: () => null }).list(label)[0] ?? null) : null;
}

function textsOf(root: Root, wanted: ReadonlySet<string>): Element[] {
  const found: Element[] = [];
  for (const each of deepRoots(root)) {
    const start = each.nodeType === 1 ? (each as Element) : each;
    const texts = elementOf(root).ownerDocument.createTreeWalker(start, 4);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.nodeValue ?? '';
      if (words.length > LONGEST_LABEL * 2 || !wanted.has(normalizeText(words))) continue;
      const { parentElement } = text;
      if (parentElement && !parentElement.closest('script,style,option,nav,thead')) found.push(parentElement);
    }
  }
  return found;
}

/** Goes up from the words until something stands after them; that is the value. */
function looseFieldParts(words: Element): FieldParts | null {
  const text = squeeze(leavesOf(words, LONGEST_LABEL + 1).join(' '));
  if (text === '' || text.length > LONGEST_LABEL || words.matches(PRESSED)) return null;
  let label = words;
  for (let up = 0; up < FARTHEST; up++) {
    const shown = label.nextElementSibling;
    const box = parentOf(label);
    if (!box) return null;
    if (shown && !/^(script|style)$/.test(shown.localName)) {
      // Two boxes that are alike are rows of one list, not a label and its value.
      if (isAlike(label, shown)) return null;
      const [control = null, second] = shown.matches('input,select,textarea')
        ? [shown as HTMLElement]
        : controlsOf(shown);
      const isPair = box.childElementCount === 2;
      if (second && !isPair) return null;
      const parts = isPair ? [box] : [label, shown];
      return { label: words, control, shown, box: isPair ? box : shown, parts, name: null };
    }
    if (label.previousElementSibling) return null;
    label = box;
  }
  return null;
}

function isAlike(a: Element, b: Element): boolean {
  return a.localName === b.localName && a.className !== '' && a.className === b.className;
}
