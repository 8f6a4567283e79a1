/**
 * The deals of a snapshot in whatever form they are kept: in full, or as what
 * differs from a later day, which may again be kept so.
 */
import type { Deal } from '../domain/deal';
import { unpackDeals } from '../domain/history/deal-columns';
import { type DealPart, dealsIn, partsOf } from '../domain/history/deal-parts';
import { nameDeals } from '../domain/history/name-pipelines';
import { applyDeltas, type SnapshotDelta } from '../domain/history/snapshot-delta';
import type { PreludeDatabase, StoredFull } from './database';

/**
 * Deals of one snapshot as the page showed them; null when it, or a day that it leans on, is gone.
 * @throws RangeError when what is stored does not fit together.
 */
export async function storedDeals(db: PreludeDatabase, id: string): Promise<Deal[] | null> {
  const deltas: SnapshotDelta[] = [];
  const passed = new Set<string>();
  for (let at = id; !passed.has(at); ) {
    passed.add(at);
    const stored = await db.columns.get(at);
    if (!stored) return null;
    if (!('delta' in stored)) return applyDeltas(fullDeals(stored), deltas.reverse());
    deltas.push(stored.delta);
    at = stored.base;
  }
  // A circle is possible on a damaged disk only.
  return null;
}

/** Deals that are kept in full. @throws RangeError when what is stored does not fit together. */
export function fullDeals(stored: StoredFull): Deal[] {
  return 'parts' in stored ? dealsIn(stored.parts) : unpackDeals(stored.columns);
}

/** Deals of one snapshot; empty when it is gone. */
export async function dealsOf(db: PreludeDatabase, snapshotId: string): Promise<Deal[]> {
  return (await storedDeals(db, snapshotId)) ?? [];
}

/** Deals behind a head, under the name of its view; null when they are gone, damaged or not as many as the head says. */
export async function readableDeals(
  db: PreludeDatabase,
  head: { readonly id: string; readonly read: number; readonly named?: string },
): Promise<Deal[] | null> {
  const deals = await shownDeals(db, head);
  return deals && nameDeals(deals, head.named);
}

/** The same as the page showed them. */
export async function shownDeals(
  db: PreludeDatabase,
  head: { readonly id: string; readonly read: number },
): Promise<Deal[] | null> {
  try {
    const deals = await storedDeals(db, head.id);
    return deals?.length === head.read ? deals : null;
  } catch (error) {
    // Columns that do not fit together, or a row whose shape is not even that of columns.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Keep deals in full. */
export async function saveParts(db: PreludeDatabase, id: string, parts: readonly DealPart[]): Promise<void> {
  await db.columns.put({ id, base: '', parts });
}

/** Write out in full whatever leans on a snapshot that is about to change or go. To be called inside a transaction. */
export async function standAlone(db: PreludeDatabase, baseId: string): Promise<void> {
  for (const id of await db.columns.where('base').equals(baseId).primaryKeys()) {
    const deals = await storedDeals(db, id);
    if (deals) await saveParts(db, id, partsOf(deals));
    else await db.columns.delete(id);
  }
}
