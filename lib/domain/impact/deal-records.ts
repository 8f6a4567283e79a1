/** Deals of lists as records of a standard's fields: only what was seen counts as known. */
import type { FieldDictionary, StagedRecord } from '../card';
import type { Deal, RefusedValue } from '../deal';
import { minorDigits } from '../money';

/** The columns of a list that can be compared with a field of a card. */
export type DealColumn = Extract<
  keyof Deal,
  | ('title' | 'amount' | 'owner' | 'company' | 'region' | 'segment')
  | ('createdAt' | 'expectedClose' | 'nextActivity' | 'probability')
>;

const COLUMNS: readonly DealColumn[] = [
  ...(['title', 'amount', 'owner', 'company', 'region', 'segment'] as const),
  ...(['createdAt', 'expectedClose', 'nextActivity', 'probability'] as const),
];

/** Which column a label means; null when none, or when nobody is sure. */
export type ColumnOf = (label: string) => DealColumn | null;

/**
 * The column behind each field of a dictionary. Two fields that mean one column
 * get none: nobody could tell which of them the list shows.
 */
export function fieldColumns(fields: FieldDictionary, columnOf: ColumnOf): ReadonlyMap<string, DealColumn> {
  const found = Object.entries(fields).flatMap(([id, { labels }]) => {
    const columns = new Set(labels.map(columnOf).filter((column) => column !== null));
    const [only] = columns;
    return columns.size === 1 && only !== undefined ? [[id, only] as const] : [];
  });
  const claims = new Map<DealColumn, number>();
  for (const [, column] of found) claims.set(column, (claims.get(column) ?? 0) + 1);
  return new Map(found.filter(([, column]) => claims.get(column) === 1));
}

/** Deals of one list with what the list itself showed of them. */
export interface SeenDeals {
  /** As they stand now, with what record pages added. */
  readonly deals: readonly Deal[];
  /** As the list showed them. */
  readonly shown: readonly Deal[];
  readonly refused: readonly RefusedValue[];
}

/**
 * Records of the open deals of one list. A column counts as shown when some deal
 * of the list has a value in it; an empty cell of another deal is then empty, and
 * in a column that nobody saw nothing is known. A value that was seen and could
 * not be read is not known either.
 */
export function dealRecords(
  { deals, shown, refused }: SeenDeals,
  columns: ReadonlyMap<string, DealColumn>,
): (StagedRecord & { readonly pipeline: string })[] {
  const seen = new Set(COLUMNS.filter((column) => shown.some((deal) => deal[column] !== null)));
  const unread = new Set(refused.map(({ dealId, field }) => `${dealId}|${field}`));
  return deals
    .filter(({ outcome }) => outcome === 'open')
    .map((deal) => ({
      owner: deal.owner,
      stage: deal.stage,
      pipeline: deal.pipeline ?? '',
      values: Object.fromEntries(
        [...columns].flatMap(([field, column]) => {
          const value = textOf(deal[column]);
          const known = value !== null || (seen.has(column) && !unread.has(`${deal.id}|${column}`));
          return known ? [[field, value] as const] : [];
        }),
      ),
    }));
}

/** A value as a card would show it: placeholders and zeros are then judged as on the card. */
function textOf(value: Deal[DealColumn]): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const digits = minorDigits(value.currency);
  return (value.minor / 10 ** digits).toFixed(digits);
}
