import type { CardRule } from '../types';
import type { Preset, PresetLanguage } from './preset';
import { pickWords } from './words';

const STAGES = {
  qualify: ['Qualification', 'Qualified', 'Квалификация', 'Первичный контакт'],
  meeting: ['Meeting', 'Discovery', 'Встреча', 'Переговоры'],
  offer: ['Proposal', 'Proposal sent', 'Quote', 'КП отправлено', 'Коммерческое предложение'],
  contract: ['Contract', 'Negotiation', 'Договор', 'Согласование договора'],
  invoice: ['Invoice', 'Payment', 'Счет', 'Счет на предоплату', 'Оплата'],
};

const TEXT = {
  en: {
    name: 'B2B services, five stages',
    main: 'Main',
    client: 'Client',
    money: 'Money and dates',
    whyAmount: 'A proposal has a price: without it the pipeline counts nothing.',
    whyStep: 'A deal without a next step stands still.',
    whyDecider: 'A contract is signed by the one who decides.',
    fact: 'What has the client done that shows he will sign?',
    facts: ['Sent company details', 'Corrected the contract', 'Named a signing date', 'Nothing yet'],
  },
  ru: {
    name: 'B2B-услуги, пять этапов',
    main: 'Главное',
    client: 'Клиент',
    money: 'Деньги и сроки',
    whyAmount: 'У предложения есть цена: без неё воронка ничего не считает.',
    whyStep: 'Сделка без следующего шага стоит на месте.',
    whyDecider: 'Договор подписывает тот, кто решает.',
    fact: 'Что сделал клиент, из чего видно, что он подпишет?',
    facts: ['Прислал реквизиты', 'Внёс правки в договор', 'Назвал дату подписания', 'Пока ничего'],
  },
} as const;

function dealCard(language: PresetLanguage): CardRule {
  const words = TEXT[language];
  return {
    blocks: [
      { id: 'main', title: words.main, fields: ['nextStep', 'need', 'amount'] },
      { id: 'client', title: words.client, fields: ['company', 'contact', 'decisionMaker', 'source'] },
      { id: 'money', title: words.money, fields: ['closeDate', 'segment'] },
    ],
    order: ['nextStep', 'need', 'company', 'contact', 'decisionMaker', 'amount', 'closeDate'],
    required: [
      { field: 'nextStep', fromStage: 'meeting', mode: 'hint', why: words.whyStep },
      { field: 'amount', fromStage: 'offer', mode: 'hint', why: words.whyAmount },
      { field: 'decisionMaker', fromStage: 'contract', mode: 'hint', why: words.whyDecider },
    ],
    questions: [{ id: 'signing-fact', stage: 'contract', text: words.fact, options: words.facts }],
  };
}

export const b2bServices: Preset = {
  id: 'b2b-services',
  ref: 'builtin:b2b-services@1',
  crm: null,
  speaks: ['en', 'ru'],
  checkPoints: ['stage-names', 'required-few', 'decision-maker', 'close-date-honest', 'milestones-match'],
  build: (language) => ({
    format: 'crm-standard/1',
    name: TEXT[language].name,
    version: 1,
    roles: { seller: {}, rop: {}, director: {} },
    defaultRole: 'seller',
    dictionary: pickWords(
      language,
      [
        'deals',
        'tasks',
        'calendar',
        'companies',
        'contacts',
        'mail',
        'reports',
        'feed',
        'disk',
        'market',
        'sites',
      ],
      ['nextStep', 'need', 'amount', 'company', 'contact', 'decisionMaker', 'source', 'closeDate', 'segment'],
      STAGES,
    ),
    menu: {
      seller: {
        order: ['deals', 'tasks', 'calendar', 'companies', 'contacts', 'mail'],
        hidden: ['feed', 'disk', 'market', 'sites'],
        unknown: 'show-in-place',
      },
      '*': { order: ['deals', 'reports', 'tasks', 'companies', 'contacts'], unknown: 'show-in-place' },
    },
    startPage: { seller: { to: 'deals' }, '*': { to: 'panel:today' } },
    cards: { deal: dealCard(language) },
    dashboards: { seller: ['my_plan', 'my_stuck'], '*': ['weighted', 'coverage', 'stuck', 'hygiene'] },
    analytics: { hotStages: ['contract', 'invoice'], milestones: { meeting: 'meeting', demo: 'offer' } },
  }),
};
