import { normalizeText } from '../card/plain-text';
import { ANCHOR_LIMITS, type Anchor, type Identity } from './types';

/**
 * What the anchor becomes after it was found again: the identities that drifted
 * are those of now, and earlier labels stay behind the new one.
 * @returns The same object when nothing that matters has drifted.
 */
export function repairAnchor(anchor: Anchor, seen: Identity): Anchor {
  const labels = joinLabels(seen.labels, anchor.labels);
  const next: Anchor = {
    ...anchor,
    labels,
    ...kept('role', seen.role ?? anchor.role),
    ...kept('names', joinNames(anchor.names, seen.names)),
    ...kept('parts', seen.parts?.length ? seen.parts : anchor.parts),
    ...kept('beside', seen.beside ?? anchor.beside),
    ...kept('shape', seen.shape ?? anchor.shape),
  };
  return drifted(anchor, next) ? next : anchor;
}

function kept<K extends keyof Identity>(key: K, value: Identity[K] | undefined): Partial<Pick<Anchor, K>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Pick<Anchor, K>>);
}

/** Neighbours come and go; only what names the thing or builds it makes a new form worth keeping. */
function drifted(before: Anchor, after: Anchor): boolean {
  const labels = new Set(before.labels.map(normalizeText));
  if (after.labels.some((label) => !labels.has(normalizeText(label)))) return true;
  if (before.role !== after.role || before.shape !== after.shape) return true;
  const names = Object.entries(after.names ?? {});
  return names.some(([name, value]) => before.names?.[name] !== value);
}

function joinLabels(now: readonly string[], before: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const label of [...now, ...before]) {
    const key = normalizeText(label);
    if (key !== '' && !byKey.has(key)) byKey.set(key, label);
  }
  return [...byKey.values()].slice(0, ANCHOR_LIMITS.labels);
}

function joinNames(before: Identity['names'], now: Identity['names']): Identity['names'] | undefined {
  const all = Object.entries({ ...before, ...now });
  return all.length > 0 ? Object.fromEntries(all.slice(0, ANCHOR_LIMITS.names)) : undefined;
}
