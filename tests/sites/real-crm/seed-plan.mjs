/** How much data there is, for which day, and who may sign in. */

/** The day the data is written for; close dates lie on both sides of it. */
export const SEED_NOW = '2026-11-23T09:00:00+00:00';

/** Every sales person signs in with this. The first is the administrator. */
export const PASSWORD = 'prelude-test';
export const LOGIN = 'anna.sokol@crm.example';

export const DEAL_STAGES = ['opportunity', 'proposal-sent', 'in-negociation', 'won', 'lost', 'delayed'];
export const DEAL_CATEGORIES = ['Other', 'Copywriting', 'Print project', 'UI Design', 'Website design'];
export const COUNTS = { sales: 5, companies: 40, contacts: 120, deals: 250, tasks: 60 };
