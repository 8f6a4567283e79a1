import type { PreludeDatabase, StoredHead } from '../data/database';
import { headsOf } from '../data/deals-store';
import { importedDeals } from '../data/paths-store';
import { readableDeals } from '../data/snapshot-columns';
import type { Deal } from '../domain/deal';
import type { ExportRow, ReadingShare } from '../domain/history/export/export-columns';
import { isComplete } from '../domain/history/snapshot';
import type { ExportPart, ExportRequests, ExportScope } from '../platform/export-messages';
import type { Handlers } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { currentDeals } from './current-deals';
import type { HistoryStore } from './history-store';

/** Rows per answer; an answer of this size takes a few milliseconds to send. */
const MOST_ROWS = 5000;

/** The deals of one part, worked out once for all its pieces. */
interface Opened {
  readonly key: string;
  readonly rows: readonly ExportRow[];
}

/** The answers about exports. Rows come in pieces, all of the same state of the history. */
export function exportHandlers({ run }: HistoryStore): Pick<Handlers, keyof ExportRequests> {
  // Lost with the worker, then worked out anew.
  let opened: Opened | null = null;
  const rowsOf = async (db: PreludeDatabase, scope: ExportScope, part: string, version: string) => {
    const key = JSON.stringify([scope.account, scope.what, scope.since, part, version]);
    if (opened?.key !== key) opened = { key, rows: await openPart(db, scope, part) };
    return opened.rows;
  };
  return {
    'export/parts': (scope) =>
      run(async (db) => ({ ...(await partsOf(db, scope)), version: await versionOf(db, scope.account) })),
    'export/rows': ({ part, version, skip, count, ...scope }) =>
      run(async (db) => {
        if ((await versionOf(db, scope.account)) !== version) throw new RefusedRequest('changed');
        const rows = await rowsOf(db, scope, part, version);
        return { rows: rows.slice(skip, skip + Math.min(count, MOST_ROWS)) };
      }),
  };
}

async function versionOf(db: PreludeDatabase, account: string): Promise<string> {
  return String((await db.marks.get(account))?.changes ?? 0);
}

async function partsOf(
  db: PreludeDatabase,
  { account, what, since }: ExportScope,
): Promise<{ parts: readonly ExportPart[]; undated: number }> {
  if (what === 'history') {
    const heads = (await headsOf(db, account)).filter(({ day }) => since === null || day >= since);
    return { parts: heads.map(partOf), undated: 0 };
  }
  const deals = await (what === 'open' ? openDeals(db, account) : closedDeals(db, account));
  const within = what === 'open' ? deals : closedSince(deals, since);
  const undated = what === 'closed' && since !== null ? deals.filter(({ closedAt }) => !closedAt).length : 0;
  return { parts: [{ id: what, rows: within.length, day: null, reading: null }], undated };
}

async function openPart(
  db: PreludeDatabase,
  { account, what, since }: ExportScope,
  part: string,
): Promise<readonly ExportRow[]> {
  if (what === 'open') return openDeals(db, account);
  if (what === 'closed') return closedSince(await closedDeals(db, account), since);
  const head = await db.heads.get(part);
  const deals = head?.account === account ? await readableDeals(db, head) : null;
  if (!head || !deals) throw new RefusedRequest('damaged', head?.day ?? '');
  return deals.map((deal) => ({ ...deal, readOn: head.day, reading: shareOf(head), view: head.view }));
}

function partOf(head: StoredHead): ExportPart {
  return { id: head.id, rows: head.read, day: head.day, reading: shareOf(head) };
}

function shareOf(head: StoredHead): ReadingShare {
  if (head.filter !== null) return 'filtered';
  if (head.total === null) return 'uncounted';
  return isComplete(head, head.read) ? 'whole' : 'partial';
}

async function openDeals(db: PreludeDatabase, account: string): Promise<readonly Deal[]> {
  const { deals } = await currentDeals(db, account, Date.now());
  return deals.filter(({ outcome }) => outcome === 'open');
}

/**
 * Closed deals each once: as the latest reading that shows them has it, else as the latest import has it. A deal that was
 * read as open after the day on which an import closes it is open again.
 */
async function closedDeals(db: PreludeDatabase, account: string): Promise<readonly Deal[]> {
  const ended = new Map<string, Deal>();
  const openOn = new Map<string, string>();
  for (const head of (await headsOf(db, account)).sort((a, b) => a.seq - b.seq)) {
    for (const deal of (await readableDeals(db, head)) ?? []) {
      if (deal.outcome !== 'open') {
        ended.set(deal.id, deal);
        continue;
      }
      ended.delete(deal.id);
      openOn.set(deal.id, head.day);
    }
  }
  const imported = new Map((await importedDeals(db, account)).map((deal) => [deal.id, deal]));
  for (const deal of imported.values()) {
    const seenOpen = openOn.get(deal.id);
    const stands = seenOpen === undefined || (deal.closedAt !== null && deal.closedAt >= seenOpen);
    if (stands && !ended.has(deal.id)) ended.set(deal.id, deal);
  }
  return [...ended.values()];
}

function closedSince(deals: readonly Deal[], since: string | null): readonly Deal[] {
  return since === null ? deals : deals.filter(({ closedAt }) => closedAt !== null && closedAt >= since);
}
