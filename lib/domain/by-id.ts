/** Looking things up by id among very many, with as little made on the way as can be. */

interface Named {
  readonly id: string;
}

/** All of them by id; the last one that bears an id counts. */
export function byId<T extends Named>(all: readonly T[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const each of all) found.set(each.id, each);
  return found;
}

/** The same for a few ids alone. */
export function fewById<T extends Named>(all: readonly T[], ids: Iterable<string>): ReadonlyMap<string, T> {
  const wanted = new Set(ids);
  const found = new Map<string, T>();
  for (const each of all) if (wanted.has(each.id)) found.set(each.id, each);
  return found;
}
