import type { ParseProblem } from '../../../lib/domain/standard';
import type { CardState, StandardPreview } from '../../../lib/domain/views';

/** A deal with a finding of every mode, one of them about a field that is not on the page. */
export const CARD: CardState = {
  entity: 'deal',
  stage: 'КП отправлено',
  fields: [
    { key: '0', id: 'phone', label: 'Телефон', filled: true },
    { key: '1', id: 'nextStep', label: 'Следующий шаг', filled: true },
    { key: '2', id: 'budget', label: 'Бюджет', filled: false },
    { key: '3', id: 'decider', label: 'Лицо, принимающее решение, и как об этом узнали', filled: false },
    { key: '4', id: 'source', label: 'Источник', filled: true },
  ],
  findings: [
    {
      code: 'format',
      field: 'phone',
      index: 0,
      expected: 'phone-e164',
      received: '8 (916) 123-45-67',
      mode: 'hint',
      rule: 'format:phone',
      suggestion: '+79161234567',
    },
    {
      code: 'empty',
      field: 'budget',
      index: 2,
      expected: null,
      received: null,
      mode: 'soft',
      rule: 'required:budget',
      why: 'Без бюджета КП не сравнить с ожиданиями клиента.',
    },
    {
      code: 'placeholder',
      field: 'decider',
      index: 3,
      expected: null,
      received: 'уточнить',
      mode: 'hard',
      rule: 'required:decider',
    },
    {
      code: 'field-missing',
      field: 'ИНН',
      index: null,
      expected: null,
      received: null,
      mode: 'hint',
      rule: 'required:inn',
    },
  ],
  keptVisible: [{ label: 'Факс', reason: 'required-by-crm' }],
};

export const PREVIEW: StandardPreview = {
  ok: true,
  hash: 'sha256-1',
  name: 'Отдел продаж Москва',
  version: 8,
  changes: [
    {
      code: 'menu-item-hidden',
      path: 'menu.seller.hidden',
      role: 'seller',
      item: 'Лента',
      before: null,
      after: null,
    },
    {
      code: 'menu-item-moved',
      path: 'menu.seller.order',
      role: 'seller',
      item: 'Сделки',
      before: 'Лиды',
      after: null,
    },
    { code: 'start-page-changed', path: 'startPage.seller', role: 'seller', before: 'Сделки', after: 'Лиды' },
    {
      code: 'required-added',
      path: 'cards.deal.required',
      entity: 'deal',
      item: 'Бюджет',
      before: null,
      after: { mode: 'soft', fromStage: 'КП отправлено' },
    },
    {
      code: 'probability-changed',
      path: 'analytics.ladder',
      item: 'КП отправлено',
      before: 0.2,
      after: 0.25,
    },
  ],
  warnings: [
    {
      code: 'unknown-key',
      path: 'dashbords',
      line: 41,
      column: 3,
      received: 'dashbords',
      cure: 'dashboards',
    },
  ],
  otherSite: false,
};

export const PROBLEMS: readonly ParseProblem[] = [
  { code: 'trailing-comma', path: 'menu.seller.order', line: 12, column: 31 },
  {
    code: 'not-in-list',
    path: 'cards.deal.required[2].mode',
    line: 27,
    column: 46,
    received: 'strict',
    expected: 'hint, soft, hard',
    cure: 'hard',
  },
  {
    code: 'percent-as-whole',
    path: 'analytics.ladder.*[1].probability',
    line: 58,
    column: 22,
    received: '20',
  },
];
