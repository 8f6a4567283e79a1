// Which columns the lists have, what stands in their cells and what they sort by.

import { labelOf } from '../../data/catalog.mjs';
import { FIELDS } from '../../data/fields.mjs';
import { h } from '../dom.mjs';
import { date, money } from '../format.mjs';
import { settings, t, words } from '../settings.mjs';
import { fieldValue, recordOf } from '../store.mjs';

const label = (id) => labelOf(id, settings.lang);
const titleOf = (entity, id) => words(recordOf(entity, id)?.title);

/** A column with text in its cells, sorted by that text unless told otherwise. */
const plain = (id, text, extra = {}) => ({
  id,
  label: t(`col.${extra.word ?? id}`),
  text,
  sort: text,
  ...extra,
});

const named = (section) =>
  plain('title', (record) => words(record.title), {
    cell: (record) => h('a.g-link', { href: `/${section}/${record.id}` }, words(record.title)),
  });
const company = () =>
  plain('company', (record) => titleOf('company', record.company), {
    cell: (record) => h('a', { href: `/companies/${record.company}` }, titleOf('company', record.company)),
  });
const owner = () => plain('owner', (record) => label(record.owner));
const day = (id) => plain(id, (record) => date(record[id]), { sort: (record) => record[id] ?? '' });
const region = () => plain('region', (record) => label(record.region));
const stage = (word) =>
  plain('stage', (record) => label(record.stage), {
    word,
    cell: (record) => h('span.g-stage', null, h(`i.g-dot.dot-${record.stage}`), label(record.stage)),
  });
const ofField = (entity, id) => {
  const field = FIELDS[entity].find((one) => one.id === id);
  return plain(id, (record) => words(fieldValue(entity, record, field)));
};

/** A budget that is not known leaves the cell with a dash, and sorts as the smallest. */
const amount = () =>
  plain('amount', (record) => (record.amount === null ? '—' : money(record.amount, record.currency)), {
    right: true,
    sort: (record) => record.amount ?? -1,
  });

const COLUMNS = {
  deal: () => [
    named('deals'),
    stage(),
    amount(),
    company(),
    owner(),
    plain('pipeline', (one) => label(one.pipeline)),
    day('expectedClose'),
    day('created'),
    region(),
  ],
  lead: () => [
    named('leads'),
    stage('status'),
    ofField('lead', 'person'),
    plain('company', (one) => words(one.companyName)),
    ofField('lead', 'phone'),
    owner(),
    region(),
    day('created'),
  ],
  contact: () => [
    named('contacts'),
    company(),
    ofField('contact', 'phone'),
    ofField('contact', 'email'),
    owner(),
    plain('city', (one) => words(one.city)),
    day('created'),
  ],
  company: () => [
    named('companies'),
    plain('segment', (one) => label(one.segment)),
    plain('city', (one) => words(one.city)),
    region(),
    ofField('company', 'phone'),
    owner(),
    day('created'),
  ],
};

/** The columns of a list; closed deals show their closing day, and the redesign turns the order round. */
export function columnsOf(entity, state) {
  const columns = COLUMNS[entity]();
  if (entity === 'deal' && state !== 'open') columns.splice(7, 0, day('closed'));
  if (!settings.redesign) return columns;
  const [first, ...rest] = columns;
  return [first, ...rest.reverse()];
}
