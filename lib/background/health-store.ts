/**
 * The health of each site, apart from the settings: it changes while people
 * work, and a damaged record of it costs nobody a setting.
 */
import { browser } from 'wxt/browser';
import { type Anchors, type Repairs, readHealth, type SiteHealth } from '../domain/anchors';
import { readAnchor } from '../domain/standard/schema';

const PREFIX = 'prelude.health:';

export interface SiteRecordOfHealth {
  readonly sights: SiteHealth;
  readonly repairs: Repairs;
  /** Whether the person was told that the menu rule is off. */
  readonly toldOfMenu: boolean;
}

const NONE: SiteRecordOfHealth = { sights: {}, repairs: {}, toldOfMenu: false };

let queue: Promise<unknown> = Promise.resolve();

export async function loadHealth(origin: string): Promise<SiteRecordOfHealth> {
  const key = PREFIX + origin;
  const stored = (await browser.storage.local.get(key))[key] as Partial<SiteRecordOfHealth> | undefined;
  if (typeof stored !== 'object' || stored === null) return NONE;
  return {
    sights: readHealth(stored.sights),
    repairs: readRepairs(stored.repairs),
    toldOfMenu: stored.toldOfMenu === true,
  };
}

/** Repairs of all sites that have any, by origin. */
export async function loadRepairs(origins: readonly string[]): Promise<ReadonlyMap<string, Repairs>> {
  const stored = await browser.storage.local.get(origins.map((origin) => PREFIX + origin));
  return new Map(
    origins.map((origin) => {
      const record = stored[PREFIX + origin] as { repairs?: unknown } | undefined;
      return [origin, readRepairs(record?.repairs)];
    }),
  );
}

/** Change the record of a site; changes wait for each other. */
export function changeHealth(
  origin: string,
  change: (before: SiteRecordOfHealth) => SiteRecordOfHealth,
): Promise<SiteRecordOfHealth> {
  const next = queue.then(async () => {
    const before = await loadHealth(origin);
    const after = change(before);
    if (after !== before) await browser.storage.local.set({ [PREFIX + origin]: after });
    return after;
  });
  queue = next.catch(() => undefined);
  return next;
}

/** Adds repaired forms of anchors that are in force; anything else is not taken. */
export function addRepairs(
  repairs: Repairs,
  given: Readonly<Record<string, unknown>>,
  inForce: Anchors,
): Repairs {
  const added = Object.entries(given).flatMap(([id, value]) => {
    const from = Object.hasOwn(inForce, id) ? inForce[id] : undefined;
    const to = readAnchor(value);
    return from && to?.kind === from.kind && to.as === from.as ? [[id, { from, to }] as const] : [];
  });
  return added.length > 0 ? { ...repairs, ...Object.fromEntries(added) } : repairs;
}

function readRepairs(stored: unknown): Repairs {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored as Record<string, { from?: unknown; to?: unknown } | null>).flatMap(
      ([id, repair]) => {
        const from = readAnchor(repair?.from);
        const to = readAnchor(repair?.to);
        return from && to ? [[id, { from, to }] as const] : [];
      },
    ),
  );
}
