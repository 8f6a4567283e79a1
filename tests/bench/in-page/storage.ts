/** Runs in a plain page: a day of deals written as others would write it, and as little as a database allows. */
import Dexie from 'dexie';
import { openDB } from 'idb';
import { packDeals } from '../../../lib/domain/history/deal-columns';
import { benchDeals } from '../deals';
import { offer, race } from './timing';

/** Names of databases are used once, so that nobody writes over anything. */
const fresh = (): string => crypto.randomUUID();

async function dexiePerRecord(deals: readonly object[]): Promise<void> {
  const db = new Dexie(fresh());
  db.version(1).stores({ deals: 'id' });
  await (db as unknown as { deals: { bulkPut(all: readonly object[]): Promise<void> } }).deals.bulkPut(deals);
  db.close();
}

async function idbPerRecord(deals: readonly object[]): Promise<void> {
  const db = await openDB(fresh(), 1, {
    upgrade: (own) => void own.createObjectStore('deals', { keyPath: 'id' }),
  });
  const transaction = db.transaction('deals', 'readwrite');
  for (const deal of deals) void transaction.store.put(deal);
  await transaction.done;
  db.close();
}

async function oneRecord(columns: object): Promise<void> {
  const db = await openDB(fresh(), 1, { upgrade: (own) => void own.createObjectStore('days') });
  await db.put('days', columns, 'today');
  db.close();
}

offer('raceStorage', (count: number, rounds: number) => {
  const deals = benchDeals(count);
  const columns = packDeals(deals);
  return race(
    {
      'Dexie bulkPut': () => dexiePerRecord(deals),
      'idb puts': () => idbPerRecord(deals),
      'one record of columns': () => oneRecord(columns),
    },
    rounds,
  );
});
