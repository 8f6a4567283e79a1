/** Names of common things in CRMs of several makers, in English and Russian. */
import type { Dictionary, FieldWord, MenuWord } from '../types';
import type { PresetLanguage } from './preset';

export const MENU_WORDS: Readonly<Record<string, MenuWord>> = {
  leads: { labels: ['Leads', 'Лиды'] },
  deals: { labels: ['Deals', 'Opportunities', 'Pipeline', 'Сделки'] },
  contacts: { labels: ['Contacts', 'People', 'Контакты'] },
  companies: { labels: ['Companies', 'Accounts', 'Organizations', 'Компании'] },
  tasks: { labels: ['Tasks', 'Activities', 'Задачи', 'Дела'] },
  calendar: { labels: ['Calendar', 'Календарь'] },
  chat: { labels: ['Chat', 'Messenger', 'Чат', 'Чаты', 'Мессенджер'] },
  mail: { labels: ['Mail', 'Email', 'Почта'] },
  calls: { labels: ['Calls', 'Телефония', 'Звонки'] },
  reports: { labels: ['Reports', 'Analytics', 'Dashboards', 'Отчеты', 'Аналитика'] },
  orders: { labels: ['Orders', 'Заказы'] },
  products: { labels: ['Products', 'Catalog', 'Товары', 'Каталог'] },
  feed: { labels: ['Feed', 'News', 'Лента', 'Новости'] },
  disk: { labels: ['Drive', 'Files', 'Documents', 'Диск', 'Файлы'] },
  market: { labels: ['Marketplace', 'App Store', 'Apps', 'Маркет', 'Приложения'] },
  sites: { labels: ['Sites', 'Websites', 'Сайты', 'Сайты и магазины'] },
  automation: { labels: ['Automation', 'Workflows', 'Автоматизация', 'Роботы'] },
};

const deal = (type: FieldWord['type'], ...labels: string[]): FieldWord => ({
  labels,
  ...(type ? { type } : {}),
  entity: 'deal',
});

export const FIELD_WORDS: Readonly<Record<string, FieldWord>> = {
  phone: { labels: ['Phone', 'Mobile', 'Work phone', 'Телефон', 'Рабочий телефон'], type: 'phone' },
  email: { labels: ['Email', 'E-mail', 'Work email', 'Почта'], type: 'email' },
  inn: { labels: ['ИНН', 'Tax ID'] },
  amount: deal(
    'money',
    'Amount',
    'Value',
    'Deal value',
    'Expected Revenue',
    'Сумма',
    'Бюджет',
    'Сумма и валюта',
  ),
  closeDate: deal(
    'date',
    'Close date',
    'Expected close date',
    'Expected Closing',
    'Дата завершения',
    'Дата закрытия',
  ),
  nextStep: deal('text', 'Next step', 'Следующий шаг'),
  source: deal('choice', 'Source', 'Lead source', 'Источник'),
  contact: deal(undefined, 'Contact', 'Contact person', 'Primary contact', 'Контакт', 'Контактное лицо'),
  company: deal(undefined, 'Company', 'Organization', 'Account', 'Компания'),
  decisionMaker: deal(undefined, 'Decision maker', 'Who decides', 'ЛПР', 'Кто принимает решение'),
  need: deal('text', 'Need', 'Requirement', 'Потребность', 'Запрос клиента'),
  region: deal('choice', 'Region', 'City', 'Регион', 'Город'),
  segment: deal('choice', 'Segment', 'Industry', 'Сегмент', 'Отрасль'),
  product: deal(undefined, 'Product', 'Products', 'Товар', 'Товары'),
  address: deal('text', 'Delivery address', 'Shipping address', 'Адрес доставки'),
  payment: deal('choice', 'Payment method', 'Payment', 'Способ оплаты'),
};

/** The parts of the common dictionary that a preset uses, with its own stages, in the words of one language first. */
export function pickWords(
  language: PresetLanguage,
  menu: readonly string[],
  fields: readonly string[],
  stages: Readonly<Record<string, readonly string[]>>,
): Dictionary {
  return inLanguage(language, { menu: pick(MENU_WORDS, menu), fields: pick(FIELD_WORDS, fields), stages });
}

/** The same dictionary with the labels of one language first: people are shown the first one. */
export function inLanguage(language: PresetLanguage, { menu, fields, stages }: Dictionary): Dictionary {
  const sorted = (labels: readonly string[]) => labels.toSorted((a, b) => foreign(a) - foreign(b));
  const foreign = (label: string) => Number(/[а-яё]/i.test(label) !== (language === 'ru'));
  const each = <T>(words: Readonly<Record<string, T>> | undefined, change: (word: T) => T) =>
    Object.fromEntries(Object.entries(words ?? {}).map(([id, word]) => [id, change(word)]));
  return {
    menu: each(menu, (word) => ({ ...word, labels: sorted(word.labels) })),
    fields: each(fields, (word) => ({ ...word, labels: sorted(word.labels) })),
    stages: each(stages, sorted),
  };
}

function pick<T>(words: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const word = words[id];
      return word === undefined ? [] : [[id, word]];
    }),
  );
}
