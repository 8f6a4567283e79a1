import { crmPreset, field } from './make';

/** Left menu and first pipeline of a new portal; “CRM” is one item, its sections stand inside. */
export const bitrix24 = crmPreset({
  id: 'bitrix24',
  title: 'Bitrix24',
  speaks: ['en', 'ru'],
  menu: {
    crm: ['CRM'],
    tasks: ['Tasks and Projects', 'Tasks', 'Задачи и Проекты', 'Задачи'],
    chat: ['Messenger', 'Chat and Calls', 'Мессенджер', 'Чат и звонки'],
    calendar: ['Calendar', 'Календарь'],
    mail: ['Webmail', 'Mail', 'Почта'],
  },
  hidden: {
    feed: ['Feed', 'Лента', 'Новости'],
    disk: ['Drive', 'Диск'],
    sites: ['Sites', 'Sites and Stores', 'Сайты', 'Сайты и магазины'],
    marketing: ['Marketing', 'Маркетинг'],
  },
  startPage: 'crm',
  fields: {
    amount: field('money', 'Amount and currency', 'Amount', 'Сумма и валюта', 'Сумма'),
    client: field(undefined, 'Client', 'Customer', 'Клиент'),
    closeDate: field(
      'date',
      'Expected close date',
      'End date',
      'Дата завершения',
      'Предполагаемая дата закрытия',
    ),
    source: field('choice', 'Source', 'Источник'),
    kind: field('choice', 'Deal type', 'Тип сделки', 'Тип'),
    comment: field('text', 'Comment', 'Комментарий'),
  },
  stages: {
    fresh: ['New', 'Development', 'Новая'],
    documents: ['Create papers', 'Prepare documents', 'Подготовка документов'],
    // The CRM itself delivers this name with a Latin first letter.
    prepayment: ['Prepayment invoice', 'Invoice', 'Счёт на предоплату', 'Cчёт на предоплату'],
    work: ['In progress', 'В работе'],
    invoice: ['Final invoice', 'Финальный счёт'],
  },
  asks: [
    ['client', 'fresh', 'client'],
    ['amount', 'documents', 'amount'],
    ['closeDate', 'prepayment', 'closeDate'],
  ],
  hot: ['work', 'invoice'],
});
