/** From the rows of a table, board or card to a reading with values, ids and doubts. */
import { documentOf } from '../../dom/read-roots';
import type { Steps } from '../../dom/slices';
import type { Reading } from '../../domain/deal';
import type { DealsResult, PageKind, ReadContext, Root } from '../adapter';
import { type RawDeal, readRaws } from './raw-deals';
import type { RawReading } from './read-table';
import { shownFilter } from './shown-filter';
import { shownPipeline } from './shown-pipeline';
import { currencyOfHeader, type PageStyle, pageStyle } from './values';

/** Where rows come from, and what is known of them beside their texts. */
export interface Source {
  readonly source: Reading['source'];
  readonly total: number | null;
  readonly labels: readonly string[];
  readonly sure: number;
  readonly why: readonly string[];
}

function styleOf(root: Root, context: ReadContext, raws: readonly RawDeal[]): PageStyle {
  return pageStyle({
    amounts: sample(raws, ({ amount }) => [amount]),
    dates: sample(raws, (texts) => [texts.created, texts.closeDate, texts.closed, texts.nextActivity]),
    locale: documentOf(root).documentElement?.lang || '',
    today: context.today,
    currency: context.currency,
  });
}

const SAMPLES = 500;

/** The first texts of some meanings, as many as tell how a page writes. */
function sample(
  raws: readonly RawDeal[],
  of: (texts: RawDeal['texts']) => readonly (string | undefined)[],
): string[] {
  const found: string[] = [];
  for (const { texts } of raws) {
    for (const text of of(texts)) if (text) found.push(text);
    if (found.length >= SAMPLES) break;
  }
  return found.slice(0, SAMPLES);
}

/** The reading that raw rows make; refused when none of them is a deal. */
export function* finish(
  root: Root,
  context: ReadContext,
  raw: RawReading,
  source: Source,
): Steps<DealsResult> {
  const style = styleOf(root, context, raw.raws);
  const currency = currencyOfHeader(raw.amountHeader, style.amount);
  const pipeline = shownPipeline(root);
  const filter = shownFilter(root, context.url);
  const out = yield* readRaws(raw.raws, style, currency, pipeline);
  if (!out.deals.length)
    return refuse(out.skipped.some((row) => row.reason === 'loading') ? 'loading' : 'empty', 0.7, [
      'no-rows-read',
    ]);
  const { deals, skipped, refused, idKind } = out;
  const stages = source.labels.length ? { [pipeline ?? '']: source.labels } : {};
  const reading: Reading = {
    deals,
    skipped,
    refused,
    total: source.total,
    source: source.source,
    stages,
    filter,
  };
  const sure = idKind === 'derived' ? Math.min(source.sure, 0.7) : source.sure;
  const why = [...source.why];
  if (idKind === 'derived') why.push('derived-ids');
  // A full page of a usual size without any count may be the first of several.
  if (source.total === null && /^(10|20|25|30|40|50|80|100|200|250|500)$/.test(`${deals.length}`))
    why.push('maybe-partial');
  return { kind: 'read', reading, idKind, questions: raw.questions, sure, why };
}

/** No reading: the page is not one that shows deals now. */
export function refuse(page: PageKind, sure: number, why: readonly string[]): DealsResult {
  return { kind: 'refused', page, sure, why };
}
