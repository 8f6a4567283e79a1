// The control a field is edited with, and how its value is read back.
import { LEAD_STAGES, labelOf, OWNERS, PIPELINES, REGIONS, SEGMENTS, stagesOf } from '../../data/catalog.mjs';
import { OPTIONS } from '../../data/options.mjs';
import { h } from '../dom.mjs';
import { settings, words } from '../settings.mjs';
import { allOf } from '../store.mjs';

const LISTS = { user: OWNERS, region: REGIONS, segment: SEGMENTS, pipeline: PIPELINES };
const INPUT_TYPES = {
  date: 'date',
  birthday: 'date',
  phone: 'tel',
  email: 'email',
  url: 'url',
  number: 'number',
};

/** Id and words of every choice of a field, or null when it is typed. */
function choicesOf(field, entity, record) {
  if (field.kind === 'stage') return entity === 'deal' ? stagesOf(record.pipeline) : LEAD_STAGES;
  if (field.kind === 'choice') return OPTIONS[field.options];
  if (field.kind === 'company') return allOf('company').map((one) => ({ id: one.id, label: one.title }));
  if (field.kind === 'contact')
    return allOf('contact')
      .filter((one) => one.company === record.company)
      .map((one) => ({ id: one.id, label: one.title }));
  return LISTS[field.kind] ?? null;
}

/** Attributes by which a field says that it must be filled; only "required" is enforced. */
const mustOf = (field) => ({
  required: field.must === 'native',
  'aria-required': field.must === 'aria' ? 'true' : null,
});

function selectOf(choices, field, value) {
  const options = choices.map((one) =>
    h('option', { value: String(one.id), selected: one.id === value }, words(one.label)),
  );
  const blank = field.own ? null : h('option', { value: '', selected: value === null }, '');
  const node = h('select.in', mustOf(field), blank, options);
  const byText = new Map(choices.map((one) => [String(one.id), one.id]));
  return { node, focus: node, read: () => byText.get(node.value) ?? null };
}

function moneyInput(field, value) {
  const text = value
    ? (value.amount / 100)
        .toFixed(2)
        .replace(/\.00$/, '')
        .replace('.', settings.lang === 'ru' ? ',' : '.')
    : '';
  const input = h('input.in.in-n', { type: 'text', inputmode: 'decimal', value: text, ...mustOf(field) });
  const codes = ['RUB', 'USD'].map((code) =>
    h('option', { value: code, selected: code === (value?.currency ?? 'RUB') }, code === 'RUB' ? '₽' : '$'),
  );
  const currency = h('select.in.in-c', null, codes);
  const read = () => {
    const minor = Math.round(Number(input.value.replace(/[\s\u00a0]/g, '').replace(',', '.')) * 100);
    return input.value.trim() && Number.isFinite(minor) ? { amount: minor, currency: currency.value } : null;
  };
  return { node: h('span.in-m', null, input, currency), focus: input, read };
}

function flagInput(value) {
  const node = h('input', { type: 'checkbox', checked: value === true });
  return { node, focus: node, read: () => (node.checked === (value === true) ? value : node.checked) };
}

function textInput(field, value) {
  const common = { ...mustOf(field), value: words(value) };
  const node =
    field.kind === 'area'
      ? h('textarea.in', { rows: '3', ...common })
      : h('input.in', { type: INPUT_TYPES[field.kind] ?? 'text', ...common });
  const before = node.value;
  return { node, focus: node, read: () => (node.value === before ? value : node.value.trim() || null) };
}

/** `{node, focus, read}` for a field, or null when nobody may change it. */
export function inputOf(field, entity, record, value) {
  if (field.fixed || (field.kind === 'pipeline' && !record.draft)) return null;
  const choices = choicesOf(field, entity, record);
  if (choices) return selectOf(choices, field, value);
  if (field.kind === 'money' || field.kind === 'rubles') return moneyInput(field, value);
  if (field.kind === 'flag') return flagInput(value);
  return textInput(field, value);
}

/** The words for the person a record belongs to. */
export const ownerName = (record) => labelOf(record.owner, settings.lang);
