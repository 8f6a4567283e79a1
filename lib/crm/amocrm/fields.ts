/** Fields of amoCRM's cards; they are always in edit mode. */
import { outerRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import type { Root } from '../adapter';
import type { FieldHints, FieldParts } from '../field-hints';
import { CARD } from './selectors';

const CONTROL =
  'input:not([type="hidden"]),textarea,select,[contenteditable="true"],.control--select--button';
/** What is chosen in the controls that are no inputs. */
const CHOSEN = '.multisuggest__list-item,.checkboxes_dropdown__title-item';
/** A list of choices is a button; its value stands in a hidden input, empty when nothing is chosen. */
const LIST = '.control--select--button';
const KEPT = 'input[type="hidden"][name^="CFV"]';

export const fieldHints: FieldHints = { list: findFields, layer: () => null };

/**
 * Fields under `root` in page order: those of the record, and of the contacts
 * and companies linked to it those whose label the record has not.
 */
export function findFields(root: Root): FieldParts[] {
  const rows = [...outerRoot(root).querySelectorAll(CARD.row)].filter((row) => !row.matches(CARD.hidden));
  const own = rows.filter((row) => row.closest(CARD.form)).flatMap(partsOf);
  const linked = rows.filter((row) => !row.closest(CARD.form)).flatMap(partsOf);
  const known = new Set(own.map(({ labelText }) => labelText));
  for (const field of linked) {
    if (known.has(field.labelText)) continue;
    known.add(field.labelText);
    own.push(field);
  }
  return own;
}

function partsOf(row: Element): FieldParts[] {
  const label = row.querySelector(CARD.label);
  const shown = row.querySelector(CARD.value);
  // The visible words may be cut; the title has all of them.
  const labelText = label?.getAttribute('title') || textOf(label, 80);
  if (!label || !labelText) return [];
  const control = row.querySelector<HTMLElement>(CONTROL);
  return [{ label, labelText, control, shown, box: row, name: nameOf(row), value: ownValue(row) }];
}

/** The value where it is not simply what the control says; undefined where it is. */
function ownValue(row: Element): string | null | undefined {
  const chosen = [...row.querySelectorAll(CHOSEN)].map((item) => textOf(item)).filter((text) => text);
  if (chosen.length > 0) return chosen.join(', ');
  const kept = row.querySelector(LIST) ? row.querySelector<HTMLInputElement>(KEPT) : null;
  return kept?.value === '' ? null : undefined;
}

function nameOf(row: Element): string | null {
  const named = row.querySelector('[name]')?.getAttribute('name');
  const id = row.getAttribute('data-id');
  return named ?? (id && `CFV[${id}]`);
}
