/**
 * Deals as columns: one record of a database holds a whole snapshot. A record
 * per deal costs about ninety times as much to write; columns also let sums run
 * over plain number arrays. Texts that come again are kept once, in a dictionary.
 */
import type { Deal, Outcome } from '../deal';
import { UNKNOWN_CURRENCY } from '../money';
import { TextIndex } from './text-index';

/** Rows → deals: `null` texts are index −1, missing numbers are NaN inside the arrays only. */
export interface DealColumns {
  readonly count: number;
  readonly texts: readonly string[];
  /** Index into `texts` per deal, per text column. */
  readonly text: Readonly<Record<TextColumn, Int32Array>>;
  readonly minor: Float64Array;
  readonly within: Float64Array;
  readonly probability: Float64Array;
  readonly outcome: Uint8Array;
}

export const TEXT_COLUMNS = [
  'id',
  'title',
  'currency',
  'pipeline',
  'stage',
  'owner',
  'company',
  'region',
  'segment',
  'createdAt',
  'expectedClose',
  'closedAt',
  'nextActivity',
  'href',
] as const;

export type TextColumn = (typeof TEXT_COLUMNS)[number];

export const NUMBER_COLUMNS = ['minor', 'within', 'probability', 'outcome'] as const;

export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

/** Columns in which hardly a text comes twice. */
export const OWN_TEXTS: ReadonlySet<TextColumn> = new Set(['id', 'title', 'href']);

/** Positions of this list are stored on disk: add at the end only. */
export const OUTCOMES: readonly Outcome[] = ['open', 'won', 'lost'];

/** Pack deals in the order given. `unpackDeals` gives back equal deals. */
export function packDeals(deals: readonly Deal[]): DealColumns {
  const count = deals.length;
  const texts = new TextIndex();
  const columns = emptyColumns(count);
  // Column by column, which the machine does several times as fast as deal by deal.
  for (const column of TEXT_COLUMNS) {
    const own = OWN_TEXTS.has(column);
    const to = columns.text[column];
    for (let row = 0; row < count; row++) {
      const deal = deals[row];
      const value = deal ? textOf(deal, column) : null;
      to[row] = own ? texts.add(value) : texts.of(value);
    }
  }
  deals.forEach((deal, row) => {
    columns.minor[row] = deal.amount?.minor ?? Number.NaN;
    columns.within[row] = deal.amount?.within ?? 0;
    columns.probability[row] = deal.probability ?? Number.NaN;
    columns.outcome[row] = OUTCOMES.indexOf(deal.outcome);
  });
  return { ...columns, texts: texts.list() };
}

/** Columns of so many deals, with zeros everywhere and no text yet. */
export function emptyColumns(count: number): Omit<DealColumns, 'texts'> {
  const text = {} as Record<TextColumn, Int32Array>;
  for (const column of TEXT_COLUMNS) text[column] = new Int32Array(count);
  return {
    count,
    text,
    minor: new Float64Array(count),
    within: new Float64Array(count),
    probability: new Float64Array(count),
    outcome: new Uint8Array(count),
  };
}

/** What a deal has in a text column. */
export function textOf(deal: Deal, column: TextColumn): string | null {
  return column === 'currency' ? (deal.amount?.currency ?? null) : deal[column];
}

/**
 * The deals behind the columns.
 * @throws RangeError when the columns do not fit together, as after damage on disk.
 */
export function unpackDeals(columns: DealColumns): Deal[] {
  assertWhole(columns);
  return Array.from({ length: columns.count }, (_, row) => dealAt(columns, row));
}

function dealAt(columns: DealColumns, row: number): Deal {
  const { text, texts } = columns;
  const textAt = (column: TextColumn): string | null => texts[text[column][row] ?? -1] ?? null;
  const minor = columns.minor[row] ?? Number.NaN;
  const probability = columns.probability[row] ?? Number.NaN;
  return {
    id: textAt('id') ?? '',
    title: textAt('title'),
    amount: Number.isNaN(minor)
      ? null
      : { minor, within: columns.within[row] ?? 0, currency: textAt('currency') ?? UNKNOWN_CURRENCY },
    pipeline: textAt('pipeline'),
    stage: textAt('stage'),
    outcome: OUTCOMES[columns.outcome[row] ?? 0] ?? 'open',
    owner: textAt('owner'),
    company: textAt('company'),
    region: textAt('region'),
    segment: textAt('segment'),
    createdAt: textAt('createdAt'),
    expectedClose: textAt('expectedClose'),
    closedAt: textAt('closedAt'),
    nextActivity: textAt('nextActivity'),
    probability: Number.isNaN(probability) ? null : probability,
    href: textAt('href'),
  };
}

/** @throws RangeError when the columns do not fit together, as after damage on disk. */
export function assertWhole(columns: DealColumns): void {
  const lengths = [
    ...NUMBER_COLUMNS.map((column) => columns[column]?.length ?? -1),
    ...TEXT_COLUMNS.map((column) => columns.text[column]?.length ?? -1),
  ];
  if (lengths.some((length) => length !== columns.count))
    throw new RangeError('deal columns of unequal length');
}
