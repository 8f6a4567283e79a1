import { crmPreset, field } from './make';

/** The vertical menu's groups and the sales pipeline of a new account. Its pages do not come in Russian. */
export const hubspot = crmPreset({
  id: 'hubspot',
  title: 'HubSpot',
  speaks: ['en'],
  menu: {
    crm: ['CRM', 'Contacts'],
    workspaces: ['Workspaces', 'Sales'],
    reports: ['Reporting', 'Reports', 'Reporting & Data'],
  },
  hidden: { marketing: ['Marketing'] },
  // Groups of this menu fold out and have no address of their own.
  startPage: 'panel:today',
  fields: {
    amount: field('money', 'Amount'),
    nextStep: field('text', 'Next step'),
    closeDate: field('date', 'Close date'),
    kind: field('choice', 'Deal type'),
    priority: field('choice', 'Priority'),
    owner: field(undefined, 'Deal owner'),
  },
  stages: {
    appointment: ['Appointment scheduled'],
    qualified: ['Qualified to buy'],
    presentation: ['Presentation scheduled'],
    decision: ['Decision maker bought-in'],
    contract: ['Contract sent'],
  },
  asks: [
    ['nextStep', 'qualified', 'nextStep'],
    ['amount', 'presentation', 'amount'],
    ['closeDate', 'decision', 'closeDate'],
  ],
  hot: ['decision', 'contract'],
});
