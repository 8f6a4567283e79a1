/** Reads deals where a known CRM's adapter says they stand; part of the reader, not of the adapter. */
import { documentOf } from '../dom/read-roots';
import { atOnce, type Steps } from '../dom/slices';
import type { DealsRead, DealsResult, DealTablePort, ReadContext, Root } from './adapter';
import type { KnownAdapter } from './adapter-slot';
import type { DealHints, DealPlaces, Meaning, NotRead } from './deal-hints';
import { rawSteps, readingSteps } from './hinted-rows';
import { openHinted } from './open-by-hints';
import { DEAL_FIELDS } from './universal/raw-deals';
import { dealsWithFallback } from './with-fallback';

/** The deal reader of a page: by the adapter's hints or its own reader, with `universal` behind either. */
export function dealsOf(known: KnownAdapter | undefined, universal: DealTablePort): DealTablePort {
  if (known?.dealHints) return hintedDeals(known.dealHints, withoutGuesses(known, universal));
  return dealsWithFallback(known?.deals, universal);
}

/** What a port reads, in steps where it offers them. */
export function* stepsOf(port: DealTablePort, root: Root, context: ReadContext): Steps<DealsResult> {
  return port.steps ? yield* port.steps(root, context) : port.read(root, context);
}

/** The universal reader also fills in what a redesign has moved. */
function hintedDeals(hints: DealHints, universal: DealTablePort): DealTablePort {
  const steps = function* (root: Root, context: ReadContext): Steps<DealsResult> {
    const places = hints.find(root, context);
    yield;
    if (typeof places === 'string') return refuse(places);
    return yield* places ? readPlaces(places, root, context, universal) : stepsOf(universal, root, context);
  };
  return {
    read: (root, context) => atOnce(steps(root, context)),
    steps,
    open: (root, context) => openHinted(hints, root, context, universal),
  };
}

/** On the page of one record the reader of unknown pages may find that record, and no list or board. */
function withoutGuesses({ pageAt }: KnownAdapter, universal: DealTablePort): DealTablePort {
  const steps = function* (root: Root, context: ReadContext): Steps<DealsResult> {
    const result = yield* stepsOf(universal, root, context);
    const page = pageAt?.(context.url, documentOf(root));
    const isOfOne = page?.kind === 'card' || page?.kind === 'form';
    if (!isOfOne || result.kind === 'refused' || result.reading.source === 'card') return result;
    return { kind: 'refused', page: page.kind, sure: page.sure, why: ['one-record'] };
  };
  return {
    read: (root, context) => atOnce(steps(root, context)),
    steps,
    open: (root, context) => {
      const kind = pageAt?.(context.url, documentOf(root))?.kind;
      return kind === 'card' || kind === 'form' ? null : (universal.open?.(root, context) ?? null);
    },
  };
}

function refuse(reason: NotRead): DealsResult {
  return { kind: 'refused', page: reason === 'unsaved' ? 'form' : 'other', sure: 0.95, why: [reason] };
}

function* readPlaces(
  places: DealPlaces,
  root: Root,
  context: ReadContext,
  universal: DealTablePort,
): Steps<DealsResult> {
  const { raws, moved, questions } = yield* rawSteps(places, context);
  const read = yield* readingSteps(places, raws, questions, root, context);
  if (!read) return yield* stepsOf(universal, root, context);
  return moved.length ? filledIn(read, moved, yield* stepsOf(universal, root, context)) : read;
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
