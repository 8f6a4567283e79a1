import type { PersonRow } from '../../lib/domain/board';

/** What the rows can be sorted by. */
export const PEOPLE_COLUMNS = [
  'owner',
  'open',
  'raw',
  'weighted',
  'stuck',
  'risk',
  'overdue',
  'fill',
  'won',
] as const;

export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

export interface PeopleOrder {
  readonly by: PeopleColumn;
  readonly down: boolean;
}

/** Figures begin with the largest, names with A. */
export function firstOrder(by: PeopleColumn): PeopleOrder {
  return { by, down: by !== 'owner' };
}

/** The figure of a cell; null when it is not known, or proves too little to rank people by. */
export function figureOf(row: PersonRow, by: PeopleColumn, currency: string): number | null {
  const sum = row.sums.find((each) => each.currency === currency);
  switch (by) {
    case 'owner':
      return null;
    case 'open':
      return row.open;
    case 'raw':
      return sum?.raw ?? null;
    case 'weighted':
      return sum?.weighted ?? null;
    case 'stuck':
      return row.stuck;
    case 'risk':
      return riskOf(row, currency);
    case 'overdue':
      return row.overdue;
    case 'fill':
      return row.fill && row.fill.of > 0 ? row.fill.filled / row.fill.of : null;
    case 'won':
      return row.conversion.enough ? row.conversion.rate : null;
  }
}

/** Nothing is at risk where nothing stands still; where all that does is without an amount, or in another currency, it is not known. */
function riskOf({ stuck, atRisk }: PersonRow, currency: string): number | null {
  return stuck === 0 ? 0 : (atRisk[currency] ?? null);
}

/** Rows in the asked order; what is not known comes last either way, and equals stand by name. */
export function sortedRows(
  rows: readonly PersonRow[],
  { by, down }: PeopleOrder,
  currency: string,
): readonly PersonRow[] {
  const sign = down ? -1 : 1;
  if (by === 'owner') return [...rows].sort((a, b) => byName(a, b, sign));
  return [...rows].sort((a, b) => {
    const [left, right] = [figureOf(a, by, currency), figureOf(b, by, currency)];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || byName(a, b, 1);
    return sign * (left - right) || byName(a, b, 1);
  });
}

function byName(a: PersonRow, b: PersonRow, sign: number): number {
  if (a.owner === null || b.owner === null) return Number(a.owner === null) - Number(b.owner === null);
  return sign * a.owner.localeCompare(b.owner);
}
