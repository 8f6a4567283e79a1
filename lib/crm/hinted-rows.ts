/** The rows that a known CRM's adapter points at: their texts, and the reading that they make. */
import { documentOf } from '../dom/read-roots';
import { textOf } from '../dom/read-text';
import { atOnce, type Steps } from '../dom/slices';
import type { Outcome, Reading, SkippedRow } from '../domain/deal';
import type { DealsRead, IdKind, Question, ReadContext, Root } from './adapter';
import type { DealPlaces, Meaning, Place } from './deal-hints';
import { captionsOf, textAt } from './read-captions';
import { outcomeOf } from './universal/outcome';
import { type RawDeal, readRaws, type Texts } from './universal/raw-deals';
import { idOfHref } from './universal/record-ids';
import { shownFilter } from './universal/shown-filter';
import { shownPipeline } from './universal/shown-pipeline';
import { currencyOfHeader, type PageStyle, pageStyle } from './universal/values';

const STYLE_SAMPLES = 500;
/** A row of a known CRM costs a search for each of its values. */
const ROWS_A_STEP = 8;

/** The reading that the rows of a known page make, to be laid down between the deals; null when none of them is one. */
export function* readingSteps(
  places: DealPlaces,
  raws: readonly RawDeal[],
  questions: readonly Question[],
  root: Root,
  context: ReadContext,
): Steps<DealsRead | null> {
  const style = styleOf(raws, root, context);
  const currency = currencyOfHeader(places.amountHeader ?? '', style.amount);
  const { pipeline = shownPipeline(root), filter = shownFilter(root, context.url) } = places;
  const { deals, skipped, refused, idKind } = yield* readRaws(raws, style, currency, pipeline);
  if (!deals.length) return null;
  const stages = stagesOf(places, pipeline);
  const total = saidTotal(places);
  const reading: Reading = { deals, skipped, refused, total, source: places.source, stages, filter };
  return resultOf(reading, idKind, questions, places);
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

/** What the page says, or the heads of a board together; null when one of them says nothing. */
export function saidTotal({ total, stages }: DealPlaces): number | null {
  if (total !== null || !stages.length) return total;
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

/** The rows of a known page as texts, at once: for the rows of a screen. */
export function rawsOf(places: DealPlaces, context: ReadContext): Raws {
  return atOnce(rawSteps(places, context));
}

/** The same, to be laid down between the rows. */
export function* rawSteps(places: DealPlaces, context: ReadContext): Steps<Raws> {
  const finders = Object.entries(places.values) as [Meaning, (row: Element) => Place][];
  const seen = new Set<Meaning>();
  const captions = captionsOf(places, context);
  const raws: RawDeal[] = [];
  for (const row of places.rows) {
    if (raws.length % ROWS_A_STEP === 0) yield;
    const reason = places.skip?.(row) ?? null;
    if (reason) {
      raws.push(skippedRow(row, reason));
      continue;
    }
    const texts: Texts = {};
    for (const [meaning, find] of finders) {
      const place = find(row);
      if (place !== null) seen.add(meaning);
      const text = textAt(place);
      if (text) texts[meaning] = text;
    }
    captions.addTo(texts, row);
    raws.push(rawOf(row, places, texts));
  }
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
