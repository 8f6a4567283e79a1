/** Fields of a Zoho record and of its form. */
import { outerRoot } from '../../dom/read-roots';
import { leavesOf, textOf } from '../../dom/read-text';
import type { Root } from '../adapter';
import type { FieldHints, FieldParts } from '../field-hints';
import { CARD, FORM } from './selectors';

const CONTROL =
  'input:not([type="hidden"]),textarea,select,lyte-drop-button,[role="combobox"],[contenteditable="true"]';
const CHOICE = 'lyte-drop-button';
const BOX_NAME = /^Crm_[A-Za-z0-9]+_([A-Z0-9_]+)$/;
const NAMES = 'label,lyte-label,lyte-text,span,div,p,td,dt';
const NOTHING = /^[-–—]$/;

export const fieldHints: FieldHints = {
  list: findFields,
  // Windows are for the reader of unknown pages to find.
  layer: () => null,
};

/** Fields under `root` in page order: of the form where there is one, else of the record. */
export function findFields(root: Root): FieldParts[] {
  const scope = outerRoot(root);
  const boxes = [...scope.querySelectorAll<HTMLElement>(FORM.field)].filter(({ id }) => BOX_NAME.test(id));
  if (boxes.length > 0) return boxes.map((box) => formField(box, boxes));
  return [...scope.querySelectorAll(CARD.value)].map(shownField);
}

function formField(box: HTMLElement, boxes: readonly HTMLElement[]): FieldParts {
  const row = rowOf(box, (at) => boxes.some((other) => other !== box && at.contains(other)));
  const control = box.matches(CONTROL) ? box : box.querySelector<HTMLElement>(CONTROL);
  const label = row.querySelector('label,lyte-label') ?? nameBefore(row, box);
  return {
    label: label?.contains(box) ? null : label,
    control,
    shown: null,
    ...(control?.matches(CHOICE) && { value: chosenIn(control) }),
    box: row,
    name: BOX_NAME.exec(box.id)?.[1] ?? null,
  };
}

/** An unset choice shows `-None-`, which is no value. */
function chosenIn(control: Element): string | null {
  const text = textOf(control, 200);
  return /^-.*-$/.test(text) ? null : text || null;
}

function shownField(value: Element): FieldParts {
  const row = rowOf(value, (at) => at.querySelectorAll(CARD.value).length > 1);
  const text = leavesOf(value, 600).join(' ');
  return {
    label: nameBefore(row, value),
    control: value.querySelector<HTMLElement>(CONTROL),
    shown: value,
    value: NOTHING.test(text) ? null : text || null,
    box: row,
    name: value.id.slice('subvalue_'.length),
  };
}

/** The largest box around a field that holds no other. */
function rowOf(field: Element, isShared: (at: Element) => boolean): Element {
  let row = field;
  for (let up = field.parentElement; up && !up.matches('form,body,#recordDetails'); up = up.parentElement) {
    if (isShared(up)) break;
    row = up;
  }
  return row;
}

/** The first words of a row, outside of the field. */
function nameBefore(row: Element, field: Element): Element | null {
  const named = [...row.querySelectorAll(NAMES)].filter(
    (each) => !each.contains(field) && !field.contains(each) && textOf(each, 80) !== '',
  );
  return named[0] ?? null;
}
