/** Fields of Bitrix24's record editor, in view and edit. */
import { outerRoot } from '../../dom/read-roots';
import { leavesOf, textOf } from '../../dom/read-text';
import type { Root } from '../adapter';
import type { FieldHints, FieldParts } from '../field-hints';
import { CARD } from './selectors';

/** A list of choices is drawn as a box with words; its value stands in a hidden input, empty when nothing is chosen. */
const LIST = '.ui-ctl-dropdown > .ui-ctl-element:not(select)';
const CONTROL = `input:not([type="hidden"]),textarea,select,[contenteditable="true"],${LIST}`;
const KEPT = 'input[type="hidden"][name]';

export const fieldHints: FieldHints = { list: findFields, layer: activeLayer };

/** Fields under `root` in page order, also the empty ones that the page keeps out of sight. */
export function findFields(root: Root): FieldParts[] {
  const rows = [...outerRoot(root).querySelectorAll(CARD.row)];
  return rows.filter((row) => !row.parentElement?.closest(CARD.row)).flatMap(partsOf);
}

function partsOf(row: Element): FieldParts[] {
  const label = row.querySelector(CARD.label);
  if (!label) return [];
  const control = row.querySelector<HTMLElement>(CONTROL);
  const shown = row.querySelector(CARD.value);
  const name = row.getAttribute('data-cid');
  return [{ label, control, shown, box: row, name, value: ownValue(row, label, control, shown) }];
}

/** The value where it is not simply what control or box say; undefined where it is. */
function ownValue(
  row: Element,
  label: Element,
  control: HTMLElement | null,
  shown: Element | null,
): string | null | undefined {
  const names = [...row.querySelectorAll(CARD.client)].map((name) => textOf(name)).filter((text) => text);
  if (names.length > 0) return names.join(', ');
  const isTyped = control?.matches('input,textarea,select') ?? false;
  if (!isTyped && row.querySelector<HTMLInputElement>(KEPT)?.value === '') return null;
  if (control) return undefined;
  if (row.classList.contains(CARD.empty)) return null;
  if (shown) return undefined;
  return leavesOf(row, 600, (part) => part === label).join(' ') || null;
}

/** The window in which Bitrix24 asks for the fields of a stage; other windows are for the reader of unknown pages. */
function activeLayer(root: Root): Element | null {
  const save = [...outerRoot(root).querySelectorAll(CARD.popupSave)].at(-1);
  return save?.closest(CARD.popup) ?? null;
}
