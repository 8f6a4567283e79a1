/**
 * Deals as columns: one record of a database holds a whole snapshot. A record
 * per deal costs about ninety times as much to write; columns also let sums run
 * over plain number arrays. Texts are kept once each, in a dictionary.
 */
import type { Deal, Outcome } from '../deal';

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

const TEXT_COLUMNS = [
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

type TextColumn = (typeof TEXT_COLUMNS)[number];

const OUTCOMES: readonly Outcome[] = ['open', 'won', 'lost'];

/** Pack deals in the order given. `unpackDeals` gives back equal deals. */
export function packDeals(deals: readonly Deal[]): DealColumns {
  const count = deals.length;
  const dictionary = new Map<string, number>();
  const indexOf = (value: string | null): number => {
    if (value === null) return -1;
    const known = dictionary.get(value);
    if (known !== undefined) return known;
    dictionary.set(value, dictionary.size);
    return dictionary.size - 1;
  };
  const text = {} as Record<TextColumn, Int32Array>;
  for (const column of TEXT_COLUMNS)
    text[column] = Int32Array.from(deals, (deal) => indexOf(textOf(deal, column)));
  return {
    count,
    texts: [...dictionary.keys()],
    text,
    minor: Float64Array.from(deals, (deal) => deal.amount?.minor ?? Number.NaN),
    within: Float64Array.from(deals, (deal) => deal.amount?.within ?? 0),
    probability: Float64Array.from(deals, (deal) => deal.probability ?? Number.NaN),
    outcome: Uint8Array.from(deals, (deal) => OUTCOMES.indexOf(deal.outcome)),
  };
}

function textOf(deal: Deal, column: TextColumn): string | null {
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
  const textAt = (column: TextColumn): string | null =>
    columns.texts[columns.text[column][row] ?? -1] ?? null;
  const minor = columns.minor[row] ?? Number.NaN;
  const probability = columns.probability[row] ?? Number.NaN;
  return {
    id: textAt('id') ?? '',
    title: textAt('title'),
    amount: Number.isNaN(minor)
      ? null
      : { minor, within: columns.within[row] ?? 0, currency: textAt('currency') ?? 'XXX' },
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

function assertWhole(columns: DealColumns): void {
  const lengths = [
    columns.minor.length,
    columns.within.length,
    columns.probability.length,
    columns.outcome.length,
    ...TEXT_COLUMNS.map((column) => columns.text[column]?.length ?? -1),
  ];
  if (lengths.some((length) => length !== columns.count))
    throw new RangeError('deal columns of unequal length');
}
