import { expect, test } from 'vitest';
import type { FormField } from '../../../lib/crm/adapter';
import type { FieldKind } from '../../../lib/domain/card';
import { valuePrint } from '../../../lib/domain/value-print';
import type { OpenCard } from '../../../lib/features/open-card';
import { typedValue } from '../../../lib/features/typed-values';

interface Shown {
  readonly label?: string;
  readonly value?: string | null;
  readonly html?: string;
  readonly options?: readonly string[];
  readonly kind?: FieldKind;
}

/** What is remembered of a field that stands on a card so. */
function remembered({ label = 'Need', value = 'as usual', html, options, kind }: Shown) {
  const holder = document.createElement('div');
  holder.innerHTML = html ?? '';
  const control = holder.firstElementChild as HTMLElement | null;
  const field = { label, value, control, options: options ?? null } as unknown as FormField;
  const card = { fields: [field], context: { stage: 'Offer' } } as unknown as OpenCard;
  return typedValue(card, 0, kind ?? null, 'crm.example');
}
const print = valuePrint('crm.example', 'as usual');

test.each<[string, Shown]>([
  ['an input', { html: '<input>' }],
  ['an input of one kind of text', { html: '<input type="tel">' }],
  ['a text area', { html: '<textarea></textarea>' }],
  ['a field that the standard calls a text', { kind: 'text' }],
])('what is typed into %s leaves a print', (_what, shown) => {
  expect(remembered(shown)).toEqual({ typed: true, print });
});

test.each<[string, Shown]>([
  ['a list', { html: '<select></select>' }],
  ['a box that is ticked', { html: '<input type="checkbox">' }],
  ['a date', { html: '<input type="date">' }],
  ['an input that offers choices', { html: '<input role="combobox">' }],
  ['a field whose choices the page holds', { html: '<input>', options: ['as usual', 'other'] }],
  ['a field that the standard calls a choice', { html: '<input>', kind: 'choice' }],
  ['a field that the standard calls an amount', { html: '<input>', kind: 'money' }],
  ['who answers for the record', { html: '<input>', label: 'Owner' }],
])('%s leaves none and is no text', (_what, shown) => {
  expect(remembered(shown)).toEqual({ typed: false });
});

test.each(['Offer', 'RUB', '12.05.2026', '1 500 000 ₽', '2026-11-20', '35 %'])(
  '“%s” may stand in many cards honestly',
  (value) => {
    expect(remembered({ html: '<input>', value })).toEqual({ typed: true });
  },
);

test('a field that is only shown leaves a print, and the question open', () => {
  expect(remembered({})).toEqual({ print });
});
