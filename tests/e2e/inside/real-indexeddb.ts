/** Stands where the tests import the database that is made up: the browser's own. */

/** Every factory is the same one; the tests name their databases apart. */
export class IDBFactory {
  constructor() {
    // biome-ignore lint/correctness/noConstructorReturn: the real one cannot be made, only had.
    return globalThis.indexedDB;
  }
}

export const { IDBKeyRange } = globalThis;
