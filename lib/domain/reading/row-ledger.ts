/**
 * The book of one walk through a list. Rows come again and again while a list
 * scrolls, is sorted or turns its pages; a record counts once, by its key.
 */

/** A row as one look found it. `Row` is whatever the reader makes its values of. */
export interface LedgerRow<Row> {
  /** Id of the record, or the key from its link; null when the page shows neither. */
  readonly key: string | null;
  /** What a row without a key says, to notice that it has gone. */
  readonly content: string;
  /** True while the page has not filled the row yet. */
  readonly waiting: boolean;
  readonly row: Row;
}

export class RowLedger<Row> {
  private readonly full = new Map<string, LedgerRow<Row>>();
  private readonly half = new Map<string, LedgerRow<Row>>();
  private readonly keyless = new Set<string>();
  private lastKeyless: readonly LedgerRow<Row>[] = [];

  /** Enter what one look found. Returns how many records were not known before. */
  enter(rows: readonly LedgerRow<Row>[]): number {
    const before = this.size;
    for (const each of rows) {
      if (each.key === null) this.keyless.add(each.content);
      else if (!each.waiting) this.settle(each.key, each);
      else if (!this.full.has(each.key)) this.half.set(each.key, each);
    }
    this.lastKeyless = rows.filter(({ key }) => key === null);
    return this.size - before;
  }

  /** Distinct records, also those that are not filled yet. */
  get size(): number {
    return this.full.size + this.half.size + (this.canBeJoined() ? this.lastKeyless.length : 0);
  }

  /** Records that were never seen filled. */
  get unfilled(): number {
    return this.half.size;
  }

  /**
   * Rows without a key can be counted only while all of them stay on the page:
   * of one that comes back nobody can say whether it is the same.
   */
  canBeJoined(): boolean {
    return this.keyless.size === new Set(this.lastKeyless.map(({ content }) => content)).size;
  }

  /** What the rows say that nothing tells apart for sure, each once; none while all of them stay. */
  leftOut(): readonly string[] {
    return this.canBeJoined() ? [] : [...this.keyless];
  }

  /** Every record in the order of its first sight, as it was seen last. */
  rows(): Row[] {
    const keyless = this.canBeJoined() ? this.lastKeyless : [];
    return [...this.full.values(), ...this.half.values(), ...keyless].map(({ row }) => row);
  }

  private settle(key: string, row: LedgerRow<Row>): void {
    this.half.delete(key);
    this.full.set(key, row);
  }
}
