// The records as this page knows them. Edits live here only: a reload brings the first state back.

import { FIELDS } from '../data/fields.mjs';
import { madeUpValue } from '../data/values.mjs';
import { dealsOn, world } from '../data.mjs';
import { settings } from './settings.mjs';

const keyed = (list) => new Map(list.map((one) => [one.id, { ...one }]));
const { companies, contacts, leads } = world();

const RECORDS = {
  deal: keyed(dealsOn(settings.today)),
  lead: keyed(leads.filter((lead) => lead.created <= settings.today)),
  contact: keyed(contacts),
  company: keyed(companies),
};

/** What tests read to know that something was saved, and how. */
window.__saves = [];

const edits = new Map();
const listeners = new Set();

export const recordOf = (entity, id) => RECORDS[entity].get(Number(id)) ?? null;
export const allOf = (entity) => [...RECORDS[entity].values()].filter((record) => !record.draft);

/** Calls back after every save until the signal ends it. */
export function onSaved(listener, signal) {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
}

/** The value of a field: what was typed here, else what the record holds, else what was made up for it. */
export function fieldValue(entity, record, field) {
  const typed = edits.get(`${entity}:${record.id}`);
  if (typed && field.id in typed) return typed[field.id];
  if (field.id === 'amount')
    return record.amount === null ? null : { amount: record.amount, currency: record.currency };
  if (field.own) return record[field.id] ?? null;
  return record.draft || record.fresh ? null : madeUpValue(entity, record.id, field);
}

function applyOwn(record, field, value) {
  if (field.id === 'amount')
    Object.assign(record, { amount: value?.amount ?? null, currency: value?.currency ?? 'RUB' });
  else if (field.own) record[field.id] = value;
}

function applyStage(record) {
  record.stageSince = settings.today;
  record.outcome = ['won', 'lost'].includes(record.stage) ? record.stage : 'open';
  record.closed = record.outcome === 'open' ? null : settings.today;
}

/** Saves changed fields by id; `via` names the way a person took. */
export function saveRecord(entity, id, changes, via) {
  const record = recordOf(entity, id);
  const key = `${entity}:${record.id}`;
  if (record.draft) Object.assign(record, { draft: false, fresh: true });
  edits.set(key, { ...edits.get(key), ...changes });
  for (const field of FIELDS[entity]) if (field.id in changes) applyOwn(record, field, changes[field.id]);
  if ('stage' in changes && entity === 'deal') applyStage(record);
  const fields = Object.fromEntries(
    FIELDS[entity].map((field) => [field.id, fieldValue(entity, record, field)]),
  );
  window.__saves.push({
    entity,
    id: record.id,
    fields,
    changed: Object.keys(changes),
    stage: record.stage ?? null,
    via,
  });
  for (const listener of listeners) listener(entity, record.id);
}

/** A new, empty record that joins the lists with its first save. */
export function draftOf(entity) {
  const id = Math.max(...RECORDS[entity].keys()) + 1;
  const base = {
    id,
    title: '',
    owner: 'krylova',
    region: 'center',
    segment: 'small',
    created: settings.today,
    draft: true,
  };
  const deal = {
    stage: 'new',
    outcome: 'open',
    pipeline: 'sales',
    amount: null,
    currency: 'RUB',
    company: 301,
  };
  const own = {
    deal: { ...deal, contact: contacts[0].id },
    lead: { stage: 'l-new' },
    contact: { company: 301 },
    company: {},
  };
  RECORDS[entity].set(id, { ...base, ...own[entity] });
  return id;
}
