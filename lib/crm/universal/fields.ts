/** Finds the fields of a card or form it has never seen, in read and edit mode. */
import { branchUnder, parentOf } from '../../dom/read-roots';
import { leavesOf, textOf } from '../../dom/read-text';
import { valueTextOf } from '../../dom/read-value';
import type { FormField, Root } from '../adapter';
import {
  chosenBeside,
  controlOptions,
  controlsOf,
  controlValue,
  isEditable,
  valueOfText,
} from './field-controls';
import { cleanLabel, type FoundLabel, labelOf } from './field-labels';
import { type Pair, readPairs } from './field-pairs';
import { isBold, requiredBy } from './field-required';
import { withoutHiddenTwins } from './field-twins';

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
  return withBold(withoutHiddenTwins([...edited, ...shown])).sort(byPlace);
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
    value: controlValue(control) ?? chosenBeside(control, box, label.element),
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
  const holds = (element: Element) => holders.get(element) ?? 0;
  const box = label ? commonBox(control, label) : control;
  if (!box) return label ? [label, control] : [control];
  if (holds(box) <= 1 && !box.matches(SCOPE)) return [wrapperOf(box, (up) => holds(up) <= 1)];
  const sides = label ? [branchUnder(box, label), branchUnder(box, control)] : [];
  const cells = sides.filter((side) => side !== null);
  // One label over several controls, such as an amount with its currency, is one field.
  const isCompound =
    box.childElementCount === 2 && !box.matches(SCOPE) && box.querySelectorAll('label,th').length < 2;
  return isCompound ? [box] : [...new Set(cells)];
}

/** The lowest element around both, when it is near. */
function commonBox(control: Element, label: Element): Element | null {
  let box: Element | null = control;
  for (let up = 0; box && up < 8; up++, box = parentOf(box)) if (box.contains(label)) return box;
  return null;
}

/** The outermost of at most two wrappers that add nothing to a row. */
function wrapperOf(box: Element, isFree: (up: Element) => boolean): Element {
  let outer = box;
  for (let steps = 0; steps < 2; steps++) {
    const up = parentOf(outer);
    if (!up || up.matches(SCOPE) || !isFree(up) || textOf(up, 300) !== textOf(box, 300)) break;
    outer = up;
  }
  return outer;
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
  const { label, value } = pair;
  const isRow = pair.parts.length === 1 && value !== pair.box;
  const box = isRow ? wrapperOf(pair.box, () => true) : pair.box;
  const parts = isRow ? [box] : pair.parts;
  const near = [box, ...pathBetween(label, box)];
  const by = requiredBy(null, label, near);
  const text =
    value === box ? leavesOf(box, 600, (part) => part === label).join(' ') : valueTextOf(value, 600);
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

/** Bold labels mean "required" only where they are the exception: fewer still where other marks are used. */
function withBold(fields: FormField[]): FormField[] {
  const bold = fields.filter((field) => field.sure >= 0.6 && isBold(field.labelElement));
  const most = fields.some((field) => field.required) ? fields.length / 5 : fields.length / 2;
  if (bold.length === 0 || bold.length > most) return fields;
  return fields.map((field) =>
    bold.includes(field) && !field.required ? { ...field, required: true, requiredBy: 'bold' } : field,
  );
}

function byPlace(a: FormField, b: FormField): number {
  if (a.box === b.box) return 0;
  return a.box.compareDocumentPosition(b.box) & 4 ? -1 : 1;
}
