import { hasText, valueKey, visibleText } from './text';

/** One value of one field that a person has put in many of their records. */
export interface RepeatedValue {
  readonly owner: string;
  readonly field: string;
  /** The value as it was first seen. */
  readonly value: string;
  readonly records: number;
  /** Records of this person in which the field was seen, empty ones included. */
  readonly of: number;
  /** `records / of`, 0…1. */
  readonly share: number;
}

/** A record as far as repeated values need it. */
export interface OwnedRecord {
  readonly owner: string | null;
  /** Field id to value; null is empty, an absent key was not seen. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** Above this share of a person's records one value counts as not filled. */
export const REPEATED_SHARE = 0.3;
/** With fewer records of a person nothing is said: three equal values of four are no habit yet. */
export const ENOUGH_RECORDS = 10;

/**
 * Values that stand in more than 30 % of one person's records. Look only at
 * fields in which every record should differ (phone, need, next step): in a
 * list field an honest value may well repeat, so name them in `fields`.
 * Records without an owner are left out. Sorted by share, highest first.
 */
export function repeatedValues(records: readonly OwnedRecord[], fields: readonly string[]): RepeatedValue[] {
  const byOwner = new Map<string, OwnedRecord[]>();
  for (const record of records) {
    if (record.owner === null) continue;
    const own = byOwner.get(record.owner);
    if (own) own.push(record);
    else byOwner.set(record.owner, [record]);
  }
  return [...byOwner]
    .flatMap(([owner, own]) => fields.flatMap((field) => repeatedIn(owner, field, own)))
    .sort((a, b) => b.share - a.share);
}

function repeatedIn(owner: string, field: string, records: readonly OwnedRecord[]): RepeatedValue[] {
  const seen = records.filter(({ values }) => Object.hasOwn(values, field));
  const of = seen.length;
  if (of < ENOUGH_RECORDS) return [];
  const groups = new Map<string, { value: string; records: number }>();
  for (const { values } of seen) {
    const value = values[field] ?? null;
    if (!hasText(value)) continue;
    const key = valueKey(value);
    const group = groups.get(key) ?? { value: visibleText(value), records: 0 };
    group.records += 1;
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ value, records: count }) => ({ owner, field, value, records: count, of, share: count / of }))
    .filter(({ share }) => share > REPEATED_SHARE);
}
