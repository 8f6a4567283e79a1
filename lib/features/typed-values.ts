import type { FormField } from '../crm/adapter';
import type { FieldKind } from '../domain/card';
import type { SeenField } from '../domain/journal';
import { valuePrint } from '../domain/value-print';
import { namesOwner } from './card-owner';
import type { OpenCard } from './open-card';

const TYPED: readonly (FieldKind | null)[] = ['text', 'phone', 'email', 'url'];
const TYPED_INTO = 'textarea,[contenteditable=true],input';
/** Inputs that are no free text: lists, dates, numbers, boxes. */
const CHOSEN =
  'input:not([type=text],[type=tel],[type=email],[type=url],:not([type])),[role=combobox],[list],[aria-haspopup],[aria-autocomplete],[readonly]';
/** Amounts, dates, shares and codes of currencies: many records share them honestly. */
const SHARED = /^(?=(?:\D*\d){0,8}\D*$)[\d\s.,:/%₽$€£+-]+$|^[A-Z]{3}$/u;

/**
 * What is remembered of a field so that a value put in everywhere is noticed: whether people type into it, and the
 * print of what they typed. Nothing of choices, people, stages, amounts and dates, where an honest value may repeat.
 */
export function typedValue(
  card: OpenCard,
  index: number,
  kind: FieldKind | null,
  account: string,
): Pick<SeenField, 'typed' | 'print'> {
  const field = card.fields[index];
  const typed = field && isTyped(field, kind);
  if (!field || typed === false || namesOwner(field)) return { typed: false };
  const { value } = field;
  const counts = value !== null && value !== card.context.stage && !SHARED.test(value.trim());
  return {
    ...(typed === undefined ? {} : { typed }),
    ...(counts ? { print: valuePrint(account, value) } : {}),
  };
}

/** Undefined while the page only shows the field and the standard says nothing of its kind. */
function isTyped({ control, options }: FormField, kind: FieldKind | null): boolean | undefined {
  if (kind !== null && !TYPED.includes(kind)) return false;
  if ((options?.length ?? 0) > 0) return false;
  if (control) return control.matches(TYPED_INTO) && !control.matches(CHOSEN);
  return kind === null ? undefined : true;
}
