import { keepPaths } from '../data/paths-store';
import type { ReadingReceipt } from '../platform/messages';
import type { accountRules } from './account-rules';
import type { HistoryStore } from './history-store';
import { numbersView } from './numbers';
import { pipelineView } from './pipeline';

/** Pages of a long list come one after another; when none has come for so long, the last has. */
const QUIET_MS = 4000;

/** How many readings of each account came since the worker began. */
const readings = new Map<string, number>();

/** Accounts whose answers are being worked out; true when a reading came meanwhile. */
const working = new Map<string, boolean>();

/**
 * Work out the answers of an account after a reading, so that a panel that is opened later finds them ready, and warnings
 * see every reading, whether anybody looks or not. After a part of a list it waits until no other part comes.
 * @param rulesOf Rules of the account's site, asked for when the work begins.
 */
export async function keepAnswers(
  { run, local }: HistoryStore,
  account: string,
  { read, total }: Pick<ReadingReceipt, 'read' | 'total'>,
  rulesOf: typeof accountRules,
  quietMs = QUIET_MS,
): Promise<void> {
  const number = (readings.get(account) ?? 0) + 1;
  readings.set(account, number);
  if (total === null || read < total) {
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    if (readings.get(account) !== number) return;
  }
  if (working.has(account)) {
    working.set(account, true);
    return;
  }
  working.set(account, false);
  try {
    do {
      working.set(account, false);
      const { origin, settings } = await rulesOf(account);
      // Before the answers, which lean on it. Nothing is lost when it fails, the ways are then followed anew.
      await run((db) => keepPaths(db, account)).catch(() => undefined);
      await run((db) => pipelineView(db, account, settings, Date.now()));
      await run((db) => numbersView({ db, local }, account, origin, settings, Date.now()));
    } while (working.get(account));
  } finally {
    working.delete(account);
  }
}
