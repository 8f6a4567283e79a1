import type { CardRule } from '../types';
import type { Preset, PresetLanguage } from './preset';
import { pickWords } from './words';

const STAGES = {
  fresh: ['New', 'Appointment scheduled', 'Новая', 'Новый', 'Неразобранное'],
  reached: ['Contacted', 'Contact made', 'Дозвонились', 'Контакт установлен'],
  demo: ['Demo', 'Presentation', 'Demo scheduled', 'Демонстрация', 'Презентация'],
  decision: ['Decision', 'Decision maker bought-in', 'Принимают решение', 'Решение'],
};

const TEXT = {
  en: {
    name: 'Inside sales, short cycle',
    call: 'For the call',
    deal: 'Deal',
    whyPhone: 'Without a number nobody can call back.',
    whyNeed: 'A demo without a need shows everything and sells nothing.',
    whyAmount: 'A decision is about a price.',
  },
  ru: {
    name: 'Телефонные продажи, короткий цикл',
    call: 'Для звонка',
    deal: 'Сделка',
    whyPhone: 'Без номера никто не перезвонит.',
    whyNeed: 'Показ без потребности показывает всё и не продаёт ничего.',
    whyAmount: 'Решают о цене.',
  },
} as const;

function dealCard(language: PresetLanguage): CardRule {
  const words = TEXT[language];
  return {
    blocks: [
      { id: 'call', title: words.call, fields: ['phone', 'contact', 'nextStep'] },
      { id: 'deal', title: words.deal, fields: ['need', 'amount', 'source', 'region'] },
    ],
    order: ['phone', 'contact', 'need', 'nextStep', 'amount'],
    required: [
      { field: 'phone', fromStage: 'reached', mode: 'hint', why: words.whyPhone },
      { field: 'need', fromStage: 'demo', mode: 'hint', why: words.whyNeed },
      { field: 'amount', fromStage: 'decision', mode: 'hint', why: words.whyAmount },
    ],
    formats: { phone: 'phone-e164' },
  };
}

export const insideSales: Preset = {
  id: 'inside-sales',
  ref: 'builtin:inside-sales@1',
  crm: null,
  speaks: ['en', 'ru'],
  checkPoints: ['stage-names', 'first-call-speed', 'source-list', 'required-few', 'start-page-habit'],
  build: (language) => ({
    format: 'crm-standard/1',
    name: TEXT[language].name,
    version: 1,
    roles: { seller: {}, rop: {} },
    defaultRole: 'seller',
    dictionary: pickWords(
      language,
      [
        'leads',
        'calls',
        'deals',
        'tasks',
        'chat',
        'contacts',
        'reports',
        'feed',
        'disk',
        'market',
        'automation',
      ],
      ['phone', 'contact', 'nextStep', 'need', 'amount', 'source', 'region'],
      STAGES,
    ),
    menu: {
      seller: {
        order: ['leads', 'calls', 'deals', 'tasks', 'chat', 'contacts'],
        hidden: ['feed', 'disk', 'market', 'automation'],
        unknown: 'show-in-place',
      },
      '*': { order: ['reports', 'deals', 'leads', 'calls'], unknown: 'show-in-place' },
    },
    startPage: { seller: { to: 'leads' }, '*': { to: 'panel:today' } },
    cards: { deal: dealCard(language) },
    dashboards: { seller: ['my_plan', 'my_stuck'], '*': ['weighted', 'funnel', 'stuck', 'hygiene'] },
    analytics: { halfLifeDays: 90, hotStages: ['decision'], milestones: { demo: 'demo' } },
  }),
};
