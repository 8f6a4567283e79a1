/** Closed deals that a person imported, and how columns were understood. */
import type { Deal } from '../domain/deal';
import { packDeals } from '../domain/history/deal-columns';
import type { PreludeDatabase, StoredImport } from './database';
import { markChanged } from './kept-view';

/** An import without its deals. */
export interface ImportHead {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly deals: number;
}

/** What is needed to keep an import. */
export interface NewImport {
  readonly account: string;
  /** Names the content: the same content again replaces what was there. */
  readonly hash: string;
  readonly name: string;
  readonly at: number;
  readonly deals: readonly Deal[];
  readonly fingerprint: string;
  readonly mapping: readonly (string | null)[];
}

/** Names the import of one content into one account. */
export function importIdOf(account: string, hash: string): string {
  return `${account}|import|${hash}`;
}

/** Keep imported deals and the mapping that read them, in one transaction. */
export async function saveImport(db: PreludeDatabase, wanted: NewImport): Promise<ImportHead> {
  const { account, name, at, fingerprint, mapping } = wanted;
  const stored = {
    id: importIdOf(account, wanted.hash),
    account,
    at,
    name,
    columns: packDeals(wanted.deals),
  };
  await db.transaction('rw', db.imports, db.mappings, db.marks, async () => {
    await db.imports.put(stored);
    await db.mappings.put({ fingerprint, at, columns: mapping });
    await markChanged(db, account);
  });
  return headOf(stored);
}

/** Imports of an account, newest first. */
export async function importsOf(db: PreludeDatabase, account: string): Promise<ImportHead[]> {
  const imports = await db.imports.where('account').equals(account).toArray();
  return imports.sort((a, b) => b.at - a.at).map(headOf);
}

/** Take an import back, as if it had never been. */
export async function deleteImport(db: PreludeDatabase, id: string): Promise<void> {
  await db.transaction('rw', db.imports, db.marks, async () => {
    const stored = await db.imports.get(id);
    if (!stored) return;
    await db.imports.delete(id);
    await markChanged(db, stored.account);
  });
}

/** The mapping that was confirmed for tables with this header; null when there is none. */
export async function rememberedMapping(
  db: PreludeDatabase,
  fingerprint: string,
): Promise<readonly (string | null)[] | null> {
  return (await db.mappings.get(fingerprint))?.columns ?? null;
}

function headOf({ id, name, at, columns }: StoredImport): ImportHead {
  return { id, name, at, deals: columns.count };
}
