/** Why a deal is not part of a sum. Data, not wording. */
export type LeftOutReason =
  | 'closed'
  | 'no-stage'
  | 'unknown-stage'
  | 'unknown-pipeline'
  | 'no-amount'
  | 'refused-amount'
  | 'other-currency'
  | 'sum-too-large';

/** How many deals were left out for one reason, with a few of their ids. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly count: number;
  /** Up to 20 ids, the first ones in order of text, whatever the order of reading; none for closed deals. */
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 20;

/** Collects what was left out; the result does not depend on the order of the calls. */
export class LeftOutList {
  readonly #byReason = new Map<LeftOutReason, { count: number; examples: string[] }>();

  add(reason: LeftOutReason, id: string): void {
    const entry = this.#entry(reason);
    entry.count++;
    const last = entry.examples[MOST_EXAMPLES - 1];
    if (last !== undefined && id >= last) return;
    entry.examples.push(id);
    entry.examples.sort();
    entry.examples.length = Math.min(entry.examples.length, MOST_EXAMPLES);
  }

  /** One entry per reason, sorted by reason; `more` are deals whose ids were not kept, of reasons never added. */
  list(more: Readonly<Partial<Record<LeftOutReason, number>>> = {}): LeftOut[] {
    const kept = [...this.#byReason].map(([reason, entry]) => ({
      reason,
      ...entry,
      examples: [...entry.examples],
    }));
    const counted = Object.entries(more).flatMap(([reason, count]) =>
      count > 0 ? [{ reason: reason as LeftOutReason, count, examples: [] }] : [],
    );
    return [...kept, ...counted].sort((a, b) => (a.reason < b.reason ? -1 : 1));
  }

  #entry(reason: LeftOutReason): { count: number; examples: string[] } {
    const known = this.#byReason.get(reason);
    if (known) return known;
    const entry = { count: 0, examples: [] };
    this.#byReason.set(reason, entry);
    return entry;
  }
}
