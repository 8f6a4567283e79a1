import type { PreludeDatabase } from '../data/database';
import { importIdOf, importsOf, rememberedMapping, saveImport } from '../data/imports-store';
import { bookOf, importedDeals } from '../data/paths-store';
import { type ImportedDeals, readClosedDeals } from '../domain/history/import/closed-deals';
import {
  type ColumnMapping,
  guessMapping,
  headerFingerprint,
  type ImportWords,
  soundMapping,
} from '../domain/history/import/column-mapping';
import { type ImportedTable, MOST_COLUMNS, MOST_ROWS } from '../domain/history/import/table';
import type { ImportPreview, ImportSummary } from '../domain/history/views';
import type { ImportRequest } from '../platform/messages';
import { RefusedRequest } from '../platform/send';
import type { HistoryStore } from './history-store';

/** What was previewed and may be committed. Lost with the worker, then the file is asked for again. */
interface Previewed {
  readonly request: ImportRequest;
  readonly mapping: ColumnMapping;
  readonly read: ImportedDeals;
}

const PREVIEWS_KEPT = 2;
const SHOWN = 20;

/** Looks at imports and commits them. @param words Knowledge of words that lives with the readers of pages. */
export function importer({ run }: HistoryStore, words: ImportWords) {
  const previewed = new Map<string, Previewed>();
  return {
    /** @throws RefusedRequest `bad-table` when what was sent is no table. */
    async preview(request: ImportRequest): Promise<ImportPreview> {
      const { table } = request;
      if (!isTable(table)) throw new RefusedRequest('bad-table');
      const known = await run((db) => rememberedMapping(db, headerFingerprint(table.header)));
      const chosen = request.mapping ?? known;
      const mapping = chosen ? soundMapping(chosen, table.header.length) : guessMapping(table, words);
      const read = readClosedDeals(table, mapping, words, request.context);
      const token = await hashOf([request.account, table.header, table.rows, mapping, request.context]);
      previewed.set(token, { request, mapping, read });
      for (const old of [...previewed.keys()].slice(0, -PREVIEWS_KEPT)) previewed.delete(old);
      return {
        ...previewOf(token, table, mapping, read),
        ...(await run((db) => knownOf(db, request, read))),
        remembered: request.mapping === null && known !== null,
      };
    },

    /** @throws RefusedRequest `preview-gone` when the preview is no longer known, `nothing-to-import`. */
    async commit(token: string, now: number): Promise<ImportSummary & { readonly account: string }> {
      const found = previewed.get(token);
      if (!found) throw new RefusedRequest('preview-gone');
      const { request, mapping, read } = found;
      if (read.deals.length === 0) throw new RefusedRequest('nothing-to-import');
      const { account, table } = request;
      const wanted = {
        account,
        hash: await contentHash(table),
        name: request.name.slice(0, 200),
        at: now,
        deals: read.deals,
        fingerprint: headerFingerprint(table.header),
        mapping,
      };
      return { ...(await run((db) => saveImport(db, wanted))), account };
    },
  };
}

function isTable({ header, rows }: ImportedTable): boolean {
  const isRow = (row: unknown) => Array.isArray(row) && row.every((cell) => typeof cell === 'string');
  return isRow(header) && header.length <= MOST_COLUMNS && rows.length <= MOST_ROWS && rows.every(isRow);
}

function previewOf(
  token: string,
  { header, rows }: ImportedTable,
  mapping: ColumnMapping,
  { deals, refusedRows, refusedCells }: ImportedDeals,
): Omit<ImportPreview, 'joined' | 'again' | 'remembered'> {
  const won = deals.filter(({ outcome }) => outcome === 'won').length;
  const days = deals.flatMap(({ closedAt }) => closedAt ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return {
    token,
    header,
    mapping,
    rows: rows.length,
    won,
    lost: deals.length - won,
    closed: first === undefined || last === undefined ? null : { first, last },
    undated: deals.length - days.length,
    refusedRows: tally(refusedRows.map(({ reason }) => reason)),
    refusedValues: tally(refusedCells.map(({ field, reason }) => `${field}:${reason}`)),
    deals: deals.slice(0, SHOWN),
    firstRefusedRows: refusedRows.slice(0, SHOWN),
    firstRefusedValues: refusedCells.slice(0, SHOWN),
  };
}

/** What the account knows already of the deals that were read. */
async function knownOf(
  db: PreludeDatabase,
  { account, table }: ImportRequest,
  { deals }: ImportedDeals,
): Promise<Pick<ImportPreview, 'joined' | 'again'>> {
  const id = importIdOf(account, await contentHash(table));
  const again = (await importsOf(db, account)).find((each) => each.id === id) ?? null;
  const { traces } = await bookOf(db, account);
  const imported = new Set((await importedDeals(db, account, id)).map((deal) => deal.id));
  return { again, joined: deals.filter((deal) => traces.has(deal.id) || imported.has(deal.id)).length };
}

/** Names what a file holds, whatever the file is called. */
function contentHash({ header, rows }: ImportedTable): Promise<string> {
  return hashOf([header, rows]);
}

function tally(reasons: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Object.fromEntries(counts);
}

async function hashOf(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
