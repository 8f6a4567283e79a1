import type { DroppedChange } from '../effective-types';
import { makeNames, type Names } from '../names';
import { type Shape, STANDARD_SHAPE } from '../print-shape';
import type { JsonValue } from '../types';
import type { ListKey, ListOperation } from './layer-types';
import { type Replayed, replayOperations } from './operations';
import type { Candidate, Resolution } from './resolve';

/** The resolved values as the compilers of the sections read them. */
export interface ResolvedView {
  readonly names: Names;
  readonly host: string;
  readonly role: string;
  /** Every gate is only a hint, for the time of a pilot. */
  readonly hintOnly: boolean;
  readonly operations: readonly ListOperation[];
  /** The winning value of a key; the type is what the schema promises for it. */
  value<T>(key: string): T | undefined;
  /** Winning members below a path of sections, by their last step. */
  members<T>(path: readonly string[]): Record<string, T>;
  /** A list with its personal operations replayed, by id. */
  list(key: ListKey, extra: ReadonlySet<string>, keyOf: (ref: string) => string): Replayed;
}

export function makeView(
  resolution: Resolution,
  rest: Pick<ResolvedView, 'host' | 'role' | 'hintOnly' | 'operations'>,
): ResolvedView {
  const { winners } = resolution;
  const value = <T>(key: string) => winners.get(key)?.entry.value as T | undefined;
  return {
    ...rest,
    names: makeNames(resolution.dictionary),
    value,
    members: (path) => membersBelow(winners, path),
    list: (key, extra, keyOf) => {
      const order = (value<string[]>(`${key}.order`) ?? []).map(keyOf);
      const hidden = (value<string[]>(`${key}.hidden`) ?? []).map(keyOf);
      const known = new Set([...order, ...hidden, ...extra]);
      const operations = rest.operations
        .filter(({ list }) => list === key)
        .map((operation) => byKey(operation, keyOf));
      return replayOperations({ order, hidden }, operations, {
        exists: (id) => known.has(id),
        locked: [`${key}.order`, `${key}.hidden`].some((part) => isLocked(winners.get(part))),
      });
    },
  };
}

function byKey(operation: ListOperation, keyOf: (ref: string) => string): ListOperation {
  const id = keyOf(operation.id);
  if (operation.op !== 'moveAfter') return { ...operation, id };
  return { ...operation, id, after: operation.after === null ? null : keyOf(operation.after) };
}

/** Only the policy and the team may lock; a person's own key is never locked. */
function isLocked(winner: Candidate | undefined): boolean {
  return winner?.source.strength === 'locked';
}

function membersBelow<T>(
  winners: ReadonlyMap<string, Candidate>,
  path: readonly string[],
): Record<string, T> {
  const found: [string, JsonValue][] = [];
  for (const { entry } of winners.values()) {
    const below =
      entry.path.length === path.length + 1 && path.every((step, index) => entry.path[index] === step);
    const last = entry.path.at(-1);
    if (below && last !== undefined) found.push([last, entry.value]);
  }
  return Object.fromEntries(found) as Record<string, T>;
}

/** The members that the format knows; an unknown key stays in the file and acts on nothing. */
export function onlyKnown<T extends object>(section: string, values: Record<string, unknown>): T {
  const shape = 'keys' in STANDARD_SHAPE ? STANDARD_SHAPE.keys[section] : null;
  const known: Readonly<Record<string, Shape | null>> = shape && 'keys' in shape ? shape.keys : {};
  return Object.fromEntries(Object.entries(values).filter(([key]) => Object.hasOwn(known, key))) as T;
}

export type { DroppedChange };
