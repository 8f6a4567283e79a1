/**
 * What a known CRM's adapter says about deals: where they stand on the page.
 * What their texts are worth is worked out by the reader, which has the parsers
 * of amounts and dates, so that an adapter stays small enough for every page.
 */
import type { Outcome, Reading, SkipReason } from '../domain/deal';
import type { ReadContext, Root } from './adapter';
import type { Meaning } from './universal/words';

export type { Meaning };

/**
 * Where a value stands: the element that shows it (or the control that holds
 * it), or its text. An empty element or text means "shown as empty", null means
 * that the page has no such place.
 */
export type Place = Element | string | null;

/** A value that the CRM names by a caption alone, or by a name that has no fixed meaning. */
export interface CaptionedValue {
  readonly caption: string;
  /** The CRM's own name of the field; null when it has none. */
  readonly name: string | null;
  readonly place: Place;
}

/** A column of a board. */
export interface HintedStage {
  readonly label: string;
  /** How many deals its head claims; null when it does not say. */
  readonly count: number | null;
}

/** The list, board or card of deals on a page. */
export interface DealPlaces {
  readonly source: Reading['source'];
  /** Rows of a list, cards of a board, or the one box of a card. */
  readonly rows: readonly Element[];
  /** Id of the record as the CRM writes it; null when the row carries none. */
  id(row: Element): string | null;
  /** Path, query and hash of the record's page; null when there is no link. */
  href(row: Element): string | null;
  /**
   * Where each value stands within a row. Name only what every such page has:
   * a value whose place is null in all rows counts as moved by a redesign, and the
   * reader of unknown pages is asked for it.
   */
  readonly values: Readonly<Partial<Record<Meaning, (row: Element) => Place>>>;
  /** Values to be understood by their captions, as a list's custom columns. */
  captioned?(row: Element): readonly CaptionedValue[];
  /** Why a row is no deal; null when it is one. */
  skip?(row: Element): SkipReason | null;
  /**
   * How a deal ended, where an id of the CRM says so; `not-won` when it only rules
   * out a win, null when only the words can tell.
   */
  outcome?(row: Element): Outcome | 'not-won' | null;
  /** Columns of a board in page order; empty on lists and cards. */
  readonly stages: readonly HintedStage[];
  /** How many deals the view has; null when the page does not say, then the counts of all stages are added. */
  readonly total: number | null;
  /** True when the page surely holds every deal of the view; else it may be one of several pages. */
  readonly isWhole?: boolean;
  /** Header of the amount column, for the currency that it names. */
  readonly amountHeader?: string;
  /** The shown pipeline and what narrows the view; left out when the reader is to look for them. */
  readonly pipeline?: string | null;
  readonly filter?: string | null;
}

/**
 * Why a page is surely not to be read: it shows records that are no deals, or
 * a deal while somebody types into it, whose values may never be saved.
 */
export type NotRead = 'other-records' | 'unsaved';

export interface DealHints {
  /** The deals under `root`; null when the adapter does not know, then the reader of unknown pages is asked. */
  find(root: Root, context: ReadContext): DealPlaces | NotRead | null;
}

/** A column of a list. */
export interface NamedColumn {
  readonly name: string | null;
  readonly caption: string;
}

/**
 * The values of a list whose columns carry the CRM's own names.
 * @param meanings name → meaning; `other` for columns to leave alone, columns not named here are understood by caption
 * @param place where the value stands in the row's cell of that column
 */
export function valuesOfColumns<C extends NamedColumn>(
  columns: readonly C[],
  meanings: Readonly<Record<string, Meaning>>,
  place: (row: Element, column: C, meaning: Meaning | null) => Place,
): Pick<DealPlaces, 'values' | 'captioned' | 'amountHeader'> {
  const values: { [M in Meaning]?: (row: Element) => Place } = {};
  const others: C[] = [];
  let amountHeader = '';
  for (const column of columns) {
    const meaning = (column.name && meanings[column.name]) || null;
    if (meaning === 'other') continue;
    if (!meaning || values[meaning]) {
      others.push(column);
      continue;
    }
    values[meaning] = (row) => place(row, column, meaning);
    if (meaning === 'amount') amountHeader = column.caption;
  }
  const captioned = (row: Element) =>
    others.map((column) => ({ ...column, place: place(row, column, null) }));
  return { values, captioned, amountHeader };
}
