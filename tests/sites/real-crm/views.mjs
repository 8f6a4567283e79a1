/**
 * The views of the CRM's database, computed from the tables at each reading.
 *
 * @typedef {import('./postgrest.mjs').Row} Row
 * @typedef {import('./seed.mjs').Tables} Tables
 */
import { byId, count, daysSince, fullName, groupBy, newest, pluck } from './view-helpers.mjs';

/** @type {Record<string, (tables: Tables) => Row[]>} */
export const VIEWS = {
  init_state: (tables) => [{ is_initialized: tables.sales?.length ? 1 : 0 }],
  deals_summary: dealsSummary,
  contacts_summary: contactsSummary,
  companies_summary: companiesSummary,
  tasks_summary: tasksSummary,
  invoices_summary: invoicesSummary,
};

/** @param {Tables} tables @returns {Row[]} */
function dealsSummary(tables) {
  const companies = byId(tables.companies);
  const invoices = groupBy(tables.invoices, 'deal_id');
  const notes = groupBy(tables.dealNotes, 'deal_id');
  return (tables.deals ?? []).map((deal) => ({
    ...deal,
    company_name: companies.get(deal.company_id)?.name ?? null,
    nb_invoices: count(invoices, deal.id),
    nb_notes: count(notes, deal.id),
  }));
}

/** @param {Tables} tables @returns {Row[]} */
function contactsSummary(tables) {
  const companies = byId(tables.companies);
  const tasks = groupBy(tables.tasks, 'contact_id');
  const notes = groupBy(tables.contactNotes, 'contact_id');
  const invoices = groupBy(tables.invoices, 'contact_id');
  return (tables.contacts ?? []).map((contact) => {
    const own = tasks.get(contact.id) ?? [];
    const done = own.filter((task) => task.done_date !== null).length;
    const emails = JSON.stringify(pluck(contact.email_jsonb, 'email'));
    const phones = JSON.stringify(pluck(contact.phone_jsonb, 'number'));
    const company = companies.get(contact.company_id)?.name ?? null;
    const lastNote = newest(notes.get(contact.id), 'date');
    const lastTask = newest(own, 'due_date');
    const words = [
      contact.first_name,
      contact.last_name,
      contact.title,
      contact.background,
      emails,
      phones,
      company,
    ];
    return {
      ...contact,
      email_fts: emails,
      phone_fts: phones,
      search_text: words.map((word) => word ?? '').join(' '),
      company_name: company,
      nb_tasks: own.length,
      nb_notes: count(notes, contact.id),
      nb_invoices: count(invoices, contact.id),
      nb_open_tasks: own.length - done,
      nb_completed_tasks: done,
      task_completion_rate: own.length ? Math.round((100 * done) / own.length) / 100 : 0,
      last_note_date: lastNote,
      last_task_activity: lastTask,
      days_since_last_activity: daysSince([contact.last_seen, lastNote, lastTask]),
    };
  });
}

/** @param {Tables} tables @returns {Row[]} */
function companiesSummary(tables) {
  const deals = groupBy(tables.deals, 'company_id');
  const contacts = groupBy(tables.contacts, 'company_id');
  const notes = groupBy(tables.companyNotes, 'company_id');
  const invoices = groupBy(tables.invoices, 'company_id');
  const tasks = groupBy(tables.tasks, 'contact_id');
  return (tables.companies ?? []).map((company) => {
    const own = deals.get(company.id) ?? [];
    const people = contacts.get(company.id) ?? [];
    const open = people
      .flatMap((person) => tasks.get(person.id) ?? [])
      .filter((task) => task.done_date === null);
    const [note, deal, task] = [
      newest(notes.get(company.id), 'date'),
      newest(own, 'updated_at'),
      newest(open, 'due_date'),
    ];
    const words = [
      company.name,
      company.sector,
      company.city,
      company.website,
      company.email,
      company.industry,
    ];
    return {
      ...company,
      search_text: words.map((word) => word ?? '').join(' '),
      nb_deals: own.length,
      nb_contacts: people.length,
      nb_notes: count(notes, company.id),
      nb_invoices: count(invoices, company.id),
      nb_tasks: open.length,
      total_deal_amount: own.reduce((sum, row) => sum + Number(row.amount ?? 0), 0),
      last_note_date: note,
      last_deal_activity: deal,
      last_task_activity: task,
      days_since_last_activity: daysSince([note, deal, task]),
    };
  });
}

/** @param {Tables} tables @returns {Row[]} */
function tasksSummary(tables) {
  const [contacts, companies, deals, sales] = [
    tables.contacts,
    tables.companies,
    tables.deals,
    tables.sales,
  ].map(byId);
  const notes = groupBy(tables.taskNotes, 'task_id');
  return (tables.tasks ?? []).map((task) => {
    const contact = contacts?.get(task.contact_id);
    const company = companies?.get(task.company_id ?? contact?.company_id);
    const [assigned, creator] = [sales?.get(task.assigned_to), sales?.get(task.sales_id)];
    return {
      ...task,
      contact_first_name: contact?.first_name ?? null,
      contact_last_name: contact?.last_name ?? null,
      contact_email: pluck(contact?.email_jsonb, 'email')[0] ?? null,
      company_id_computed: company?.id ?? null,
      company_name: company?.name ?? null,
      deal_name: deals?.get(task.deal_id)?.name ?? null,
      assigned_first_name: assigned?.first_name ?? null,
      assigned_last_name: assigned?.last_name ?? null,
      creator_first_name: creator?.first_name ?? null,
      creator_last_name: creator?.last_name ?? null,
      nb_notes: count(notes, task.id),
      last_note_date: newest(notes.get(task.id), 'date'),
    };
  });
}

/** @param {Tables} tables @returns {Row[]} */
function invoicesSummary(tables) {
  const [contacts, companies, deals, sales] = [
    tables.contacts,
    tables.companies,
    tables.deals,
    tables.sales,
  ].map(byId);
  const [items, notes] = [
    groupBy(tables.invoice_items, 'invoice_id'),
    groupBy(tables.invoice_notes, 'invoice_id'),
  ];
  return (tables.invoices ?? []).map((invoice) => {
    const contact = contacts?.get(invoice.contact_id);
    const late = daysSince([invoice.due_date]) > 0 && !['paid', 'cancelled'].includes(String(invoice.status));
    const status = String(invoice.status);
    return {
      ...invoice,
      company_name: companies?.get(invoice.company_id)?.name ?? null,
      contact_name: fullName(contact),
      contact_email: contact?.email_jsonb ?? null,
      deal_name: deals?.get(invoice.deal_id)?.name ?? null,
      sales_name: fullName(sales?.get(invoice.sales_id)),
      nb_items: count(items, invoice.id),
      nb_notes: count(notes, invoice.id),
      days_overdue: late ? daysSince([invoice.due_date]) : 0,
      computed_status: late ? 'Overdue' : status.charAt(0).toUpperCase() + status.slice(1),
      balance_due: Number(invoice.total) - Number(invoice.amount_paid),
    };
  });
}
