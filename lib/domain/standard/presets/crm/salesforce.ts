import { crmPreset, field } from './make';

/** Tabs of the standard sales app, standard fields and stages of an opportunity. */
export const salesforce = crmPreset({
  id: 'salesforce',
  title: 'Salesforce',
  speaks: ['en', 'ru'],
  menu: {
    opportunities: ['Opportunities', 'Возможности'],
    leads: ['Leads', 'Интересы'],
    tasks: ['Tasks', 'Задачи'],
    accounts: ['Accounts', 'Организации'],
    contacts: ['Contacts', 'Контакты'],
    calendar: ['Calendar', 'Календарь'],
  },
  hidden: {
    files: ['Files', 'Файлы'],
    campaigns: ['Campaigns', 'Кампании'],
  },
  startPage: 'opportunities',
  fields: {
    nextStep: field('text', 'Next Step', 'Следующий шаг'),
    amount: field('money', 'Amount', 'Сумма'),
    closeDate: field('date', 'Close Date', 'Дата закрытия'),
    account: field(undefined, 'Account Name', 'Имя организации', 'Название организации'),
    source: field('choice', 'Lead Source', 'Источник интереса'),
    kind: field('choice', 'Type', 'Тип'),
  },
  stages: {
    prospecting: ['Prospecting', 'Поиск клиентов'],
    qualification: ['Qualification', 'Квалификация'],
    needs: ['Needs Analysis', 'Анализ потребностей'],
    proposal: ['Proposal/Price Quote', 'Proposal', 'Предложение'],
    talks: ['Negotiation/Review', 'Negotiation', 'Переговоры'],
  },
  asks: [
    ['nextStep', 'qualification', 'nextStep'],
    ['amount', 'needs', 'amount'],
    ['source', 'needs', 'source'],
  ],
  hot: ['proposal', 'talks'],
});
