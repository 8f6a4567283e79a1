import { crmPreset, field } from './make';

/** Main menu and first pipeline of a new account. */
export const pipedrive = crmPreset({
  id: 'pipedrive',
  title: 'Pipedrive',
  speaks: ['en', 'ru'],
  menu: {
    deals: ['Deals', 'Сделки'],
    activities: ['Activities', 'Активности', 'Действия', 'Дела'],
    leads: ['Leads', 'Лиды'],
    contacts: ['Contacts', 'Контакты'],
    mail: ['Mail', 'Sales Inbox', 'Почта'],
  },
  hidden: {
    projects: ['Projects', 'Проекты'],
    campaigns: ['Campaigns', 'Кампании'],
    marketplace: ['Marketplace', 'Магазин', 'Маркетплейс'],
  },
  startPage: 'deals',
  fields: {
    value: field('money', 'Value', 'Deal value', 'Сумма', 'Стоимость'),
    person: field(undefined, 'Contact person', 'Person', 'Контактное лицо'),
    closeDate: field(
      'date',
      'Expected close date',
      'Ожидаемая дата закрытия',
      'Предполагаемая дата закрытия',
    ),
    organization: field(undefined, 'Organization', 'Организация'),
    source: field('choice', 'Source channel', 'Source', 'Источник'),
  },
  stages: {
    qualified: ['Qualified', 'Квалификация', 'Квалифицирован'],
    contact: ['Contact made', 'Контакт установлен'],
    demo: ['Demo scheduled', 'Демонстрация запланирована'],
    proposal: ['Proposal made', 'Предложение сделано'],
    talks: ['Negotiations started', 'Переговоры начаты'],
  },
  asks: [
    ['person', 'contact', 'client'],
    ['value', 'demo', 'amount'],
    ['closeDate', 'proposal', 'closeDate'],
  ],
  hot: ['proposal', 'talks'],
});
