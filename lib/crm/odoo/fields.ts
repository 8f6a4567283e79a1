/** Fields of Odoo's forms, which are always open for editing since version 16. */
import { outerRoot, type SearchRoot } from '../../dom/read-roots';
import { leavesOf, textOf } from '../../dom/read-text';
import type { Root } from '../adapter';
import type { FieldHints, FieldParts } from '../field-hints';
import { FORM, SAVE } from './selectors';

const CONTROL = 'input:not([type="hidden"]),textarea,select,[contenteditable="true"]';

export const fieldHints: FieldHints = {
  list: findFields,
  // Dialogs are for the reader of unknown pages to find.
  layer: (root) => outerRoot(root).querySelector(SAVE.quick),
};

/** Labelled fields under `root` in page order. */
export function findFields(root: Root): FieldParts[] {
  const scope = outerRoot(root);
  const labels = labelsOf(scope);
  return widgetsIn(scope).flatMap((widget) => {
    const label = labels(widget);
    return label ? [partsOf(widget, label)] : [];
  });
}

/** The fields of one form, without those drawn inside another field. */
export function widgetsIn(scope: SearchRoot): HTMLElement[] {
  return [...scope.querySelectorAll<HTMLElement>(FORM.field)].filter(
    (widget) => !widget.parentElement?.closest(FORM.field) && !widget.closest(FORM.inside),
  );
}

/** A label names the id of its control, which begins with the name of the field. */
function labelsOf(scope: SearchRoot): (widget: Element) => Element | null {
  const byTarget = new Map<string, Element>();
  for (const label of scope.querySelectorAll(FORM.label)) {
    const target = label.getAttribute('for') ?? '';
    for (const key of [target, target.replace(/_\d+$/, '')]) if (!byTarget.has(key)) byTarget.set(key, label);
  }
  return (widget) => {
    const ids = [widget, ...widget.querySelectorAll('[id]')].map(({ id }) => id).filter((id) => id);
    const linked = ids.map((id) => byTarget.get(id)).find((label) => label);
    return linked ?? byTarget.get(widget.getAttribute('name') ?? '') ?? null;
  };
}

function partsOf(widget: HTMLElement, label: Element): FieldParts {
  const control = widget.matches(CONTROL) ? widget : widget.querySelector<HTMLElement>(CONTROL);
  const row = widget.closest(FORM.row);
  const isAlone = row !== null && row.querySelectorAll(FORM.field).length === 1 && row.contains(label);
  return {
    label,
    control,
    shown: widget,
    value: valueIn(widget),
    box: isAlone ? row : widget,
    parts: isAlone ? [row] : [label, widget],
    name: widget.getAttribute('name'),
    required: widget.matches(FORM.required) ? 'class' : undefined,
  };
}

/** The value where it is not simply what the control says: chosen tags stand beside it. */
function valueIn(widget: Element): string | null | undefined {
  const tags = [...widget.querySelectorAll(FORM.tag)].map((tag) => textOf(tag)).filter((text) => text);
  if (tags.length > 0) return tags.join(', ');
  return widget.matches(FORM.empty) ? null : undefined;
}

/**
 * Text of a field with what belongs to it: the sign of the currency stands beside the control.
 * Null when the form does not show the field.
 */
export function shownText(scope: SearchRoot, name: string): string | null {
  const widget = widgetsIn(scope).find((each) => each.getAttribute('name') === name);
  if (!widget) return null;
  const control = widget.querySelector<HTMLInputElement>('input,textarea');
  if (!control) return textOf(widget);
  const signs = leavesOf(widget, 60).filter((text) => !/\d/.test(text) && text.length < 6);
  return control.value ? [signs[0], control.value].filter((text) => text).join(' ') : '';
}
