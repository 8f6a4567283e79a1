import $ from 'jquery';
import { fieldsAt, run, START } from './fields.js';

const values = { ...START };
const rows = new Map();

/** A row is made once and put where it belongs again and again, as such pages do. */
function rowOf([id, label]) {
  if (!rows.has(id)) {
    const input = $('<input>').attr('id', id).val(values[id]);
    input.on('input', () => (values[id] = input.val()));
    rows.set(id, $('<div class="row">').append($('<label>').attr('for', id).text(label), input));
  }
  return rows.get(id);
}

$('main').append('<form><p class="turn"></p><div class="rows"></div><button>Сохранить</button></form>');

function draw(turn) {
  $('.turn').text(`№ ${turn}`);
  const wanted = fieldsAt(turn).map(rowOf);
  $('.rows')
    .children()
    .not(wanted.map((row) => row[0]))
    .detach();
  wanted.forEach((row, at) => {
    if ($('.rows').children().get(at) === row[0]) return;
    if (row.find(':focus').length === 0) row.insertBefore($('.rows').children().get(at) ?? null);
    if (!row.parent().length) $('.rows').append(row);
  });
  $('.rows label').each((_, label) => void $(label).attr('title', `${turn}`));
}

draw(0);
globalThis.__values = () => ({ ...values });
globalThis.__run = (times) => run(times, draw);
