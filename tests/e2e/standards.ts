/** The standards that the end-to-end tests load, as a manager would write them by hand. */

export const DEMO_STANDARD = {
  format: 'crm-standard/1',
  name: 'Отдел продаж «Вектор»',
  version: 1,
  owner: { name: 'Ирина Котова', role: 'rop' },
  dictionary: {
    menu: {
      deals: { labels: ['Сделки', 'Deals'], href: '/deals' },
      tasks: { labels: ['Задачи', 'Tasks'], href: '/tasks' },
      chat: { labels: ['Чат', 'Chat'], href: '/chat' },
      feed: { labels: ['Лента', 'Feed'], href: '/feed' },
      disk: { labels: ['Диск', 'Disk'], href: '/disk' },
      mail: { labels: ['Почта', 'Mail'], href: '/mail' },
      calendar: { labels: ['Календарь', 'Calendar'], href: '/calendar' },
    },
    fields: {
      budget: { labels: ['Бюджет', 'Budget', 'Сумма', 'Amount'], type: 'money' },
      source: { labels: ['Источник', 'Source'] },
      nextStep: { labels: ['Следующий шаг', 'Next step'] },
      fax: { labels: ['Факс', 'Fax'] },
    },
    stages: {
      new: ['Новая заявка', 'New request'],
      offer: ['КП отправлено', 'Offer sent'],
    },
  },
  menu: {
    seller: {
      order: ['deals', 'tasks', 'chat'],
      hidden: ['feed', 'disk', 'mail', 'calendar'],
      unknown: 'show-in-new',
    },
  },
  startPage: { seller: { to: 'deals' } },
  cards: {
    deal: {
      order: ['nextStep', 'budget', 'source'],
      required: [
        { field: 'nextStep', mode: 'soft', why: 'Без следующего шага сделка стоит' },
        { field: 'source', mode: 'hint' },
      ],
      hidden: ['fax'],
    },
  },
} as const;

export const REAL_STANDARD = {
  format: 'crm-standard/1',
  name: 'Sales desk',
  version: 1,
  dictionary: {
    menu: {
      deals: { labels: ['Deals'], href: '/#/deals' },
      tasks: { labels: ['Tasks'], href: '/#/tasks' },
      invoices: { labels: ['Invoices'], href: '/#/invoices' },
      companies: { labels: ['Companies'], href: '/#/companies' },
    },
    fields: {
      category: { labels: ['Category'] },
      description: { labels: ['Description'] },
      closing: { labels: ['Expected Closing'], type: 'date' },
    },
  },
  menu: { seller: { order: ['deals', 'tasks', 'companies'], hidden: ['invoices'] } },
  dashboards: { seller: ['weighted'] },
  startPage: { seller: { to: '/#/deals' } },
  cards: {
    deal: {
      required: [{ field: 'description', mode: 'soft', why: 'The next person must understand the deal' }],
      hidden: ['category'],
    },
  },
} as const;
