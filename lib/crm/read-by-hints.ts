/** Reads deals where a known CRM's adapter says they stand; part of the reader, not of the adapter. */
import { documentOf } from '../dom/read-roots';
import type { DealsRead, DealsResult, DealTablePort, ReadContext, Root } from './adapter';
import type { KnownAdapter } from './adapter-slot';
import type { DealHints, DealPlaces, Meaning, NotRead } from './deal-hints';
import { rawsOf, readingOf } from './hinted-rows';
import { openHinted } from './open-by-hints';
import { DEAL_FIELDS } from './universal/raw-deals';
import { dealsWithFallback } from './with-fallback';

/** The deal reader of a page: by the adapter's hints or its own reader, with `universal` behind either. */
export function dealsOf(known: KnownAdapter | undefined, universal: DealTablePort): DealTablePort {
  if (known?.dealHints) return hintedDeals(known.dealHints, withoutGuesses(known, universal));
  return dealsWithFallback(known?.deals, universal);
}

/** The universal reader also fills in what a redesign has moved. */
function hintedDeals(hints: DealHints, universal: DealTablePort): DealTablePort {
  return {
    read: (root, context) => {
      const places = hints.find(root, context);
      if (typeof places === 'string') return refuse(places);
      return places ? readPlaces(places, root, context, universal) : universal.read(root, context);
    },
    open: (root, context) => openHinted(hints, root, context, universal),
  };
}

/** On the page of one record the reader of unknown pages may find that record, and no list or board. */
function withoutGuesses({ pageAt }: KnownAdapter, universal: DealTablePort): DealTablePort {
  return {
    read: (root, context) => {
      const result = universal.read(root, context);
      const page = pageAt?.(context.url, documentOf(root));
      const isOfOne = page?.kind === 'card' || page?.kind === 'form';
      if (!isOfOne || result.kind === 'refused' || result.reading.source === 'card') return result;
      return { kind: 'refused', page: page.kind, sure: page.sure, why: ['one-record'] };
    },
    open: (root, context) => {
      const kind = pageAt?.(context.url, documentOf(root))?.kind;
      return kind === 'card' || kind === 'form' ? null : (universal.open?.(root, context) ?? null);
    },
  };
}

function refuse(reason: NotRead): DealsResult {
  return { kind: 'refused', page: reason === 'unsaved' ? 'form' : 'other', sure: 0.95, why: [reason] };
}

function readPlaces(
  places: DealPlaces,
  root: Root,
  context: ReadContext,
  universal: DealTablePort,
): DealsResult {
  const { raws, moved, questions } = rawsOf(places, context);
  const read = readingOf(places, raws, questions, root, context);
  if (!read) return universal.read(root, context);
  return moved.length ? filledIn(read, moved, universal.read(root, context)) : read;
}

/** Takes the moved values from a reading of the same records without the adapter's knowledge. */
function filledIn(read: DealsRead, moved: readonly Meaning[], other: DealsResult): DealsRead {
  const why = [...read.why, ...moved.map((meaning) => `moved-${meaning}`)];
  if (other.kind === 'refused') return { ...read, why };
  const keys = moved.map((meaning) => DEAL_FIELDS[meaning]).filter((key) => key !== undefined);
  const byId = new Map(other.reading.deals.map((deal) => [deal.id, deal]));
  const deals = read.reading.deals.map((deal) => {
    const twin = byId.get(deal.id);
    const values = twin && Object.fromEntries(keys.map((key) => [key, deal[key] ?? twin[key]]));
    return values ? { ...deal, ...values } : deal;
  });
  const refused = other.reading.refused.filter(({ field }) => keys.includes(field));
  const reading = { ...read.reading, deals, refused: [...read.reading.refused, ...refused] };
  return { ...read, reading, sure: Math.min(read.sure, other.sure), why };
}
