import type { KeyValueStore } from '../data/canary';
import type { WarningLog } from '../domain/health';

/** Logs of all accounts stand under one key of `storage.local`: `{ account: log }`. */
const KEY = 'prelude.warnings';

let queue: Promise<unknown> = Promise.resolve();

/**
 * Change the log of one account. Changes are queued, so that two windows that look at once both take effect; a change
 * that gives back an equal log writes nothing.
 * @returns What `change` answers beside the log.
 */
export function changeWarningLog<T>(
  local: KeyValueStore,
  account: string,
  change: (log: WarningLog) => { readonly log: WarningLog; readonly answer: T },
): Promise<T> {
  const next = queue.then(async () => {
    const logs = asLogs(await local.get(KEY));
    const before = Object.hasOwn(logs, account) ? (logs[account] ?? {}) : {};
    const { log, answer } = change(before);
    if (JSON.stringify(log) !== JSON.stringify(before)) await local.set(KEY, { ...logs, [account]: log });
    return answer;
  });
  queue = next.catch(() => undefined);
  return next;
}

/** Whatever else stands there is taken as nothing remembered. */
function asLogs(stored: unknown): Readonly<Record<string, WarningLog>> {
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, WarningLog>) : {};
}
