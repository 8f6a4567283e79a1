import { crmPreset, field } from './make';

/** Tabs, fields and stages of an opportunity as the product is installed. */
export const espocrm = crmPreset({
  id: 'espocrm',
  title: 'EspoCRM',
  speaks: ['en', 'ru'],
  menu: {
    opportunities: ['Opportunities', 'Сделки'],
    leads: ['Leads', 'Лиды', 'Предварительные контакты'],
    tasks: ['Tasks', 'Задачи'],
    contacts: ['Contacts', 'Контакты'],
    accounts: ['Accounts', 'Контрагенты'],
    calendar: ['Calendar', 'Календарь'],
  },
  hidden: {
    documents: ['Documents', 'Документы'],
    campaigns: ['Campaigns', 'Кампании'],
  },
  startPage: 'opportunities',
  fields: {
    account: field(undefined, 'Account', 'Контрагент', 'Организация'),
    amount: field('money', 'Amount', 'Сумма'),
    closeDate: field('date', 'Close Date', 'Дата закрытия'),
    source: field('choice', 'Lead Source', 'Источник'),
    contacts: field(undefined, 'Contacts', 'Контакты'),
    description: field('text', 'Description', 'Описание'),
  },
  stages: {
    prospecting: ['Prospecting', 'Привлечение клиента', 'Первый контакт'],
    qualification: ['Qualification', 'Оценка возможности', 'Квалификация'],
    proposal: ['Proposal', 'Proposal/Price Quote', 'Предложение', 'Отправлено предложение/оферта'],
    talks: ['Negotiation', 'Negotiation/Review', 'Согласование/рассмотрение', 'Переговоры'],
  },
  asks: [
    ['account', 'prospecting', 'client'],
    ['amount', 'qualification', 'amount'],
    ['closeDate', 'proposal', 'closeDate'],
  ],
  hot: ['proposal', 'talks'],
});
