/** Makes the ready set of one CRM from the names that its pages use. */
import type { CardRule, FieldWord } from '../../types';
import type { CheckPoint, Preset, PresetLanguage } from '../preset';
import { inLanguage } from '../words';

/** Labels of one thing, in every language and edition of the CRM that is known. */
type Labels = readonly string[];

/** Why a field is asked for; worded below in both languages. */
type Reason = 'amount' | 'closeDate' | 'client' | 'nextStep' | 'source';

export interface CrmNames {
  readonly id: string;
  /** The CRM's own name; the same in every language. */
  readonly title: string;
  /** Languages of the CRM's pages among ours. */
  readonly speaks: readonly PresetLanguage[];
  /** What a seller keeps in the menu, in this order. */
  readonly menu: Readonly<Record<string, Labels>>;
  /** What a seller rarely needs. */
  readonly hidden: Readonly<Record<string, Labels>>;
  /** An item of the menu that has an address, or a screen of the panel. */
  readonly startPage: string;
  /** Fields of a deal. */
  readonly fields: Readonly<Record<string, FieldWord>>;
  /** Stages of the first pipeline as the CRM is delivered, without the final ones. */
  readonly stages: Readonly<Record<string, Labels>>;
  /** From which stage a field is asked for, and why. */
  readonly asks: readonly (readonly [field: string, fromStage: string, why: Reason])[];
  /** Stages on which a deal is close to its end. */
  readonly hot: readonly string[];
}

const CHECKS: readonly CheckPoint[] = [
  'menu-names',
  'stage-names',
  'pipelines-each',
  'required-few',
  'hidden-unused',
];

const TEXT = {
  en: {
    name: 'team standard',
    main: 'Main',
    rest: 'Details',
    amount: 'Without an amount the pipeline counts nothing.',
    closeDate: 'Without a date the deal stands in no forecast.',
    client: 'A deal without a client cannot be handed over.',
    nextStep: 'A deal without a next step stands still.',
    source: 'Without a source nobody knows which advertising works.',
  },
  ru: {
    name: 'регламент команды',
    main: 'Главное',
    rest: 'Подробности',
    amount: 'Без суммы воронка ничего не считает.',
    closeDate: 'Без даты сделка не попадает ни в один прогноз.',
    client: 'Сделку без клиента не передать другому.',
    nextStep: 'Сделка без следующего шага стоит на месте.',
    source: 'Без источника неизвестно, какая реклама работает.',
  },
} as const;

/** A ready set that speaks the words of one CRM. It asks only by hints. */
export function crmPreset(names: CrmNames): Preset {
  return {
    id: names.id,
    ref: `builtin:${names.id}@1`,
    crm: names.id,
    speaks: names.speaks,
    checkPoints: CHECKS,
    build: (language) => ({
      format: 'crm-standard/1',
      name: `${names.title}: ${TEXT[language].name}`,
      version: 1,
      appliesTo: [{ crm: names.id }],
      roles: { seller: {}, rop: {}, director: {} },
      defaultRole: 'seller',
      dictionary: inLanguage(language, {
        menu: words({ ...names.menu, ...names.hidden }),
        fields: names.fields,
        stages: names.stages,
      }),
      menu: {
        seller: {
          order: Object.keys(names.menu),
          hidden: Object.keys(names.hidden),
          unknown: 'show-in-place',
        },
      },
      startPage: { seller: { to: names.startPage }, '*': { to: 'panel:today' } },
      cards: { deal: dealCard(names, language) },
      dashboards: { seller: ['my_plan', 'my_stuck'], '*': ['weighted', 'coverage', 'stuck', 'hygiene'] },
      analytics: { hotStages: names.hot },
    }),
  };
}

function dealCard({ fields, asks }: CrmNames, language: PresetLanguage): CardRule {
  const text = TEXT[language];
  const main = [...new Set(asks.map(([field]) => field))];
  const rest = Object.keys(fields).filter((field) => !main.includes(field));
  return {
    blocks: [
      { id: 'main', title: text.main, fields: main },
      { id: 'rest', title: text.rest, fields: rest },
    ],
    order: [...main, ...rest],
    required: asks.map(([field, fromStage, why]) => ({ field, fromStage, mode: 'hint', why: text[why] })),
  };
}

function words(labels: Readonly<Record<string, Labels>>): Record<string, { labels: Labels }> {
  return Object.fromEntries(Object.entries(labels).map(([id, names]) => [id, { labels: names }]));
}

/** One field of a deal's card. */
export function field(type: FieldWord['type'], ...labels: string[]): FieldWord {
  return { labels, ...(type ? { type } : {}), entity: 'deal' };
}
