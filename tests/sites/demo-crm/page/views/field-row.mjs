// One line of the sheet: label and value, in the old markup and in that of the redesign.
import { h } from '../dom.mjs';
import { settings, words } from '../settings.mjs';

export const fieldLabel = (field) => words((settings.redesign && field.alt) || field.label);

/** Marks by which a label says "fill me in": a star, a star drawn by the stylesheet, or bold type. */
const star = (field) => (field.must === 'star' ? h('span.req', null, '*') : null);

function oldRow(field, content, events) {
  const row = field.must === 'css' ? 'div.fld.fld-must' : 'div.fld';
  const label = field.must === 'bold' ? 'div.fld-l.fld-l-b' : 'div.fld-l';
  return h(row, null, h(label, null, fieldLabel(field), star(field)), h('div.fld-v', events, content));
}

function newRow(field, content, events) {
  const label =
    field.must === 'bold' ? 'dt.pr-k.pr-k-b' : field.must === 'css' ? 'dt.pr-k.pr-must' : 'dt.pr-k';
  return [h(label, null, fieldLabel(field), star(field)), h('dd.pr-v', events, content)];
}

/** The node or nodes of one field; `events` belong to its value. */
export const fieldRow = (field, content, events = null) =>
  (settings.redesign ? newRow : oldRow)(field, content, events);

/** What holds all rows. */
export const sheetOf = (rows) => (settings.redesign ? h('dl.props', null, rows) : h('div.sheet', null, rows));
