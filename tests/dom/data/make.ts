import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { KeyValueStore } from '../../../lib/data/canary';
import { PreludeDatabase } from '../../../lib/data/database';
import { takeChunk } from '../../../lib/data/deals-store';
import type { Deal } from '../../../lib/domain/deal';
import type { ReadingChunk, ReadingReceipt } from '../../../lib/platform/messages';
import { makeDeal } from '../../domain/pipeline/make';

export const ACCOUNT = 'crm.example';
export const NOON = Date.UTC(2026, 2, 10, 12);
export const DAY = 24 * 3600 * 1000;

let count = 0;

Dexie.dependencies.indexedDB = new IDBFactory();
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

/** An empty database that no other test knows. */
export function freshDatabase(): PreludeDatabase {
  return new PreludeDatabase(`prelude-${count++}`);
}

/** `storage.local` in memory. */
export function memoryStore(): KeyValueStore & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  return {
    values,
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => {
      values.set(key, structuredClone(value));
    },
  };
}

export function deals(ids: string, differences: Partial<Deal> = {}): Deal[] {
  return ids.split(' ').map((id) => makeDeal({ id, ...differences }));
}

/** The pieces of one reading, `size` deals each. */
export function piecesOf(
  list: readonly Deal[],
  common: Partial<ReadingChunk> = {},
  size = 2,
): ReadingChunk[] {
  const number = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: number }, (_, seq) => ({
    readingId: 'r1',
    account: ACCOUNT,
    view: 'list /deals',
    takenAt: NOON,
    timeZone: 'UTC',
    total: null,
    source: 'list',
    stages: {},
    filter: null,
    skipped: [],
    refused: [],
    ...common,
    seq,
    last: seq === number - 1,
    deals: list.slice(seq * size, (seq + 1) * size),
  }));
}

/** Store a whole reading; `day` counts from 10 March 2026. */
export async function store(
  db: PreludeDatabase,
  day: number,
  list: readonly Deal[],
  common: Partial<ReadingChunk> = {},
): Promise<ReadingReceipt | undefined> {
  const readingId = `r-${count++}`;
  const at = NOON + day * DAY;
  let receipt: ReadingReceipt | undefined;
  for (const piece of piecesOf(list, { readingId, takenAt: at, total: list.length, ...common }, 500))
    receipt = await takeChunk(db, piece, at);
  return receipt;
}
