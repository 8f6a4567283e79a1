import {
  announceDeletion,
  checkCanary,
  dismissLosses,
  type KeyValueStore,
  writeCanary,
} from '../data/canary';
import type { PreludeDatabase } from '../data/database';
import { deleteImport, importsOf } from '../data/imports-store';
import { forgetAccount } from '../data/tidy';
import type { ImportWords } from '../domain/history/import/column-mapping';
import type { Handlers } from '../platform/handle';
import type { Broadcast } from '../platform/messages';
import { currentDeals } from './current-deals';
import { changesView } from './history';
import { importer } from './imports';

/** Deals per answer; an answer of this size takes a few milliseconds to send. */
const MOST_DEALS = 5000;

/** What the answers about history need from outside. */
export interface HistoryTools {
  readonly db: () => PreludeDatabase;
  readonly local: KeyValueStore;
  readonly words: ImportWords;
  readonly tell: (broadcast: Broadcast) => void;
}

type HistoryRequest = Extract<keyof Handlers, `history/${string}` | `import/${string}`>;

/** The answers about history, imports and export. */
export function historyHandlers({ db, local, words, tell }: HistoryTools): Pick<Handlers, HistoryRequest> {
  const imports = importer(db, words);
  const changed = (account: string) => tell({ prelude: 1, event: 'deals-changed', account });
  return {
    'history/changes': ({ account, span }) => changesView(db(), account, span, Date.now()),
    'history/losses': async () => ({ losses: await checkCanary(db(), local, Date.now()) }),
    'history/losses-seen': async () => {
      await dismissLosses(local);
      return { ok: true };
    },
    'history/accounts': async () => ({ accounts: await accountsOf(db()) }),
    'history/deals': async ({ account, from, count }) => {
      const version = String((await db().marks.get(account))?.changes ?? 0);
      const { deals } = await currentDeals(db(), account, Date.now());
      const piece = deals.slice(from, from + Math.min(count, MOST_DEALS));
      return { deals: piece, total: deals.length, version };
    },
    'history/forget': async ({ account }) => {
      const snapshots = await forgetAccount(db(), local, account, Date.now());
      changed(account);
      return { snapshots };
    },
    'import/preview': (request) => imports.preview(request),
    'import/commit': async ({ token }) => {
      const { account, ...summary } = await imports.commit(token, Date.now());
      await writeCanary(db(), local, Date.now());
      changed(account);
      return summary;
    },
    'import/list': async ({ account }) => ({ imports: await importsOf(db(), account) }),
    'import/delete': async ({ id }) => {
      await announceDeletion(db(), local, [id], Date.now());
      await deleteImport(db(), id);
      changed(id.split('|import|')[0] ?? '');
      return { ok: true };
    },
  };
}

async function accountsOf(db: PreludeDatabase): Promise<string[]> {
  const [heads, imports] = [
    await db.heads.orderBy('account').uniqueKeys(),
    await db.imports.orderBy('account').uniqueKeys(),
  ];
  return [...new Set([...heads, ...imports].map(String))].sort();
}
