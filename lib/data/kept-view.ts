/**
 * Answers that take long to work out, kept until the history or the question
 * changes: the panel then shows its first number after reading one record.
 */
import type { PreludeDatabase } from './database';

/** Note that an account's history has changed. To be called in the transaction that changes it. */
export async function markChanged(db: PreludeDatabase, account: string): Promise<void> {
  const mark = await db.marks.get(account);
  await db.marks.put({ account, changes: (mark?.changes ?? 0) + 1 });
}

/** The answers that are kept, one of each per account. */
export type ViewKind = 'pipeline' | 'numbers' | 'duel' | 'trends';

const KINDS: readonly ViewKind[] = ['pipeline', 'numbers', 'duel', 'trends'];

/** Key of a kept answer. */
function keyOf(account: string, kind: ViewKind): string {
  return kind === 'pipeline' ? account : `${kind}|${account}`;
}

/** Forget every kept answer of an account. To be called inside a transaction. */
export async function dropViews(db: PreludeDatabase, account: string): Promise<void> {
  await db.views.bulkDelete(KINDS.map((kind) => keyOf(account, kind)));
}

/**
 * The kept answer, or a new one.
 * @param question All that the answer depends on beside the history; must survive JSON.
 * @param workOut Makes the answer; must itself survive being stored.
 */
export async function keptView<View>(
  db: PreludeDatabase,
  account: string,
  kind: ViewKind,
  question: unknown,
  workOut: () => Promise<View>,
): Promise<View> {
  const mark = await db.marks.get(account);
  const from = JSON.stringify([mark?.changes ?? 0, question]);
  const key = keyOf(account, kind);
  const kept = await db.views.get(key);
  if (kept?.from === from) return kept.view as View;
  return together(db, key + from, async () => {
    const view = await workOut();
    // An answer that cannot be kept, for instance on a full disk, is still an answer.
    await db.views.put({ account: key, from, view }).catch(() => undefined);
    return view;
  });
}

const underway = new WeakMap<PreludeDatabase, Map<string, Promise<unknown>>>();

/** Whoever asks the same while it is being worked out gets the same answer. */
function together<View>(db: PreludeDatabase, name: string, work: () => Promise<View>): Promise<View> {
  const all = underway.get(db) ?? new Map<string, Promise<unknown>>();
  underway.set(db, all);
  const known = all.get(name);
  if (known) return known as Promise<View>;
  const answer = work().finally(() => all.delete(name));
  all.set(name, answer);
  return answer;
}
