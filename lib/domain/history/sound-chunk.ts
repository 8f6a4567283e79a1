/**
 * Whether what came from a page has the shape of a reading. A page's script
 * sends it as JSON, which turns a missing number into null and a date into
 * text: a piece that is not sound is refused whole, and never stored as 0.
 */
import type { Deal, Reading } from '../deal';
import type { PackedDeals } from './packed-deals';
import { isSoundPack } from './sound-pack';
import { isCurrency, isDate, isIndex, isName, isShare, isText, isWidth } from './sound-values';

/** What a piece of a reading has beside the reading itself. */
interface Piece extends Omit<Reading, 'deals'> {
  readonly deals: readonly Deal[] | PackedDeals;
  readonly readingId: string;
  readonly seq: number;
  readonly last: boolean;
  readonly account: string;
  readonly view: string;
  readonly takenAt: number;
  readonly timeZone: string;
}

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
    areSoundDeals(chunk.deals)
  );
}

function areSoundDeals(deals: Piece['deals']): boolean {
  if (!Array.isArray(deals)) return isSoundPack(deals as PackedDeals, MOST_DEALS);
  return deals.length <= MOST_DEALS && deals.every(isSoundDeal);
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
  return Number.isSafeInteger(minor) && isWidth(within) && isCurrency(currency);
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

function isStages(stages: unknown): boolean {
  return (
    typeof stages === 'object' &&
    stages !== null &&
    Object.values(stages).every(
      (labels) => Array.isArray(labels) && labels.every((label) => typeof label === 'string'),
    )
  );
}
