import { createApp, h, nextTick, reactive, ref } from 'vue';
import { fieldsAt, run, START } from './fields.js';

const turn = ref(0);
const values = reactive({ ...START });

const field = ([id, label]) =>
  h('div', { class: 'row', key: id }, [
    h('label', { for: id }, label),
    h('input', { id, value: values[id], onInput: ({ target }) => (values[id] = target.value) }),
  ]);

createApp({
  render: () =>
    h('form', [
      h('p', { class: 'turn' }, `№ ${turn.value}`),
      h('div', { class: 'rows' }, fieldsAt(turn.value).map(field)),
      h('button', 'Сохранить'),
    ]),
}).mount(document.querySelector('main').appendChild(document.createElement('div')));
globalThis.__values = () => ({ ...values });
globalThis.__run = (times) =>
  run(times, (to) => {
    turn.value = to;
    return nextTick();
  });
