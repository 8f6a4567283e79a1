// A field's value as the sheet shows it.
import { labelOf } from '../../data/catalog.mjs';
import { optionLabel } from '../../data/options.mjs';
import { h } from '../dom.mjs';
import { date, money } from '../format.mjs';
import { settings, t, words } from '../settings.mjs';
import { recordOf } from '../store.mjs';

const label = (value) => labelOf(value, settings.lang);
const amount = (value) => money(value.amount, value.currency);
const linked = (section, entity) => (id) =>
  h('a', { href: `/${section}/${id}` }, words(recordOf(entity, id)?.title));
const outside = (prefix) => (value) => h('a', { href: `${prefix}${value}`, rel: 'noreferrer' }, value);

const SHOW = {
  money: amount,
  rubles: amount,
  date,
  birthday: date,
  user: label,
  region: label,
  segment: label,
  pipeline: label,
  stage: label,
  company: linked('companies', 'company'),
  contact: linked('contacts', 'contact'),
  phone: (value) => outside('tel:')(words(value)),
  email: (value) => outside('mailto:')(words(value)),
  url: (value) => outside('')(words(value)),
  flag: (value) => t(value ? 'flag.yes' : 'flag.no'),
};

/** A text or a node for the value; null when nothing was filled in. */
export function showValue(field, value) {
  if (value === null || value === undefined || value === '') return null;
  if (field.kind === 'choice') return optionLabel(field.options, value, settings.lang);
  return (SHOW[field.kind] ?? words)(value);
}
