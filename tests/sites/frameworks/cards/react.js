import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { fieldsAt, run, START } from './fields.js';

let setTurn;
let values = START;

function Field({ id, label, value, change }) {
  return h(
    'div',
    { className: 'row' },
    h('label', { htmlFor: id }, label),
    h('input', { id, value, onChange: ({ target }) => change(id, target.value) }),
  );
}

function Card() {
  const [turn, turnTo] = useState(0);
  const [held, hold] = useState(START);
  setTurn = turnTo;
  values = held;
  const change = (id, value) => hold((before) => ({ ...before, [id]: value }));
  const rows = fieldsAt(turn).map(([id, label]) => h(Field, { key: id, id, label, value: held[id], change }));
  return h(
    'form',
    null,
    h('p', { className: 'turn' }, `№ ${turn}`),
    h('div', { className: 'rows' }, rows),
    h('button', { type: 'submit' }, 'Сохранить'),
  );
}

const place = document.querySelector('main').appendChild(document.createElement('div'));
createRoot(place).render(h(Card));
globalThis.__values = () => values;
globalThis.__run = (times) => run(times, (turn) => flushSync(() => setTurn(turn)));
