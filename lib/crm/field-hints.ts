/**
 * What a known CRM's adapter says about fields: where their parts stand. How
 * controls and signs of "required" are read comes with the page tools, so that
 * an adapter stays small enough for every page.
 */
import type { RequiredBy, Root } from './adapter';

export interface FieldParts {
  /** The element that names the field; null lets the usual links between labels and controls be followed. */
  readonly label: Element | null;
  /** Label, where the words of `label` are not it. */
  readonly labelText?: string | undefined;
  /** What is typed into or chosen from; null in read mode. */
  readonly control: HTMLElement | null;
  /** Where the value is shown in read mode; null when there is no such place. */
  readonly shown: Element | null;
  /** Value, where the text of `shown` or `control` is not it; null says that the field is empty. */
  readonly value?: string | null | undefined;
  /** The row to mark. */
  readonly box: Element;
  /** Everything to hide together; the box when absent. */
  readonly parts?: readonly Element[] | undefined;
  /** The CRM's own name of the field, null when it has none. */
  readonly name: string | null;
  /** A sign of "required" that only this CRM has; the usual ones are looked for anyway. */
  readonly required?: RequiredBy | undefined;
}

export interface FieldHints {
  /** Parts of the fields under `root`, in page order; empty when the adapter finds none. */
  list(root: Root): readonly FieldParts[];
  /** The dialog or panel that has the floor; null when the adapter sees none. */
  layer(root: Root): Element | null;
}
