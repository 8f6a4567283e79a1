import type { ReadingReceipt } from '../platform/messages';
import type { accountRules } from './account-rules';
import type { HistoryStore } from './history-store';
import { numbersView } from './numbers';
import { pipelineView } from './pipeline';

/** Accounts whose answers are being worked out; true when a reading came meanwhile. */
const working = new Map<string, boolean>();

/**
 * Work out the answers of an account after a whole reading, so that a panel that is opened later finds them ready, and
 * warnings see every reading, whether anybody looks or not. Pages of a long list are not worth it: more will come.
 * @param rulesOf Rules of the account's site, asked for when the work begins.
 */
export async function keepAnswers(
  { run, local }: HistoryStore,
  account: string,
  { read, total }: Pick<ReadingReceipt, 'read' | 'total'>,
  rulesOf: typeof accountRules,
): Promise<void> {
  if (total === null || read < total) return;
  if (working.has(account)) {
    working.set(account, true);
    return;
  }
  working.set(account, false);
  try {
    do {
      working.set(account, false);
      const { origin, settings } = await rulesOf(account);
      await run((db) => pipelineView(db, account, settings, Date.now()));
      await run((db) => numbersView({ db, local }, account, origin, settings, Date.now()));
    } while (working.get(account));
  } finally {
    working.delete(account);
  }
}
