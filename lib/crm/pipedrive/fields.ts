/** Fields of a Pipedrive deal's side bar and of the window for a new record. */
import { outerRoot } from '../../dom/read-roots';
import { leavesOf } from '../../dom/read-text';
import type { Root } from '../adapter';
import type { FieldHints, FieldParts } from '../field-hints';
import { CARD, FORM } from './selectors';

const CONTROL =
  'input:not([type="hidden"]):not([type="checkbox"]),textarea,select,[role="combobox"],[contenteditable="true"]';
const NOTHING = /^[-–—]?$/;

export const fieldHints: FieldHints = {
  list: (root) =>
    [...outerRoot(root).querySelectorAll<HTMLElement>(`${CARD.label},${FORM.field}`)].map((found) =>
      found.matches(FORM.field) ? formField(found) : cardField(found),
    ),
  layer: (root: Root) => [...outerRoot(root).querySelectorAll(FORM.modal)].at(-1) ?? null,
};

/** The row is the label's parent; whatever else stands in it is the value. */
function cardField(label: HTMLElement): FieldParts {
  const box = label.parentElement ?? label;
  const control = box.querySelector<HTMLElement>(CONTROL);
  const text = leavesOf(box, 600, (part) => part === label).join(' ');
  const shown = box.childElementCount === 2 ? box.lastElementChild : box;
  return {
    label,
    control,
    shown,
    ...(control ? {} : { value: NOTHING.test(text) ? null : text }),
    box,
    name: null,
  };
}

function formField(box: HTMLElement): FieldParts {
  return {
    label: box.querySelector('label'),
    control: box.querySelector<HTMLElement>(CONTROL),
    shown: null,
    box,
    name: box.getAttribute('data-test-key'),
  };
}
