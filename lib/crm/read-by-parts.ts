/** Reads fields where a known CRM's adapter says their parts stand; part of the page tools, not of the adapter. */
import { textOf } from '../dom/read-text';
import type { FieldPort, FormField } from './adapter';
import type { FieldHints, FieldParts } from './field-hints';
import { controlOptions, controlValue, isEditable, valueOfText } from './universal/field-controls';
import { cleanLabel, labelOf } from './universal/field-labels';
import { requiredBy } from './universal/field-required';

/** The field reader of a CRM that gave hints; fields without any label are left to the reader of unknown pages. */
export function hintedFields(hints: FieldHints): FieldPort {
  return {
    list: (root) =>
      hints
        .list(root)
        .map(readParts)
        .filter(({ label }) => label !== ''),
    layer: (root) => hints.layer(root),
  };
}

function readParts(known: FieldParts): FormField {
  const { control, shown, box, name, parts = [box] } = known;
  const { element: label, text } = namedBy(known);
  const by = known.required ?? requiredBy(control, label, [box]);
  return {
    label: cleanLabel(text),
    labelElement: label,
    control,
    valueElement: control ?? shown,
    box,
    parts,
    value: known.value === undefined ? valueAt(known) : known.value,
    editable: control !== null && isEditable(control),
    required: by !== null,
    requiredBy: by,
    options: control ? controlOptions(control, box) : null,
    name,
    sure: 0.95,
    why: ['adapter'],
  };
}

function namedBy({ label, labelText, control }: FieldParts): { element: Element | null; text: string } {
  if (label || labelText !== undefined) return { element: label, text: labelText ?? textOf(label, 80) };
  return control ? labelOf(control, new Map()) : { element: null, text: '' };
}

function valueAt({ control, shown }: FieldParts): string | null {
  return control ? controlValue(control) : valueOfText(textOf(shown, 600));
}
