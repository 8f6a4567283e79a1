/**
 * What is known about the places and rules of one site: found or not, by what,
 * and since when. Kept per site, changed by what the overlay sees.
 */

/** One thing looked for on a page. `key` is `anchor:ID`, `menu`, `menu:ID`, `start`, `field:ENTITY:ID` or `block:ENTITY:ID`. */
export interface HealthSight {
  readonly key: string;
  readonly found: boolean;
  /** How it was found: codes of traits, or `adapter`, `reader`; why not, when it was not. */
  readonly by: readonly string[];
  /** What the page calls it now; null when it was not found. */
  readonly label: string | null;
  /** Of how many parts how many were found, for things that have parts. */
  readonly parts?: { readonly found: number; readonly of: number };
}

/** A sight with its history; times in milliseconds since the epoch. */
export interface HealthEntry extends HealthSight {
  /** Since when it is found, or lost. */
  readonly since: number;
  /** When it was last looked for. */
  readonly seenAt: number;
  /** The person was told of its loss. */
  readonly told: boolean;
}

export type SiteHealth = Readonly<Record<string, HealthEntry>>;

/** Looks that change nothing are written down no more often than this. */
const SAME_AGAIN_MS = 6 * 3_600_000;
/** Things remembered of one site. */
const MOST = 500;

/** What the person should be told now: keys that were lost and never told of. */
export interface HealthChange {
  readonly health: SiteHealth;
  readonly newlyLost: readonly string[];
}

/**
 * Writes down what was seen at `now`. The same object comes back when nothing
 * has changed and the last look is recent.
 */
export function noteSights(before: SiteHealth, sights: readonly HealthSight[], now: number): HealthChange {
  const next: Record<string, HealthEntry> = { ...before };
  const newlyLost: string[] = [];
  let changed = false;
  for (const sight of sights.slice(0, MOST)) {
    const known = Object.hasOwn(before, sight.key) ? before[sight.key] : undefined;
    if (known && isSame(known, sight) && now - known.seenAt < SAME_AGAIN_MS) continue;
    changed = true;
    const turned = known?.found !== sight.found;
    next[sight.key] = {
      ...sight,
      since: known && !turned ? known.since : now,
      seenAt: now,
      told: sight.found ? false : (known?.told ?? false),
    };
    if (!sight.found && !next[sight.key]?.told) newlyLost.push(sight.key);
  }
  return { health: changed ? latest(next) : before, newlyLost };
}

/** Marks losses as told, so that nobody hears of one twice. */
export function markTold(health: SiteHealth, keys: readonly string[]): SiteHealth {
  const told = new Set(keys);
  return Object.fromEntries(
    Object.entries(health).map(([key, entry]) => [key, told.has(key) ? { ...entry, told: true } : entry]),
  );
}

/** Reads what storage holds; what is damaged is left out. */
export function readHealth(stored: unknown): SiteHealth {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([key, entry]) => isEntry(key, entry)));
}

function isEntry(key: string, value: unknown): value is HealthEntry {
  const entry = value as Partial<HealthEntry> | null;
  return (
    typeof entry === 'object' &&
    entry?.key === key &&
    typeof entry.found === 'boolean' &&
    Array.isArray(entry.by) &&
    (entry.label === null || typeof entry.label === 'string') &&
    typeof entry.since === 'number' &&
    typeof entry.seenAt === 'number'
  );
}

function isSame(known: HealthEntry, sight: HealthSight): boolean {
  return (
    known.found === sight.found &&
    known.label === sight.label &&
    known.by.join() === sight.by.join() &&
    known.parts?.found === sight.parts?.found &&
    known.parts?.of === sight.parts?.of
  );
}

function latest(entries: Record<string, HealthEntry>): SiteHealth {
  const all = Object.entries(entries);
  if (all.length <= MOST) return entries;
  return Object.fromEntries(all.sort(([, a], [, b]) => b.seenAt - a.seenAt).slice(0, MOST));
}
