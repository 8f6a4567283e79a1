/**
 * A damaged database comes back smaller or empty without a word. A short list
 * of what should be there is therefore kept outside of it, and compared at
 * start. What is added goes into the database first and onto the list second,
 * what is deleted the other way round: a worker that dies in between leaves a
 * database with more than the list, never one that looks robbed.
 */
import type { PreludeDatabase } from './database';

/** The part of `storage.local` that is needed here. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** History that was there and is not any more. */
export interface Loss {
  /** When it was noticed, and when all of it was last known to be there; milliseconds since the epoch. */
  readonly noticedAt: number;
  readonly wholeAt: number;
  /** Snapshots and imports that are gone, and those that are still there. */
  readonly lost: number;
  readonly kept: number;
}

/** What the list holds. */
interface Canary {
  readonly format: 'prelude-canary/1';
  readonly at: number;
  readonly count: number;
  /** Hash of all ids together. */
  readonly hash: string;
  /** Hash of the id of the newest snapshot: an id holds the address of a list, which is nobody else's business. */
  readonly lastId: string | null;
  readonly lastSeq: number;
  /** Hash of each id. */
  readonly prints: readonly string[];
  readonly losses: readonly Loss[];
}

const KEY = 'prelude.canary';
const LOSSES_KEPT = 10;

/** Compare the database with the list. @returns Every loss that the person has not been told of, oldest first. */
export async function checkCanary(
  db: PreludeDatabase,
  store: KeyValueStore,
  now: number,
): Promise<readonly Loss[]> {
  const canary = await read(store);
  const present = await inventory(db);
  if (!canary) {
    // A list of nothing is not kept, so that what was erased stays erased.
    if (present.prints.length > 0) await store.set(KEY, canaryOf(present, [], now));
    return [];
  }
  const lost = lostOf(canary, present);
  if (lost === 0) return canary.losses;
  const loss = { noticedAt: now, wholeAt: canary.at, lost, kept: present.prints.length };
  const losses = [...canary.losses, loss].slice(-LOSSES_KEPT);
  await store.set(KEY, canaryOf(present, losses, now));
  return losses;
}

/** Bring the list up to date after a write. */
export async function writeCanary(db: PreludeDatabase, store: KeyValueStore, now: number): Promise<void> {
  const losses = (await read(store))?.losses ?? [];
  await store.set(KEY, canaryOf(await inventory(db), losses, now));
}

/** Take what is about to be deleted off the list. */
export async function announceDeletion(
  db: PreludeDatabase,
  store: KeyValueStore,
  ids: readonly string[],
  now: number,
): Promise<void> {
  const losses = (await read(store))?.losses ?? [];
  await store.set(KEY, canaryOf(await inventory(db, new Set(ids)), losses, now));
}

/** The person has been told. */
export async function dismissLosses(store: KeyValueStore): Promise<void> {
  const canary = await read(store);
  if (canary) await store.set(KEY, { ...canary, losses: [] });
}

interface Inventory {
  readonly prints: readonly string[];
  readonly lastId: string | null;
  readonly lastSeq: number;
  readonly seqs: ReadonlyMap<string, number>;
}

async function inventory(db: PreludeDatabase, without: ReadonlySet<string> = new Set()): Promise<Inventory> {
  const heads = (await db.heads.toArray()).filter(({ id }) => !without.has(id));
  const imports = (await db.imports.toCollection().primaryKeys()).filter((id) => !without.has(id));
  const last = heads.reduce<{ id: string; seq: number } | null>(
    (newest, head) => (newest && newest.seq > head.seq ? newest : head),
    null,
  );
  return {
    prints: [...heads.map(({ id }) => id), ...imports].map(shortHash).sort(),
    lastId: last ? shortHash(last.id) : null,
    lastSeq: last?.seq ?? 0,
    seqs: new Map(heads.map(({ id, seq }) => [shortHash(id), seq])),
  };
}

function canaryOf({ prints, lastId, lastSeq }: Inventory, losses: readonly Loss[], at: number): Canary {
  const hash = shortHash(prints.join(' '));
  return { format: 'prelude-canary/1', at, count: prints.length, hash, lastId, lastSeq, prints, losses };
}

/** How many listed records are gone; the last one counts as gone when an older writing of it came back. */
function lostOf(canary: Canary, present: Inventory): number {
  const wentBack =
    canary.lastId !== null && (present.seqs.get(canary.lastId) ?? canary.lastSeq) < canary.lastSeq;
  const same = present.prints.length === canary.count && shortHash(present.prints.join(' ')) === canary.hash;
  if (same) return Number(wentBack);
  const there = new Set(present.prints);
  return canary.prints.filter((print) => !there.has(print)).length + Number(wentBack);
}

async function read(store: KeyValueStore): Promise<Canary | null> {
  const stored = (await store.get(KEY)) as Partial<Canary> | undefined;
  const sound =
    stored?.format === 'prelude-canary/1' && Array.isArray(stored.prints) && Array.isArray(stored.losses);
  return sound ? (stored as Canary) : null;
}

/** Two rounds of 32-bit FNV-1a with different starts, in base 36: enough to tell some thousand ids apart. */
function shortHash(text: string): string {
  const round = (start: number): number => {
    let hash = start;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
    return hash >>> 0;
  };
  return round(2_166_136_261).toString(36) + round(84_696_351).toString(36);
}
