import type { Change } from '../diff-types';
import { own } from '../own';
import { pathText } from '../places';
import type { ById, JsonValue } from '../types';

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/** A value as it stands in a change; absence is null. */
export function shown(value: unknown): JsonValue {
  return value === undefined ? null : (value as JsonValue);
}

/** One change of a whole value, about the last step of its path unless told otherwise; none when both are the same. */
export function diffValue(
  path: readonly string[],
  before: unknown,
  after: unknown,
  about: Pick<Change, 'role' | 'entity' | 'item'> = {},
): Change[] {
  if (sameValue(before, after)) return [];
  const code = before === undefined ? 'value-set' : after === undefined ? 'value-removed' : 'value-changed';
  const item = path.at(-1) ?? '';
  return [{ code, path: pathText(path), item, ...about, before: shown(before), after: shown(after) }];
}

/** Pairs the members of two maps by key, the later map's order first. */
export function pairs<T>(
  before: ById<T> | undefined,
  after: ById<T> | undefined,
): [string, T | undefined, T | undefined][] {
  const keys = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...keys].map((key) => [key, own(before, key), own(after, key)]);
}

/** An object of known keys, seen as a map. */
export function asMap(value: object | undefined): ById<unknown> | undefined {
  return value as ById<unknown> | undefined;
}

/** One change per member that differs, each about that member. */
export function diffMembers(
  path: readonly string[],
  before: object | undefined,
  after: object | undefined,
  about: Pick<Change, 'role' | 'entity'> = {},
): Change[] {
  return pairs(asMap(before), asMap(after)).flatMap(([key, old, now]) =>
    diffValue([...path, key], old, now, { ...about, item: key }),
  );
}

/**
 * The changes found in detail, or one change of the whole when the detail shows
 * none although the values differ: an empty list overrules a preset, absence does not.
 */
export function orWhole(
  changes: readonly Change[],
  path: readonly string[],
  before: unknown,
  after: unknown,
  about: Pick<Change, 'role' | 'entity' | 'item'>,
): readonly Change[] {
  return changes.length > 0 ? changes : diffValue(path, before, after, about);
}
