/** Reads deals where a known CRM's adapter says they stand; part of the reader, not of the adapter. */
import { documentOf } from '../dom/read-roots';
import { textOf } from '../dom/read-text';
import type { Deal, Outcome, Reading, SkippedRow } from '../domain/deal';
import type { DealsRead, DealsResult, DealTablePort, IdKind, Question, ReadContext, Root } from './adapter';
import type { KnownAdapter } from './adapter-slot';
import type { DealHints, DealPlaces, Meaning, NotRead, Place } from './deal-hints';
import { captionsOf, textAt } from './read-captions';
import { outcomeOf } from './universal/outcome';
import { type RawDeal, type Texts, toDeals } from './universal/raw-deals';
import { idOfHref } from './universal/record-ids';
import { shownFilter } from './universal/shown-filter';
import { currencyOfHeader, type PageStyle, pageStyle } from './universal/values';
import { dealsWithFallback } from './with-fallback';

const STYLE_SAMPLES = 500;
/** What each meaning is called in a deal; the others are no values of their own. */
const KEYS: Readonly<Partial<Record<Meaning, keyof Deal>>> = {
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
  const style = styleOf(raws, root, context);
  const currency = currencyOfHeader(places.amountHeader ?? '', style.amount);
  const shown = shownFilter(root, context.url);
  const { pipeline = shown.pipeline, filter = shown.filter } = places;
  const out = toDeals(raws, style, currency, pipeline);
  if (!out.deals.length) return universal.read(root, context);
  const { deals, skipped, refused } = out;
  const stages = stagesOf(places, pipeline);
  const total = places.total ?? countOf(places);
  const reading: Reading = { deals, skipped, refused, total, source: places.source, stages, filter };
  const read = resultOf(reading, out.idKind, questions, places);
  return moved.length ? filledIn(read, moved, universal.read(root, context)) : read;
}

function resultOf(
  reading: Reading,
  idKind: IdKind,
  questions: readonly Question[],
  { isWhole }: DealPlaces,
): DealsRead {
  const why = ['adapter'];
  if (idKind === 'derived') why.push('derived-ids');
  if (reading.total === null && reading.source !== 'card' && !isWhole) why.push('maybe-partial');
  return { kind: 'read', reading, idKind, questions, sure: idKind === 'derived' ? 0.7 : 0.95, why };
}

function stagesOf({ stages }: DealPlaces, pipeline: string | null): Reading['stages'] {
  return stages.length ? { [pipeline ?? '']: stages.map(({ label }) => label) } : {};
}

/** What the heads of a board claim together; null when one of them says nothing. */
function countOf({ stages }: DealPlaces): number | null {
  if (!stages.length) return null;
  return stages.reduce<number | null>(
    (sum, { count }) => (sum === null || count === null ? null : sum + count),
    0,
  );
}

interface Raws {
  readonly raws: readonly RawDeal[];
  /** Values that should stand in every row and stand in none. */
  readonly moved: readonly Meaning[];
  readonly questions: readonly Question[];
}

function rawsOf(places: DealPlaces, context: ReadContext): Raws {
  const finders = Object.entries(places.values) as [Meaning, (row: Element) => Place][];
  const seen = new Set<Meaning>();
  const captions = captionsOf(places, context);
  const raws = places.rows.map((row) => {
    const reason = places.skip?.(row) ?? null;
    if (reason) return skippedRow(row, reason);
    const texts: Texts = {};
    for (const [meaning, find] of finders) {
      const place = find(row);
      if (place !== null) seen.add(meaning);
      const text = textAt(place);
      if (text) texts[meaning] = text;
    }
    captions.addTo(texts, row);
    return rawOf(row, places, texts);
  });
  const isRead = raws.some((raw) => !raw.skip);
  const moved = isRead ? finders.map(([meaning]) => meaning).filter((meaning) => !seen.has(meaning)) : [];
  return { raws, moved, questions: captions.questions };
}

function skippedRow(row: Element, reason: SkippedRow['reason']): RawDeal {
  return { markupId: null, href: null, hrefId: null, texts: {}, skip: { reason, excerpt: textOf(row, 80) } };
}

/** A row without any text has not been filled yet, or is a placeholder. */
function rawOf(row: Element, places: DealPlaces, texts: Texts): RawDeal {
  const own = Object.entries(texts).some(([meaning, text]) => meaning !== 'stage' && text);
  if (!own) return skippedRow(row, 'loading');
  const href = places.href(row);
  const id = places.id(row);
  return {
    markupId: id,
    href,
    hrefId: id ? null : href && idOfHref(href),
    texts,
    skip: null,
    outcome: outcomeAt(row, places, texts),
  };
}

/** What the CRM's own ids say; null leaves it to the words. */
function outcomeAt(row: Element, places: DealPlaces, { stage }: Texts): Outcome | null {
  const said = places.outcome?.(row) ?? null;
  if (said !== 'not-won') return said;
  return outcomeOf(stage ?? null) === 'lost' ? 'lost' : 'open';
}

function styleOf(raws: readonly RawDeal[], root: Root, { today, currency }: ReadContext): PageStyle {
  const pick = (...meanings: Meaning[]) =>
    raws
      .flatMap(({ texts }) => meanings.map((meaning) => texts[meaning]))
      .filter((text) => text !== undefined)
      .slice(0, STYLE_SAMPLES);
  return pageStyle({
    amounts: pick('amount'),
    dates: pick('created', 'closeDate', 'closed', 'nextActivity'),
    locale: documentOf(root).documentElement?.lang || '',
    today,
    currency,
  });
}

/** Takes the moved values from a reading of the same records without the adapter's knowledge. */
function filledIn(read: DealsRead, moved: readonly Meaning[], other: DealsResult): DealsRead {
  const why = [...read.why, ...moved.map((meaning) => `moved-${meaning}`)];
  if (other.kind === 'refused') return { ...read, why };
  const keys = moved.map((meaning) => KEYS[meaning]).filter((key) => key !== undefined);
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
