// The card in reading: every field in one long sheet; a click on a value edits it in place.
import { FIELDS } from '../../data/fields.mjs';
import { h } from '../dom.mjs';
import { t } from '../settings.mjs';
import { toast } from '../shell.mjs';
import { fieldValue, saveRecord } from '../store.mjs';
import { fieldLabel, fieldRow, sheetOf } from './field-row.mjs';
import { inputOf } from './inputs.mjs';
import { showValue } from './show-value.mjs';

const shown = (field, value) => showValue(field, value) ?? h('span.none-v', null, t('card.empty'));

/** Puts an input in the place of a value. Enter or leaving saves, Escape takes the value back. */
function editInPlace(cell, field, card) {
  const { entity, record } = card;
  const value = fieldValue(entity, record, field);
  const input = inputOf(field, entity, record, value);
  if (!input || card.editing) return;
  card.editing = true;
  const finish = (keep) => {
    if (!card.editing) return;
    card.editing = false;
    const next = input.read();
    const refused = keep && input.focus.required && !next;
    if (refused) toast(t('card.missing', { fields: fieldLabel(field) }), 'bad');
    if (keep && !refused && JSON.stringify(next) !== JSON.stringify(value)) {
      saveRecord(entity, record.id, { [field.id]: next }, 'inline');
      toast(t('card.saved'));
    }
    cell.replaceChildren(shown(field, fieldValue(entity, record, field)));
  };
  cell.replaceChildren(input.node);
  input.node.addEventListener('focusout', (event) => {
    if (!input.node.contains(event.relatedTarget)) finish(true);
  });
  input.node.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (field.kind !== 'area' || event.ctrlKey)) finish(true);
    if (event.key === 'Escape') finish(false);
  });
  input.focus.focus();
}

/** All fields of a card to read. */
export function readingSheet(card) {
  const rows = FIELDS[card.entity].map((field) => {
    const onclick = (event) => {
      if (event.target.closest('a, input, select, textarea')) return;
      editInPlace(event.currentTarget, field, card);
    };
    return fieldRow(field, shown(field, fieldValue(card.entity, card.record, field)), { onclick });
  });
  return sheetOf(rows);
}
