/** Properties of a HubSpot record, in view and edit, and in the form of a new one. */
import { outerRoot } from '../../dom/read-roots';
import { leavesOf } from '../../dom/read-text';
import type { Root } from '../adapter';
import type { FieldHints, FieldParts } from '../field-hints';
import { RECORD } from './selectors';

const CONTROL = 'input:not([type="hidden"]),textarea,select,[role="combobox"],[contenteditable="true"]';
const INPUT_NAME = /^property-input-/;
const NOTHING = /^-*$/;

export const fieldHints: FieldHints = { list: findFields, layer: activeLayer };

/** Properties under `root` in page order; each once. */
function findFields(root: Root): FieldParts[] {
  const rows = outerRoot(root).querySelectorAll<HTMLElement>(
    `${RECORD.input},${RECORD.panelInput},${RECORD.plainRow}`,
  );
  const outermost = [...rows].filter((row) => !row.parentElement?.closest(RECORD.input));
  return outermost.map((row) => (row.matches(RECORD.plainRow) ? plainField(row) : namedField(row)));
}

function namedField(input: HTMLElement): FieldParts {
  const named = input.getAttribute('data-selenium-test') ?? input.getAttribute('data-test-id') ?? '';
  const box = boxOf(input);
  return {
    label: box.querySelector('label'),
    control: controlIn(input),
    shown: input,
    box,
    name: named.replace(INPUT_NAME, ''),
  };
}

/** What is typed into; a button counts, because it opens a list of choices. */
function controlIn(input: HTMLElement): HTMLElement | null {
  return input.matches(`${CONTROL},button`) ? input : input.querySelector<HTMLElement>(CONTROL);
}

/** The largest box that holds this property and no other. */
function boxOf(input: Element): Element {
  const root = input.closest(RECORD.box);
  if (root) return root.parentElement?.matches('span[data-test-id]') ? root.parentElement : root;
  let box = input;
  for (let up = input.parentElement; up && !up.matches('form,body,[role="dialog"]'); up = up.parentElement) {
    if (up.querySelectorAll(RECORD.input).length > 1) break;
    box = up;
  }
  return box;
}

/** A row without a property name: its first part is the label, the rest is the value. */
function plainField(row: HTMLElement): FieldParts {
  const label = row.querySelector('label,dt,p,span') ?? row.firstElementChild;
  const value = leavesOf(row, 600, (part) => part === label).join(' ');
  return {
    label,
    control: null,
    shown: row,
    value: NOTHING.test(value) ? null : value,
    box: row,
    name: null,
  };
}

/** The record shown over a list or board; other dialogs are for the reader of unknown pages to find. */
function activeLayer(root: Root): Element | null {
  const preview = outerRoot(root).querySelector(RECORD.preview);
  return preview?.querySelector(RECORD.input) ? preview : null;
}
