export type Language = 'ru' | 'en';
export type Words = Record<Language, string>;
export type CurrencyCode = 'RUB' | 'USD';
export type PipelineId = 'sales' | 'renewal';
export type Outcome = 'open' | 'won' | 'lost';

/** Dates are ISO days, amounts are minor units (kopecks, cents); an unknown amount is null. */
export interface StageEntry {
  date: string;
  stage: string;
}
export interface AmountEntry {
  date: string;
  amount: number | null;
}
export interface PromiseEntry {
  date: string;
  expectedClose: string;
}

interface DealFacts {
  id: number;
  pipeline: PipelineId;
  currency: CurrencyCode;
  owner: string;
  region: string;
  segment: string;
  company: number;
  contact: number;
  created: string;
  closed: string | null;
  outcome: Outcome;
}

/** One deal as it stood on the evening of a day. */
export interface DealState extends DealFacts {
  title: Words;
  stage: string;
  stageSince: string;
  amount: number | null;
  expectedClose: string;
}

/** One deal with its whole story. */
export interface DealStory extends DealFacts {
  title: Words;
  stages: StageEntry[];
  amounts: AmountEntry[];
  promises: PromiseEntry[];
}

export interface DealTruth extends Omit<DealState, 'title'> {
  title: string;
  stageLabel: string;
  pipelineLabel: string;
  ownerLabel: string;
  regionLabel: string;
  segmentLabel: string;
  companyLabel: string;
  stageHistory: StageEntry[];
  amountHistory: AmountEntry[];
  promiseHistory: PromiseEntry[];
}

export interface StageSum {
  pipeline: PipelineId;
  stage: string;
  stageLabel: string;
  currency: CurrencyCode;
  /** Deals of this stage and currency. */
  count: number;
  /** How many of them have an amount. */
  known: number;
  /** Sum of the known amounts in minor units. */
  sum: number;
}

export interface Truth {
  lang: Language;
  today: string;
  firstDay: string;
  deals: DealTruth[];
  sums: StageSum[];
}

interface Named {
  id: string;
  label: Words;
}
interface PersonRecord {
  id: number;
  title: Words;
  owner: string;
  region: string;
  created: string;
}

export const TODAY: string;
export const FIRST_DAY: string;
export const PIPELINES: readonly (Named & { id: PipelineId; stages: readonly Named[] })[];
export const FINAL_STAGES: readonly Named[];
export const OWNERS: readonly Named[];
export const REGIONS: readonly Named[];
export const SEGMENTS: readonly Named[];
export const LEAD_STAGES: readonly Named[];
export const CURRENCIES: readonly { id: CurrencyCode; minor: number }[];

/** All deals, open and closed, as they stood on the evening of an ISO date. */
export function dealsOn(date: string): DealState[];
export function sumsOf(deals: readonly DealState[], lang?: Language): StageSum[];
export function truth(options?: { lang?: Language; today?: string }): Truth;
export function world(): {
  deals: DealStory[];
  companies: PersonRecord[];
  contacts: (PersonRecord & { company: number })[];
  leads: (PersonRecord & { stage: string })[];
};

export interface FieldFacts {
  id: string;
  kind: string;
  label: Words;
  /** How the sheet marks the field; only "native" is enforced by the demo itself. */
  must?: 'native' | 'star' | 'aria' | 'css' | 'bold';
  /** The label after the redesign. */
  alt?: Words;
}
export const FIELDS: Record<'deal' | 'lead' | 'contact' | 'company', readonly FieldFacts[]>;
export const OPTIONS: Record<string, readonly Named[]>;
export const MESSAGES: Record<Language, Record<string, string>>;
export const REDESIGN_MESSAGES: Record<Language, Record<string, string>>;
/** The first value of a field that tells no story; null when nobody filled it. */
export function madeUpValue(entity: string, recordId: number, field: FieldFacts): unknown;
