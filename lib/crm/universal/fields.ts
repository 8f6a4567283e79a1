/** Finds the fields of a card or form it has never seen, in read and edit mode. */
import { branchUnder, parentOf } from '../../dom/read-roots';
import { leavesOf, textOf } from '../../dom/read-text';
import type { FormField, RequiredBy, Root } from '../adapter';
import { controlOptions, controlsOf, controlValue, isEditable, valueOfText } from './field-controls';
import { cleanLabel, type FoundLabel, labelOf } from './field-labels';
import { type Pair, readPairs } from './field-pairs';
import { isBold, requiredBy } from './field-required';

const NAMES = [
  'name',
  'data-field',
  'data-name',
  'data-field-code',
  'data-cid',
  'data-test-key',
  'data-target-selection-name',
  'field-label',
  'data-key',
  'data-id',
];
const SCOPE = 'form,body,main,dialog,[role="dialog"],[role="form"]';

/** Every field under `root`, in page order. Give it the active layer, not the whole page, when a dialog is open. */
export function findFields(root: Root): FormField[] {
  const controls = controlsOf(root);
  const holders = countHolders(controls);
  const edited: FormField[] = [];
  const labelled = new Map<Element, HTMLElement>();
  for (const control of controls) {
    const label = labelOf(control, holders);
    if (label.element && labelled.has(label.element)) continue;
    if (label.sure < 0.6 && edited.some((field) => field.parts.some((part) => part.contains(control))))
      continue;
    if (label.element) labelled.set(label.element, control);
    edited.push(editField(control, label, holders));
  }
  const isTaken = (element: Element) =>
    holders.has(element) || edited.some((field) => belongs(element, field));
  const shown = readPairs(root, isTaken).map(readField);
  return withBold([...edited, ...shown]).sort(byPlace);
}

/** How many controls each element holds. */
function countHolders(controls: readonly HTMLElement[]): Map<Element, number> {
  const holders = new Map<Element, number>();
  for (const control of controls) {
    for (let at: Element | null = control; at; at = parentOf(at)) holders.set(at, (holders.get(at) ?? 0) + 1);
  }
  return holders;
}

function belongs(element: Element, field: FormField): boolean {
  return field.parts.some((part) => part.contains(element)) || Boolean(field.labelElement?.contains(element));
}

function editField(
  control: HTMLElement,
  label: FoundLabel,
  holders: ReadonlyMap<Element, number>,
): FormField {
  const parts = partsOf(control, label.element, holders);
  const box = parts.at(-1) ?? control;
  const near = pathBetween(control, box);
  const by = requiredBy(control, label.element, near);
  return {
    label: cleanLabel(label.text),
    labelElement: label.element,
    control,
    valueElement: control,
    box,
    parts,
    value: controlValue(control),
    editable: isEditable(control),
    required: by !== null,
    requiredBy: by,
    options: controlOptions(control, box),
    name: nameAttribute([control, ...near]),
    sure: label.sure,
    why: [label.how],
  };
}

/** Elements to hide together: the row that holds label and control alone, else the cells of both. */
function partsOf(
  control: HTMLElement,
  label: Element | null,
  holders: ReadonlyMap<Element, number>,
): Element[] {
  const own = (element: Element) => (holders.get(element) ?? 0) <= 1 && !element.matches(SCOPE);
  let box: Element = control;
  for (let up = 0; label && up < 8 && !box.contains(label); up++) box = parentOf(box) ?? box;
  if (label && !box.contains(label)) return [label, control];
  if (label && !own(box) && !isCompound(box, label, control)) {
    const sides = [branchUnder(box, label), branchUnder(box, control)];
    return sides.filter(
      (side): side is Element => side !== null && (side.contains(control) ? own(side) : true),
    );
  }
  for (let up = parentOf(box); up && own(up); up = parentOf(up)) {
    if (textOf(up, 300) !== textOf(box, 300) && up.childElementCount > 1) break;
    box = up;
  }
  return [box];
}

/** One label over several controls, such as an amount with its currency, is one field. */
function isCompound(box: Element, label: Element, control: HTMLElement): boolean {
  if (box.matches(SCOPE) || box.localName === 'tr' || box.querySelectorAll('label').length > 1) return false;
  const side = branchUnder(box, control);
  return (
    box.childElementCount <= 3 &&
    Boolean(side) &&
    branchUnder(box, label) === box.firstElementChild &&
    isLast(box, side)
  );
}

function isLast(box: Element, side: Element | null): boolean {
  return (
    side === box.children[1] && ![...box.children].slice(2).some((other) => other.querySelector('label'))
  );
}

function pathBetween(inner: Element, outer: Element): Element[] {
  const path: Element[] = [];
  for (let at = parentOf(inner); at && outer.contains(at) && path.length < 8; at = parentOf(at))
    path.push(at);
  return path;
}

/** The first attribute by which the CRM names the field; generated ones are no names. */
function nameAttribute(elements: readonly Element[]): string | null {
  for (const element of elements) {
    for (const attribute of NAMES) {
      const value = element.getAttribute(attribute);
      if (value && value.length < 80 && !/^(:r|radix|react-|mui-|ember)|«/i.test(value)) return value;
    }
  }
  return null;
}

function readField(pair: Pair): FormField {
  const near = [pair.box, ...(parentOf(pair.box) ? pathBetween(pair.label, pair.box) : [])];
  const by = requiredBy(null, pair.label, near);
  const { label, value, box, parts } = pair;
  const text = value === box ? leavesOf(box, 600, (part) => part === label).join(' ') : textOf(value, 600);
  return {
    label: cleanLabel(textOf(label, 80)),
    labelElement: label,
    control: null,
    valueElement: value,
    box,
    parts,
    value: valueOfText(text),
    editable: false,
    required: by !== null,
    requiredBy: by,
    options: null,
    name: nameAttribute([...(value ? [value] : []), label, ...near]),
    sure: pair.sure,
    why: [pair.how],
  };
}

/** Bold labels mean "required" only where they are the exception and nothing else marks anything. */
function withBold(fields: FormField[]): FormField[] {
  const bold = fields.filter((field) => field.sure >= 0.6 && isBold(field.labelElement));
  const marked = fields.some((field) => field.required);
  if (marked || bold.length === 0 || bold.length > fields.length / 2) return fields;
  const by: RequiredBy = 'bold';
  return fields.map((field) => (bold.includes(field) ? { ...field, required: true, requiredBy: by } : field));
}

function byPlace(a: FormField, b: FormField): number {
  if (a.box === b.box) return 0;
  return a.box.compareDocumentPosition(b.box) & 4 ? -1 : 1;
}
