/** Looks up a key that came from outside: `constructor` or `__proto__` in a shared file find nothing. */
export function own<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}
