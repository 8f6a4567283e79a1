import { crmPreset, field } from './make';

/** Sections of the CRM app, fields and stages of an opportunity as the app is installed. */
export const odoo = crmPreset({
  id: 'odoo',
  title: 'Odoo',
  speaks: ['en', 'ru'],
  menu: {
    sales: ['Sales', 'Продажи'],
    reports: ['Reporting', 'Отчётность'],
  },
  hidden: { configuration: ['Configuration', 'Настройка', 'Конфигурация'] },
  // The sections fold out and have no address of their own.
  startPage: 'panel:today',
  fields: {
    revenue: field('money', 'Expected Revenue', 'Ожидаемый доход', 'Ожидаемая выручка'),
    customer: field(undefined, 'Customer', 'Contact', 'Клиент'),
    closeDate: field('date', 'Expected Closing', 'Ожидаемое закрытие'),
    phone: field('phone', 'Phone', 'Телефон'),
    email: field('email', 'Email', 'Эл. почта'),
    salesperson: field(undefined, 'Salesperson', 'Продавец'),
  },
  stages: {
    fresh: ['New', 'Новая', 'Новый'],
    qualified: ['Qualified', 'Квалифицирована', 'Квалифицирован'],
    proposition: ['Proposition', 'Предложение'],
  },
  asks: [
    ['customer', 'fresh', 'client'],
    ['revenue', 'qualified', 'amount'],
    ['closeDate', 'proposition', 'closeDate'],
  ],
  hot: ['proposition'],
});
