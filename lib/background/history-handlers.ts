import { announceDeletion, checkCanary, dismissLosses, writeCanary } from '../data/canary';
import type { PreludeDatabase } from '../data/database';
import { deleteImport, importsOf } from '../data/imports-store';
import { forgetAccount } from '../data/tidy';
import type { ImportWords } from '../domain/history/import/column-mapping';
import type { Handlers } from '../platform/handle';
import type { Broadcast, Requests } from '../platform/messages';
import { currentDeals } from './current-deals';
import { changesView } from './history';
import type { HistoryStore } from './history-store';
import { importer } from './imports';

/** Deals per answer; an answer of this size takes a few milliseconds to send. */
const MOST_DEALS = 5000;

/** What the answers about history need from outside. */
export interface HistoryTools {
  readonly store: HistoryStore;
  readonly words: ImportWords;
  readonly tell: (broadcast: Broadcast) => void;
}

type HistoryRequest = Extract<keyof Handlers, `history/${string}` | `import/${string}`>;

/** The answers about history, imports and export. */
export function historyHandlers({ store, words, tell }: HistoryTools): Pick<Handlers, HistoryRequest> {
  const { run, local } = store;
  const imports = importer(store, words);
  const changed = (account: string) => tell({ prelude: 1, event: 'deals-changed', account });
  return {
    'history/changes': ({ account, span }) => run((db) => changesView(db, account, span, Date.now())),
    'history/losses': async () => ({ losses: await run((db) => checkCanary(db, local, Date.now())) }),
    'history/losses-seen': async () => {
      await dismissLosses(local);
      return { ok: true };
    },
    'history/accounts': async () => ({ accounts: await run(accountsOf) }),
    'history/deals': (body) => run((db) => piece(db, body)),
    'history/forget': async ({ account }) => {
      const snapshots = await run((db) => forgetAccount(db, local, account, Date.now()));
      changed(account);
      return { snapshots };
    },
    'import/preview': (request) => imports.preview(request),
    'import/commit': async ({ token }) => {
      const { account, ...summary } = await imports.commit(token, Date.now());
      await run((db) => writeCanary(db, local, Date.now()));
      changed(account);
      return summary;
    },
    'import/list': async ({ account }) => ({ imports: await run((db) => importsOf(db, account)) }),
    'import/delete': async ({ id }) => {
      await run(async (db) => {
        await announceDeletion(db, local, [id], Date.now());
        await deleteImport(db, id);
      });
      changed(id.split('|import|')[0] ?? '');
      return { ok: true };
    },
  };
}

async function piece(
  db: PreludeDatabase,
  { account, from, count }: Requests['history/deals']['in'],
): Promise<Requests['history/deals']['out']> {
  const version = String((await db.marks.get(account))?.changes ?? 0);
  const { deals } = await currentDeals(db, account, Date.now());
  return { deals: deals.slice(from, from + Math.min(count, MOST_DEALS)), total: deals.length, version };
}

async function accountsOf(db: PreludeDatabase): Promise<string[]> {
  const heads = await db.heads.orderBy('account').uniqueKeys();
  const imports = await db.imports.orderBy('account').uniqueKeys();
  return [...new Set([...heads, ...imports].map(String))].sort();
}
