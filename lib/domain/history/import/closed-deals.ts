/** Rows of an imported table → closed deals, with every row and value that was refused, and why. */
import type { CalendarDate, Deal, Outcome } from '../../deal';
import { type CurrencyCode, type ShownMoney, UNKNOWN_CURRENCY } from '../../money';
import {
  type DateOrder,
  guessDateOrder,
  guessNumberStyle,
  isEmptyValue,
  parseAmount,
  parseDate,
} from '../../values';
import type { ColumnMapping, ImportField, ImportWords } from './column-mapping';
import type { ImportedTable } from './table';

/** What the person says where the table leaves it open, and where the person is. */
export interface ImportContext {
  readonly today: CalendarDate;
  readonly locale?: string;
  /** Minutes east of UTC; needed for times written in UTC. */
  readonly utcOffset?: number;
  /** Currency of amounts that name none. */
  readonly currency?: CurrencyCode;
  readonly dateOrder?: DateOrder;
  readonly decimal?: '.' | ',';
}

/**
 * A row that did not become a deal:
 * - `open`: the deal has not ended.
 * - `no-outcome`: nothing says whether it was won or lost.
 * - `duplicate`: its id stood in a row above.
 * - `no-content`: neither id nor title.
 */
export type RowRefusal = 'open' | 'no-outcome' | 'duplicate' | 'no-content';

/** A value that was refused inside a deal that was taken; reasons are those of the readers of values, or: */
export interface RefusedCell {
  /** Row of the table, 1 for the first below the header. */
  readonly row: number;
  readonly field: ImportField;
  readonly text: string;
  /** Also `in-future` and `before-created` for days of closing that cannot be. */
  readonly reason: string;
}

export interface ImportedDeals {
  readonly deals: readonly Deal[];
  readonly refusedRows: readonly { readonly row: number; readonly reason: RowRefusal }[];
  readonly refusedCells: readonly RefusedCell[];
}

/** Read all rows. A deal whose amount or date was refused is still a won or lost deal, without that value. */
export function readClosedDeals(
  table: ImportedTable,
  mapping: ColumnMapping,
  words: ImportWords,
  context: ImportContext,
): ImportedDeals {
  const reader = new RowReader(table, mapping, words, context);
  table.rows.forEach((_, at) => {
    reader.read(at);
  });
  return reader;
}

class RowReader implements ImportedDeals {
  readonly deals: Deal[] = [];
  readonly refusedRows: { row: number; reason: RowRefusal }[] = [];
  readonly refusedCells: RefusedCell[] = [];
  readonly #ids = new Set<string>();
  readonly #columns: ReadonlyMap<ImportField, number>;
  readonly #orders: ReadonlyMap<ImportField, DateOrder | null>;
  readonly #decimal: '.' | ',' | null | undefined;

  constructor(
    readonly table: ImportedTable,
    mapping: ColumnMapping,
    readonly words: ImportWords,
    readonly context: ImportContext,
  ) {
    this.#columns = new Map(mapping.flatMap((field, at) => (field === null ? [] : [[field, at] as const])));
    this.#orders = new Map((['created', 'closed'] as const).map((field) => [field, this.#orderOf(field)]));
    this.#decimal = context.decimal ?? this.#decimalOf();
  }

  read(at: number): void {
    const outcome = this.#outcome(at);
    const title = this.#text(at, 'title');
    const named = this.#text(at, 'id');
    if (outcome === 'open' || outcome === null) this.#refuseRow(at, outcome ?? 'no-outcome');
    else if (named === null && title === null) this.#refuseRow(at, 'no-content');
    else if (named !== null && this.#ids.has(named)) this.#refuseRow(at, 'duplicate');
    else this.#take(at, outcome, named ?? this.#syntheticId(at));
  }

  #take(at: number, outcome: Outcome, id: string): void {
    this.#ids.add(id);
    const createdAt = this.#date(at, 'created');
    this.deals.push({
      id,
      title: this.#text(at, 'title'),
      amount: this.#amount(at),
      pipeline: this.#text(at, 'pipeline'),
      stage: this.#text(at, 'stage'),
      outcome,
      owner: this.#text(at, 'owner'),
      company: this.#text(at, 'company'),
      region: this.#text(at, 'region'),
      segment: this.#text(at, 'segment'),
      createdAt,
      expectedClose: null,
      closedAt: this.#closed(at, createdAt),
      nextActivity: null,
      probability: null,
      href: null,
    });
  }

  /** The same row gives the same id in every import; rows that are alike in all are told apart by their number. */
  #syntheticId(at: number): string {
    const parts = ['title', 'company', 'created', 'closed', 'amount'] as const;
    const key = `import:${parts.map((field) => this.#text(at, field) ?? '').join('|')}`;
    let id = key;
    for (let copy = 2; this.#ids.has(id); copy++) id = `${key}#${copy}`;
    return id;
  }

  /** The outcome's own column first, then the stage. */
  #outcome(at: number): Outcome | null {
    const said = [this.#text(at, 'outcome'), this.#text(at, 'stage')].filter((text) => text !== null);
    const ends = said.map((text) => this.words.outcomeOf(text));
    const end = ends.find((each) => each === 'won' || each === 'lost');
    return end ?? (said.length === 0 || ends.includes(null) ? null : 'open');
  }

  #amount(at: number): ShownMoney | null {
    const text = this.#text(at, 'amount');
    if (text === null) return null;
    const named = this.#text(at, 'currency')?.toUpperCase();
    const currency = named && /^[A-Z]{3}$/.test(named) ? named : this.context.currency;
    const { locale } = this.context;
    const read = parseAmount(text, {
      ...(this.#decimal === undefined ? {} : { decimal: this.#decimal }),
      ...(currency ? { currency } : {}),
      ...(locale ? { locale } : {}),
    });
    if (!read.ok) return this.#refuseCell(at, 'amount', text, read.reason);
    const isBare = read.amount?.currency === UNKNOWN_CURRENCY && currency !== undefined;
    return read.amount && isBare ? { ...read.amount, currency } : read.amount;
  }

  #closed(at: number, createdAt: CalendarDate | null): CalendarDate | null {
    const date = this.#date(at, 'closed');
    if (date === null) return null;
    const text = this.#text(at, 'closed') ?? '';
    if (date > this.context.today) return this.#refuseCell(at, 'closed', text, 'in-future');
    return createdAt !== null && date < createdAt
      ? this.#refuseCell(at, 'closed', text, 'before-created')
      : date;
  }

  #date(at: number, field: 'created' | 'closed'): CalendarDate | null {
    const text = this.#text(at, field);
    if (text === null) return null;
    const { today, locale, utcOffset } = this.context;
    const read = parseDate(text, {
      today,
      order: this.context.dateOrder ?? this.#orders.get(field) ?? null,
      ...(locale ? { locale } : {}),
      ...(utcOffset === undefined ? {} : { utcOffset }),
    });
    return read.ok ? read.date : this.#refuseCell(at, field, text, read.reason);
  }

  #text(at: number, field: ImportField): string | null {
    const column = this.#columns.get(field);
    const text = column === undefined ? '' : (this.table.rows[at]?.[column] ?? '');
    return isEmptyValue(text) ? null : text.slice(0, 1000);
  }

  #orderOf(field: ImportField): DateOrder | null {
    return guessDateOrder(this.#column(field)).order;
  }

  /** What the column proves, else how the file writes its numbers; undefined when neither says anything. */
  #decimalOf(): '.' | ',' | null | undefined {
    const guess = guessNumberStyle(this.#column('amount'));
    return guess.conflict ? null : (guess.decimal ?? this.table.decimal ?? undefined);
  }

  #column(field: ImportField): string[] {
    return this.table.rows.map((_, at) => this.#text(at, field) ?? '');
  }

  #refuseRow(at: number, reason: RowRefusal): void {
    this.refusedRows.push({ row: at + 1, reason });
  }

  #refuseCell(at: number, field: ImportField, text: string, reason: string): null {
    this.refusedCells.push({ row: at + 1, field, text: text.slice(0, 80), reason });
    return null;
  }
}
