/**
 * Answers that take long to work out, kept until the history or the question
 * changes: the panel then shows its first number after reading one record.
 */
import type { Renewing } from '../domain/views';
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
  /** Version of the method and of the answer's shape; an answer of another version is of no use to anybody. */
  readonly version?: number;
  /** What another answer would be wrong under, not merely old: rules, rates. */
  readonly rules: unknown;
  /** Snapshots that stand for the account. */
  readonly readings?: readonly string[];
}

/** What may be done when nobody should wait for an answer that takes long. */
export interface Meanwhile<View> {
  /** The last answer with the mark that it is not the newest, so that no screen can show it as such. */
  marked(last: View, because: Renewing): View;
  /** Called when the new answer is ready. */
  ready(): void;
}

/**
 * The kept answer, or a new one.
 * @param workOut Makes the answer; must itself survive being stored.
 * @param meanwhile Given when nobody should wait: then the last answer is given at once, marked as what it is. Without a
 *   version in the question only an answer to the same rules is.
 */
export async function keptView<View>(
  db: PreludeDatabase,
  account: string,
  kind: ViewKind,
  question: Question,
  workOut: () => Promise<View>,
  meanwhile?: Meanwhile<View>,
): Promise<View> {
  const mark = await db.marks.get(account);
  const rules = JSON.stringify(question.rules);
  const { version } = question;
  const from = JSON.stringify([mark?.changes ?? 0, question]);
  const key = keyOf(account, kind);
  const kept = await db.views.get(key);
  if (kept?.from === from) return kept.view as View;
  const anew = () =>
    together(db, key + from, async () => {
      const view = await workOut();
      // An answer that cannot be kept, for instance on a full disk, is still an answer.
      const record = { account: key, from, rules, view };
      await db.views.put(version === undefined ? record : { ...record, version }).catch(() => undefined);
      return view;
    });
  const sameRules = kept?.rules === rules && kept.version === version;
  const isOfUse = sameRules || (version !== undefined && kept?.version === version);
  if (!meanwhile || !kept || !isOfUse) return anew();
  // Begun in a turn of its own, so that the last answer is on its way before the work takes the thread.
  setTimeout(() => void anew().then(meanwhile.ready, () => undefined));
  return meanwhile.marked(kept.view as View, sameRules ? 'reading' : 'rules');
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
