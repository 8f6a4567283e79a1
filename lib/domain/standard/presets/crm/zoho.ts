import { crmPreset, field } from './make';

/** Tabs of a new organisation, standard fields and stages of a deal. */
export const zoho = crmPreset({
  id: 'zoho',
  title: 'Zoho CRM',
  speaks: ['en', 'ru'],
  menu: {
    deals: ['Deals', 'Сделки'],
    leads: ['Leads', 'Лиды'],
    tasks: ['Tasks', 'Задачи'],
    contacts: ['Contacts', 'Контакты'],
    accounts: ['Accounts', 'Контрагенты'],
    reports: ['Reports', 'Отчёты'],
  },
  hidden: {
    campaigns: ['Campaigns', 'Кампании'],
    vendors: ['Vendors', 'Поставщики'],
  },
  startPage: 'deals',
  fields: {
    amount: field('money', 'Amount', 'Сумма'),
    nextStep: field('text', 'Next Step', 'Следующий шаг'),
    closeDate: field('date', 'Closing Date', 'Дата закрытия'),
    account: field(undefined, 'Account Name', 'Имя контрагента', 'Контрагент'),
    contact: field(undefined, 'Contact Name', 'Имя контакта', 'Контакт'),
    source: field('choice', 'Lead Source', 'Источник'),
  },
  stages: {
    qualification: ['Qualification', 'Квалификация'],
    needs: ['Needs Analysis', 'Анализ потребностей'],
    value: ['Value Proposition', 'Ценностное предложение'],
    decision: ['Identify Decision Makers', 'Id. Decision Makers', 'Определение лиц, принимающих решение'],
    proposal: ['Proposal/Price Quote', 'Proposal', 'Коммерческое предложение'],
    talks: ['Negotiation/Review', 'Переговоры'],
  },
  asks: [
    ['nextStep', 'needs', 'nextStep'],
    ['amount', 'value', 'amount'],
    ['source', 'qualification', 'source'],
  ],
  hot: ['proposal', 'talks'],
});
