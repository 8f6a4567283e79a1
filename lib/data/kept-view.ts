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

/** All that an answer depends on beside the history; must survive JSON. */
export interface Question {
  /** What another answer would be wrong under, not merely old: rules, rates, the version of the method. */
  readonly rules: unknown;
  /** Snapshots that stand for the account. */
  readonly readings?: readonly string[];
}

/**
 * The kept answer, or a new one.
 * @param workOut Makes the answer; must itself survive being stored.
 * @param later Given when nobody should wait: then the last answer to the same rules is given at once, which says itself of
 *   which reading it is, and `later` is called when the new one is ready.
 */
export async function keptView<View>(
  db: PreludeDatabase,
  account: string,
  kind: ViewKind,
  question: Question,
  workOut: () => Promise<View>,
  later?: () => void,
): Promise<View> {
  const mark = await db.marks.get(account);
  const rules = JSON.stringify(question.rules);
  const from = JSON.stringify([mark?.changes ?? 0, question]);
  const key = keyOf(account, kind);
  const kept = await db.views.get(key);
  if (kept?.from === from) return kept.view as View;
  const anew = () =>
    together(db, key + from, async () => {
      const view = await workOut();
      // An answer that cannot be kept, for instance on a full disk, is still an answer.
      await db.views.put({ account: key, from, rules, view }).catch(() => undefined);
      return view;
    });
  if (!later || kept?.rules !== rules) return anew();
  // Begun in a turn of its own, so that the last answer is on its way before the work takes the thread.
  setTimeout(() => void anew().then(later, () => undefined));
  return kept.view as View;
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
