// The card in editing: the whole sheet as a form, saved by its button or by Ctrl+Enter.
import { FIELDS } from '../../data/fields.mjs';
import { h, uid } from '../dom.mjs';
import { settings, t } from '../settings.mjs';
import { fieldValue, saveRecord } from '../store.mjs';
import { fieldLabel, fieldRow, sheetOf } from './field-row.mjs';
import { inputOf } from './inputs.mjs';
import { showValue } from './show-value.mjs';

/** A row for each field, and the controls that can be read back. */
function controlsOf({ entity, record }) {
  const controls = [];
  const rows = FIELDS[entity].map((field) => {
    const value = fieldValue(entity, record, field);
    const input = inputOf(field, entity, record, value);
    if (input) controls.push({ field, value, ...input });
    return fieldRow(field, input?.node ?? showValue(field, value) ?? '');
  });
  return { controls, rows };
}

/** Only what changed; a draft gives everything it holds. */
function changesOf(controls) {
  const read = controls.map(({ field, value, read }) => [field.id, value, read()]);
  return Object.fromEntries(
    read
      .filter(([, before, now]) => JSON.stringify(before) !== JSON.stringify(now))
      .map(([id, , now]) => [id, now]),
  );
}

function buttonsOf(onCancel, submit) {
  const cancel = h('button.btn.btn-no', { type: 'button', onclick: onCancel }, t('card.cancel'));
  if (!settings.redesign)
    return h('div.save', null, h('button.btn.btn-go', { type: 'submit' }, t('card.save')), cancel);
  // The redesign's button wakes up only after a change.
  const save = h('button.btn.btn-go', { type: 'button', disabled: true, onclick: submit }, t('card.save'));
  return h('footer.save-new', null, cancel, save);
}

/** Names the fields that the browser refused because they are empty. */
function refuse(message, controls) {
  const missing = controls.filter(({ focus }) => focus.required && !focus.value.trim());
  const fields = missing.map(({ field }) => fieldLabel(field)).join(', ');
  if (missing.length > 0) message.textContent = t('card.missing', { fields });
}

/** The form; `done` is called after saving and after giving up. */
export function editingForm(card, done) {
  const { controls, rows } = controlsOf(card);
  const message = h('div.form-x', { role: 'alert' });
  let via = 'form';
  const onsubmit = (event) => {
    event.preventDefault();
    const changes = changesOf(controls);
    if (Object.keys(changes).length > 0 || card.record.draft)
      saveRecord(card.entity, card.record.id, changes, via);
    done(true);
  };
  const onkeydown = (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    via = 'keys';
    form.requestSubmit();
    via = 'form';
  };
  const buttons = buttonsOf(
    () => done(false),
    () => form.requestSubmit(),
  );
  const wake = () => form.querySelector('button[disabled]')?.removeAttribute('disabled');
  const properties = { id: uid('card-form'), onsubmit, onkeydown, oninput: wake };
  const form = h('form.form', properties, message, sheetOf(rows), buttons);
  form.addEventListener('invalid', () => refuse(message, controls), { capture: true });
  return form;
}
