/** Fields of a CRM whose markup is known: every adapter points at the parts, this reads them. */

import { textOf } from '../dom/read-text';
import type { FormField, RequiredBy } from './adapter';
import { controlOptions, controlValue, isEditable, valueOfText } from './universal/field-controls';
import { cleanLabel } from './universal/field-labels';
import { requiredBy } from './universal/field-required';

export interface KnownParts {
  readonly label: Element | null;
  /** Label, where the words of `label` are not it. */
  readonly labelText?: string | undefined;
  /** What is typed into or chosen from; null in read mode. */
  readonly control: HTMLElement | null;
  /** Where the value is shown in read mode. */
  readonly shown: Element | null;
  /** Value, where the text of `shown` or `control` is not it; null says that the field is empty. */
  readonly value?: string | null | undefined;
  readonly box: Element;
  /** Everything to hide together; the box when absent. */
  readonly parts?: readonly Element[] | undefined;
  /** The CRM's own name of the field, null when it has none. */
  readonly name: string | null;
  /** A sign of "required" that only this CRM has. */
  readonly required?: RequiredBy | undefined;
}

/** One field; the choices of a control and the usual signs of "required" are read off the parts. */
export function knownField(known: KnownParts): FormField {
  const { label, control, shown, box, name, parts = [box] } = known;
  const by = known.required ?? requiredBy(control, label, [box]);
  return {
    label: cleanLabel(known.labelText ?? textOf(label, 80)),
    labelElement: label,
    control,
    valueElement: control ?? shown,
    box,
    parts,
    value: known.value === undefined ? readValue(control, shown) : known.value,
    editable: control !== null && isEditable(control),
    required: by !== null,
    requiredBy: by,
    options: control ? controlOptions(control, box) : null,
    name,
    sure: 0.95,
    why: ['known'],
  };
}

function readValue(control: HTMLElement | null, shown: Element | null): string | null {
  return control ? controlValue(control) : valueOfText(textOf(shown, 600));
}
