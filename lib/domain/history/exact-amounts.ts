/**
 * A board rounds ("$27.4K"), a record's own page does not. What the record's
 * page showed replaces the rounded figure for as long as both can be true.
 */
import type { Deal } from '../deal';
import { minorDigits, UNKNOWN_CURRENCY } from '../money';

/** A deal as its own page showed it. */
export interface CardReading {
  readonly deal: Deal;
  readonly takenAt: number;
}

/**
 * Put what record pages showed over the deals of a snapshot.
 * A record page read later than the snapshot wins. One read earlier only makes
 * a rounded amount exact, and only while the exact amount lies within the
 * rounding; otherwise the deal has changed since, and the snapshot stands.
 * @param takenAt When the snapshot was read, milliseconds since the epoch.
 */
export function applyCards(deals: readonly Deal[], cards: readonly CardReading[], takenAt: number): Deal[] {
  if (cards.length === 0) return [...deals];
  const find = finder(deals, cards);
  const changed = new Map<string, Deal>();
  for (const card of [...cards].sort((a, b) => a.takenAt - b.takenAt)) {
    const target = find(card.deal);
    if (!target) continue;
    const deal = changed.get(target.id) ?? target;
    changed.set(target.id, overlay(deal, inCurrencyOf(deal, card), takenAt));
  }
  return deals.map((deal) => changed.get(deal.id) ?? deal);
}

function overlay(deal: Deal, card: CardReading, takenAt: number): Deal {
  if (card.takenAt < takenAt) return refine(deal, card.deal);
  const { id: _id, outcome, ...shown } = card.deal;
  const present = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== null));
  return { ...deal, ...present, outcome: card.deal.stage === null ? deal.outcome : outcome };
}

/** A form shows the bare number; the currency beside it on the board is the number's own. */
function inCurrencyOf({ amount: shown }: Deal, card: CardReading): CardReading {
  const bare = card.deal.amount;
  if (!shown || bare?.currency !== UNKNOWN_CURRENCY || shown.currency === UNKNOWN_CURRENCY) return card;
  const scale = 10 ** (minorDigits(shown.currency) - minorDigits(UNKNOWN_CURRENCY));
  const minor = bare.minor * scale;
  const amount = Number.isSafeInteger(minor)
    ? { minor, within: bare.within * scale, currency: shown.currency }
    : null;
  return { ...card, deal: { ...card.deal, amount } };
}

/** Take only the exact amount of an older reading, if it still fits the rounded one. */
function refine(deal: Deal, older: Deal): Deal {
  const shown = deal.amount;
  const exact = older.amount;
  const fits =
    shown &&
    exact &&
    shown.currency === exact.currency &&
    Math.abs(shown.minor - exact.minor) <= shown.within;
  return fits && exact.within < shown.within ? { ...deal, amount: exact } : deal;
}

/**
 * Find the deal that a record page is about: by id, by link, or, on boards that
 * carry no ids, by a title (and company, where both show one) that only one deal has.
 */
function finder(deals: readonly Deal[], cards: readonly CardReading[]): (card: Deal) => Deal | undefined {
  const byId = indexOf(deals, cards, ({ id }) => id);
  const byHref = indexOf(deals, cards, ({ href }) => href);
  const byTitle = indexOf(deals, cards, ({ title }) => title);
  return (card) => {
    const same = byId.get(card.id)?.[0] ?? byHref.get(card.href ?? '')?.[0];
    if (same) return same;
    const alike = (byTitle.get(card.title ?? '') ?? []).filter(
      (deal) => deal.company === null || card.company === null || deal.company === card.company,
    );
    return alike.length === 1 ? alike[0] : undefined;
  };
}

/** Deals by a key, for the keys of the cards alone: there are few cards and many deals. */
function indexOf(
  deals: readonly Deal[],
  cards: readonly CardReading[],
  keyOf: (deal: Deal) => string | null,
): Map<string, Deal[]> {
  const index = new Map<string, Deal[]>();
  for (const { deal } of cards) index.set(keyOf(deal) ?? '', []);
  for (const deal of deals) index.get(keyOf(deal) ?? '')?.push(deal);
  // Deals without a key have nothing in common.
  index.delete('');
  return index;
}
