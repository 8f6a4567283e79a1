import { crmPreset, field } from './make';

/** Left menu and first pipeline of a new account; its English edition, Kommo, says leads for deals. */
export const amocrm = crmPreset({
  id: 'amocrm',
  title: 'amoCRM / Kommo',
  speaks: ['en', 'ru'],
  menu: {
    deals: ['Leads', 'Deals', 'Сделки'],
    tasks: ['Tasks', 'Calendar', 'Задачи'],
    lists: ['Lists', 'Списки'],
    mail: ['Mail', 'Почта'],
  },
  hidden: { market: ['amoMarket', 'amoМаркет'] },
  startPage: 'deals',
  fields: {
    budget: field('money', 'Sale', 'Budget', 'Бюджет'),
    phone: { labels: ['Work phone', 'Phone', 'Раб. тел.', 'Рабочий телефон', 'Телефон'], type: 'phone' },
    source: field('choice', 'Source', 'Источник'),
    closeDate: field('date', 'Close date', 'Дата закрытия'),
    responsible: field(undefined, 'Responsible user', 'Отв-ный', 'Ответственный'),
  },
  stages: {
    contact: ['Initial contact', 'Первичный контакт'],
    talks: ['Discussions', 'Negotiation', 'Переговоры'],
    decision: ['Decision making', 'Принимают решение'],
    contract: ['Contract discussion', 'Согласование договора'],
  },
  asks: [
    ['source', 'contact', 'source'],
    ['budget', 'talks', 'amount'],
    ['closeDate', 'decision', 'closeDate'],
  ],
  hot: ['decision', 'contract'],
});
