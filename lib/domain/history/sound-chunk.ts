/**
 * Whether what came from a page has the shape of a reading. A page's script
 * sends it as JSON, which turns a missing number into null and a date into
 * text: a piece that is not sound is refused whole, and never stored as 0.
 */
import type { Deal, Reading } from '../deal';

/** What a piece of a reading has beside the reading itself. */
interface Piece extends Reading {
  readonly readingId: string;
  readonly seq: number;
  readonly last: boolean;
  readonly account: string;
  readonly view: string;
  readonly takenAt: number;
  readonly timeZone: string;
}

const LONGEST_TEXT = 4000;
const MOST_DEALS = 20_000;
const MOST_PIECES = 10_000;
const SOURCES: readonly unknown[] = ['board', 'list', 'card'];
const OUTCOMES: readonly unknown[] = ['open', 'won', 'lost'];
const TEXTS = ['title', 'pipeline', 'stage', 'owner', 'company', 'region', 'segment', 'href'] as const;
const DATES = ['createdAt', 'expectedClose', 'closedAt', 'nextActivity'] as const;

/** True when every part of the piece is what its type says, and of a size that a page can have. */
export function isSoundChunk(chunk: Piece): boolean {
  return (
    [chunk.readingId, chunk.account, chunk.view].every(isName) &&
    isIndex(chunk.seq) &&
    chunk.seq < MOST_PIECES &&
    typeof chunk.last === 'boolean' &&
    Number.isFinite(chunk.takenAt) &&
    typeof chunk.timeZone === 'string' &&
    SOURCES.includes(chunk.source) &&
    (chunk.total === null || isIndex(chunk.total)) &&
    isText(chunk.filter) &&
    isStages(chunk.stages) &&
    areTexts(chunk.skipped, ['reason', 'excerpt']) &&
    areTexts(chunk.refused, ['dealId', 'field', 'text', 'reason']) &&
    Array.isArray(chunk.deals) &&
    chunk.deals.length <= MOST_DEALS &&
    chunk.deals.every(isSoundDeal)
  );
}

/** True when every value of the deal is of its kind: whole minor units, calendar dates, a share of 0…1. */
export function isSoundDeal(deal: Deal): boolean {
  return (
    isName(deal.id) &&
    TEXTS.every((field) => isText(deal[field])) &&
    DATES.every((field) => isDate(deal[field])) &&
    OUTCOMES.includes(deal.outcome) &&
    isAmount(deal.amount) &&
    isShare(deal.probability)
  );
}

function isAmount(amount: Deal['amount']): boolean {
  if (amount === null) return true;
  if (typeof amount !== 'object') return false;
  const { minor, within, currency } = amount;
  return (
    Number.isSafeInteger(minor) &&
    Number.isFinite(within) &&
    within >= 0 &&
    typeof currency === 'string' &&
    /^[A-Z]{3}$/.test(currency)
  );
}

function isShare(value: unknown): boolean {
  return value === null || (typeof value === 'number' && value >= 0 && value <= 1);
}

/** A list of records that hold texts under the given names. */
function areTexts(list: unknown, names: readonly string[]): boolean {
  return (
    Array.isArray(list) &&
    list.every((item) => {
      const texts = (item ?? {}) as Record<string, unknown>;
      return names.every((name) => typeof texts[name] === 'string' && isText(texts[name]));
    })
  );
}

function isName(text: unknown): boolean {
  return typeof text === 'string' && text !== '' && text.length <= LONGEST_TEXT;
}

function isText(text: unknown): boolean {
  return text === null || (typeof text === 'string' && text.length <= LONGEST_TEXT);
}

function isDate(date: unknown): boolean {
  return date === null || (typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date));
}

function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isStages(stages: unknown): boolean {
  return (
    typeof stages === 'object' &&
    stages !== null &&
    Object.values(stages).every(
      (labels) => Array.isArray(labels) && labels.every((label) => typeof label === 'string'),
    )
  );
}
