/** Fields of a Lightning record, in view and edit, on page layouts and pages built field by field. */
import { outerRoot, queryDeep } from '../../dom/read-roots';
import { isShown } from '../../dom/read-visible';
import type { Root } from '../adapter';
import type { FieldHints, FieldParts } from '../field-hints';
import { RECORD } from './selectors';
import { everyRoot, shownPane, shownText } from './shadow';

const CONTROL = 'input:not([type="hidden"]),textarea,select,button[role="combobox"],[contenteditable="true"]';
/** A choice not made reads "--None--" in every language. */
const NOT_CHOSEN = /^-{2,}.*-{2,}$/;

export const fieldHints: FieldHints = { list: findParts, layer: activeLayer };

/** Fields under `root`, of the shown page only; those at the head of the record when they stand nowhere else. */
export function findParts(root: Root): FieldParts[] {
  const roots = everyRoot(shownPane(root));
  const fields = queryDeep(roots, RECORD.item).flatMap(partsOf);
  const known = new Set(fields.map(({ labelText }) => labelText));
  const heads = queryDeep(roots, RECORD.highlight).map(highlightOf);
  return [...fields, ...heads.filter((each) => each.labelText && !known.has(each.labelText))];
}

function partsOf(item: Element): FieldParts[] {
  const compound = queryDeep(item, RECORD.compound)[0];
  const inner = compound ? queryDeep(compound, RECORD.wrapper) : [];
  const several = inner.length > 1 ? inner : [item];
  return several.map((box) => fieldOf(box, box === item ? nameOf(item) : null));
}

function fieldOf(box: Element, name: string | null): FieldParts {
  const control = queryDeep<HTMLElement>(box, CONTROL)[0] ?? null;
  const label = queryDeep(box, RECORD.label)[0] ?? queryDeep(box, 'label,legend')[0] ?? null;
  const shown = queryDeep(box, RECORD.value)[0] ?? null;
  const labelText = box.getAttribute('field-label') ?? (label ? shownText(label) : undefined);
  const value = control ? chosen(control) : { value: shownText(shown) || null };
  return { label, labelText, control, shown, ...value, box, name };
}

/** The value of a list of choices; that of other controls is read in the usual way. */
function chosen(control: HTMLElement): Pick<FieldParts, 'value'> {
  if (control.localName !== 'button') return {};
  const text = control.getAttribute('data-value') === '' ? '' : shownText(control);
  return { value: NOT_CHOSEN.test(text) || text === '' ? null : text };
}

/** `sfdc:RecordField.Opportunity.Amount` names the field `Amount`. */
function nameOf(item: Element): string | null {
  const named = queryDeep(item, RECORD.named)[0]?.getAttribute('data-target-selection-name');
  return named?.split('.').at(-1) ?? null;
}

function highlightOf(box: Element): FieldParts {
  const [label = null, ...rest] = queryDeep(box, 'p');
  const value = rest.map(shownText).join(' ');
  return {
    label,
    labelText: shownText(label),
    control: null,
    shown: rest[0] ?? null,
    value: value || null,
    box,
    name: null,
  };
}

/** The window over the page that holds a form of fields. */
function activeLayer(root: Root): Element | null {
  const modals = queryDeep(everyRoot(outerRoot(root)), RECORD.modal).filter(isShown);
  return modals.findLast((modal) => queryDeep(everyRoot(modal), RECORD.item).length > 0) ?? null;
}
