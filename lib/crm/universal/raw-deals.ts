/** From the texts of rows or cards to deals: values, ids, outcomes, and what was left out. */
import { atOnce, type Steps } from '../../dom/slices';
import type { Deal, Outcome, RefusedValue, SkippedRow } from '../../domain/deal';
import type { CurrencyCode } from '../../domain/money';
import type { IdKind } from '../adapter';
import { ContentKeys } from './record-ids';
import { type PageStyle, ValueReader } from './values';
import type { Meaning } from './words';

export type Texts = Partial<Record<Meaning, string>>;

/** A row or card as read, before its texts become values. */
export interface RawDeal {
  readonly markupId: string | null;
  readonly href: string | null;
  readonly hrefId: string | null;
  readonly texts: Texts;
  /** Set when the row is no deal. */
  readonly skip: SkippedRow | null;
  /** What an id of the CRM says; without it the words of status and stage are asked. */
  readonly outcome?: Outcome | null;
  /** Values whose place the page has drawn and not filled yet; their texts are left out. */
  readonly late?: readonly Meaning[];
}

/** What each meaning is called in a deal; the others are no values of their own. */
export const DEAL_FIELDS: Readonly<Partial<Record<Meaning, keyof Deal>>> = {
  title: 'title',
  amount: 'amount',
  stage: 'stage',
  pipeline: 'pipeline',
  owner: 'owner',
  company: 'company',
  region: 'region',
  segment: 'segment',
  created: 'createdAt',
  closeDate: 'expectedClose',
  closed: 'closedAt',
  nextActivity: 'nextActivity',
  probability: 'probability',
};

export interface DealsOut {
  readonly deals: Deal[];
  readonly skipped: SkippedRow[];
  readonly refused: RefusedValue[];
  readonly idKind: IdKind;
}

const DEALS_A_STEP = 20;
const WEAKER: readonly IdKind[] = ['record', 'link', 'derived'];

/** Reads all raw deals of one page at once; the same id twice counts once. */
export function toDeals(...given: Parameters<typeof readRaws>): DealsOut {
  return atOnce(readRaws(...given));
}

/** The same, to be laid down between the deals. */
export function* readRaws(
  raws: readonly RawDeal[],
  style: PageStyle,
  currency: CurrencyCode | null,
  pipeline: string | null,
): Steps<DealsOut> {
  const reader = new ValueReader(style);
  const keys = new ContentKeys();
  const deals = new Map<string, Deal>();
  const skipped: SkippedRow[] = [];
  let weakest = 0;
  for (const [at, raw] of raws.entries()) {
    if (at % DEALS_A_STEP === 0) yield;
    const named = raw.skip ? null : identify(raw, keys, reader);
    if (!named) {
      skipped.push(raw.skip ?? { reason: 'no-id', excerpt: excerptOf(raw) });
    } else if (deals.has(named.id)) {
      skipped.push({ reason: 'duplicate', excerpt: excerptOf(raw) });
    } else {
      weakest = Math.max(weakest, WEAKER.indexOf(named.kind));
      deals.set(named.id, dealOf(named.id, raw, reader, currency, pipeline));
    }
  }
  return {
    deals: [...deals.values()],
    skipped,
    refused: reader.refused,
    idKind: WEAKER[weakest] ?? 'record',
  };
}

function excerptOf(raw: RawDeal): string {
  return Object.values(raw.texts).join(' ').slice(0, 80);
}

function identify(raw: RawDeal, keys: ContentKeys, reader: ValueReader): { id: string; kind: IdKind } | null {
  if (raw.hrefId) return { id: raw.hrefId, kind: 'link' };
  if (raw.markupId) return { id: raw.markupId, kind: 'record' };
  const title = reader.words(raw.texts.title);
  if (!title) return null;
  const { id, repeated } = keys.next(title, reader.words(raw.texts.company));
  if (repeated) reader.refuse(id, 'id', title, 'same-content');
  return { id, kind: 'derived' };
}

function dealOf(
  id: string,
  raw: RawDeal,
  reader: ValueReader,
  currency: CurrencyCode | null,
  pipeline: string | null,
): Deal {
  const { texts } = raw;
  if (raw.late)
    for (const late of raw.late) reader.refuse(id, DEAL_FIELDS[late] ?? 'title', '…', 'not-loaded');
  const stage = reader.words(texts.stage) ?? reader.words(texts.status);
  return {
    id,
    title: reader.words(texts.title),
    amount: reader.amount(id, texts.amount, currencyCode(texts.currency) ?? currency),
    pipeline: reader.words(texts.pipeline) ?? pipeline,
    stage,
    outcome: raw.outcome ?? outcome(id, texts, reader),
    owner: reader.words(texts.owner),
    company: reader.words(texts.company),
    region: reader.words(texts.region),
    segment: reader.words(texts.segment),
    createdAt: reader.date(id, 'createdAt', texts.created),
    expectedClose: reader.date(id, 'expectedClose', texts.closeDate),
    closedAt: reader.date(id, 'closedAt', texts.closed),
    nextActivity: reader.date(id, 'nextActivity', texts.nextActivity),
    probability: reader.share(id, texts.probability),
    href: raw.href,
  };
}

function currencyCode(text: string | undefined): CurrencyCode | null {
  return text && /^[A-Z]{3}$/.test(text) ? text : null;
}

/** Status first, stage second; "closed" without saying how counts as open and is reported. */
function outcome(id: string, texts: Texts, reader: ValueReader): Outcome {
  let isUnclear = false;
  for (const text of [texts.status, texts.stage]) {
    const end = text ? reader.ending(text) : 'open';
    if (end === 'won' || end === 'lost') return end;
    isUnclear ||= end === null;
  }
  if (isUnclear) {
    const said = [texts.status, texts.stage].filter((text) => text).join(' ');
    reader.refuse(id, 'outcome', said, 'closed-unclear');
  }
  return 'open';
}
