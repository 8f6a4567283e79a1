/**
 * A day as what differs from a later day. Few deals change within a day, so a
 * year of days costs little more than two of them. Deals are named by id and
 * never by place, so that a chain of days holds whatever form its links are
 * kept in. The order of deals is not kept: no number depends on it.
 */
import type { Deal } from '../deal';
import { type DealColumns, packDeals, unpackDeals } from './deal-columns';

type Field = Exclude<keyof Deal, 'id'>;

/** The values of one field that differ: `at` are places in `changed`. */
export interface ChangedCells {
  readonly at: Int32Array;
  readonly values: readonly Deal[Field][];
}

/** How to get an earlier snapshot out of a later one. */
export interface SnapshotDelta {
  /** Ids of deals that the earlier snapshot does not have. */
  readonly absent: readonly string[];
  /** Deals that only the earlier snapshot has. */
  readonly gone: DealColumns;
  /** Ids of deals that both have with different values. */
  readonly changed: readonly string[];
  readonly cells: Readonly<Partial<Record<Field, ChangedCells>>>;
}

/** What turns the later snapshot into the earlier one. Ids are distinct within each. */
export function deltaBetween(later: readonly Deal[], earlier: readonly Deal[]): SnapshotDelta {
  const rest = new Map(later.map((deal) => [deal.id, deal]));
  const gone: Deal[] = [];
  const changed: string[] = [];
  const cells = new Map<Field, { at: number[]; values: Deal[Field][] }>();
  for (const deal of earlier) {
    const other = rest.get(deal.id);
    if (!other) {
      gone.push(deal);
      continue;
    }
    rest.delete(deal.id);
    const fields = differing(deal, other);
    for (const field of fields) {
      const column = cells.get(field) ?? { at: [], values: [] };
      column.at.push(changed.length);
      column.values.push(deal[field]);
      cells.set(field, column);
    }
    if (fields.length > 0) changed.push(deal.id);
  }
  return {
    absent: [...rest.keys()],
    gone: packDeals(gone),
    changed,
    cells: Object.fromEntries(
      [...cells].map(([field, { at, values }]) => [field, { at: Int32Array.from(at), values }]),
    ),
  };
}

const FIELDS: readonly Field[] = [
  'stage',
  'amount',
  'expectedClose',
  'nextActivity',
  'outcome',
  'closedAt',
  'owner',
  'title',
  'pipeline',
  'company',
  'region',
  'segment',
  'createdAt',
  'probability',
  'href',
];

function differing(a: Deal, b: Deal): Field[] {
  return FIELDS.filter((field) => a[field] !== b[field] && !(field === 'amount' && sameAmount(a, b)));
}

function sameAmount({ amount: a }: Deal, { amount: b }: Deal): boolean {
  return a?.minor === b?.minor && a?.within === b?.within && a?.currency === b?.currency;
}

/**
 * Walk from the newest snapshot back to an older one.
 * @param deltas From the newest to the oldest; each leads one step back.
 */
export function applyDeltas(newest: readonly Deal[], deltas: readonly SnapshotDelta[]): Deal[] {
  if (deltas.length === 0) return [...newest];
  const deals = new Map(newest.map((deal) => [deal.id, deal]));
  for (const { absent, gone, changed, cells } of deltas) {
    for (const id of absent) deals.delete(id);
    for (const deal of unpackDeals(gone)) deals.set(deal.id, deal);
    const patches = changed.map((): Partial<Record<Field, Deal[Field]>> => ({}));
    for (const [field, { at, values }] of Object.entries(cells) as [Field, ChangedCells][]) {
      values.forEach((value, i) => {
        const patch = patches[at[i] ?? -1];
        if (patch) patch[field] = value;
      });
    }
    changed.forEach((id, i) => {
      const deal = deals.get(id);
      if (deal) deals.set(id, { ...deal, ...patches[i] } as Deal);
    });
  }
  return [...deals.values()];
}
