/** Fields of EspoCRM's records and dialogs, in view and edit. */
import { outerRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import type { Root } from '../adapter';
import type { FieldHints, FieldParts } from '../field-hints';
import { CARD, CONTROL } from './selectors';

export const fieldHints: FieldHints = { list: findFields, layer: activeLayer };

/** Fields under `root` in page order, those of other tabs too; what the layout hides is left out. */
export function findFields(root: Root): FieldParts[] {
  const cells = [...outerRoot(root).querySelectorAll(CARD.cell)];
  return cells.filter((cell) => !cell.matches(CARD.hidden)).flatMap(partsOf);
}

function partsOf(cell: Element): FieldParts[] {
  const label = cell.querySelector(CARD.label);
  const shown = cell.querySelector(CARD.field);
  if (!label || !shown) return [];
  const text = label.querySelector(CARD.text);
  return [
    {
      label,
      labelText: text ? textOf(text, 80) : undefined,
      control: shown.querySelector<HTMLElement>(CONTROL),
      shown,
      value: shown.querySelector(CARD.none) ? null : undefined,
      box: cell,
      name: cell.getAttribute('data-name'),
    },
  ];
}

/** The dialog with a record in it; other dialogs are for the reader of unknown pages to find. */
function activeLayer(root: Root): Element | null {
  const dialogs = [...outerRoot(root).querySelectorAll(CARD.dialog)];
  return dialogs.findLast((dialog) => dialog.querySelector(CARD.cell)) ?? null;
}
