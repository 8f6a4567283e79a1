/** What an export holds per deal. Names are stable: people write queries against them. */
import type { CalendarDate, Deal } from '../../deal';
import { minorDigits } from '../../money';

/** Decimals of the amount column: enough for every currency. */
export const AMOUNT_SCALE = 3;

/** How much a reading showed: all deals, a part of them, those under a filter, or an unknown share. */
export type ReadingShare = 'whole' | 'partial' | 'filtered' | 'uncounted';

/** A deal, and for an export of history the reading that showed it so. */
export interface ExportRow extends Deal {
  readonly readOn?: CalendarDate;
  readonly reading?: ReadingShare;
  /** The list or board that was read: what it is, its address, its parameters. */
  readonly view?: string;
}

/** A column by kind: texts, calendar dates, exact amounts in thousandths of the currency's unit, shares 0…1. */
export type ExportColumn = { readonly name: string } & (
  | { readonly kind: 'text'; readonly of: (deal: ExportRow) => string | null }
  | { readonly kind: 'date'; readonly of: (deal: ExportRow) => string | null }
  | { readonly kind: 'decimal'; readonly of: (deal: ExportRow) => bigint | null }
  | { readonly kind: 'share'; readonly of: (deal: ExportRow) => number | null }
);

export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  { name: 'id', kind: 'text', of: (deal) => deal.id },
  { name: 'title', kind: 'text', of: (deal) => deal.title },
  {
    name: 'amount',
    kind: 'decimal',
    of: ({ amount }) => amount && thousandths(amount.minor, amount.currency),
  },
  // The true amount lies within ± this much of the one shown.
  { name: 'amount_within', kind: 'decimal', of: ({ amount }) => amount && within(amount) },
  { name: 'currency', kind: 'text', of: ({ amount }) => amount?.currency ?? null },
  { name: 'pipeline', kind: 'text', of: (deal) => deal.pipeline },
  { name: 'stage', kind: 'text', of: (deal) => deal.stage },
  { name: 'outcome', kind: 'text', of: (deal) => deal.outcome },
  { name: 'owner', kind: 'text', of: (deal) => deal.owner },
  { name: 'company', kind: 'text', of: (deal) => deal.company },
  { name: 'region', kind: 'text', of: (deal) => deal.region },
  { name: 'segment', kind: 'text', of: (deal) => deal.segment },
  { name: 'created_at', kind: 'date', of: (deal) => deal.createdAt },
  { name: 'expected_close', kind: 'date', of: (deal) => deal.expectedClose },
  { name: 'closed_at', kind: 'date', of: (deal) => deal.closedAt },
  { name: 'next_activity', kind: 'date', of: (deal) => deal.nextActivity },
  { name: 'probability', kind: 'share', of: (deal) => deal.probability },
  { name: 'href', kind: 'text', of: (deal) => deal.href },
];

/** What the export of all readings holds: one row per deal and reading. */
export const HISTORY_COLUMNS: readonly ExportColumn[] = [
  { name: 'read_on', kind: 'date', of: ({ readOn = null }) => readOn },
  // Days that were not read whole must not be summed up as if they were.
  { name: 'reading', kind: 'text', of: ({ reading = null }) => reading },
  // A deal that a list and a board show on one day stands under both.
  { name: 'view', kind: 'text', of: ({ view = null }) => view },
  ...EXPORT_COLUMNS,
];

function thousandths(minor: number, currency: string): bigint {
  return BigInt(minor) * 10n ** BigInt(AMOUNT_SCALE - minorDigits(currency));
}

/** Half of an odd minor unit is rounded up: the width may be a little too wide, never too narrow. */
function within({ within: width, currency }: { within: number; currency: string }): bigint {
  return thousandths(Math.ceil(width), currency);
}

/** `-1234500` thousandths → `-1234.5`, exact, with the separator asked for. */
export function decimalText(thousandthsOf: bigint, separator: '.' | ','): string {
  const digits = String(thousandthsOf < 0n ? -thousandthsOf : thousandthsOf).padStart(AMOUNT_SCALE + 1, '0');
  const decimals = digits.slice(-AMOUNT_SCALE).replace(/0+$/, '');
  const sign = thousandthsOf < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -AMOUNT_SCALE)}${decimals === '' ? '' : separator}${decimals}`;
}
