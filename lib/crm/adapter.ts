/**
 * The contract between one CRM's knowledge and the rest of the product.
 * A port of a known CRM and the finders of the universal reader return the
 * same shapes, so an adapter can fall back to the reader part by part.
 * Nothing here carries policy: a port says what stands on the page, never
 * what should be done about it.
 */
import type { SearchScope } from '../dom/read-roots';
import type { Steps } from '../dom/slices';
import type { Anchors } from '../domain/anchors';
import type { Reading } from '../domain/deal';
import type { DealSource } from './deal-source';
import type { FormField, Judged, MenuCandidate, RecordControl, StageStep } from './shapes';

export type * from './shapes';

/**
 * Where a search starts: a document, an open shadow root or a part of a page,
 * or several of them as `deepRoots` gives them, so that several finders share one walk.
 */
export type Root = SearchScope;

/** Below this certainty the product asks the person instead of acting on its own. */
export const SURE_ENOUGH = 0.6;

/** What a page is for. `empty`, `error`, `loading` and `login` must never be read as "no deals". */
export type PageKind = 'list' | 'board' | 'card' | 'form' | 'login' | 'empty' | 'error' | 'loading' | 'other';

/** The kind of record a page is about. */
export type EntityKind = 'deal' | 'lead' | 'contact' | 'company' | 'task' | 'other';

export interface CrmPage extends Judged {
  readonly kind: PageKind;
  readonly entity: EntityKind | null;
  /** Id of the shown record as the address names it; null on lists and unknown pages. */
  readonly recordId: string | null;
}

/** How the id of a deal came to be: the CRM's own, from its link, or made of its content. */
export type IdKind = 'record' | 'link' | 'derived';

/** A value that the reader saw but could not name, for the person to decide. */
export interface Question {
  /** `column` of a table or `text` of a card. */
  readonly about: 'column' | 'text';
  /** Header, or a sample of the texts when there is none. */
  readonly text: string;
  /** Under this name the answer is given back in `ReadContext.known`. */
  readonly key: string;
  /** What it may be, best first. */
  readonly may: readonly string[];
}

/** What a reading of deals needs to know beyond the page. Dates are calendar dates of the account. */
export interface ReadContext {
  readonly url: URL;
  /** `YYYY-MM-DD`, for relative dates on the page. */
  readonly today: string;
  /** ISO 4217 code of amounts without a currency, when the person has said so. */
  readonly currency?: string | undefined;
  /** Answers given earlier: `Question.key`, header or CRM field name → meaning. They win over every guess. */
  readonly known?: Readonly<Record<string, string>> | undefined;
  /** Places that a person pointed at. */
  readonly anchors?: Anchors | undefined;
  /** The list that a person pointed at: deals are read from it, whatever else is on the page. */
  readonly table?: Element | null | undefined;
}

export interface DealsRead extends Judged {
  readonly kind: 'read';
  readonly reading: Reading;
  /** The weakest kind of id among the deals. */
  readonly idKind: IdKind;
  readonly questions: readonly Question[];
}

/** No reading: the page is not one that shows deals now. Never the same as "0 deals". */
export interface DealsRefused extends Judged {
  readonly kind: 'refused';
  readonly page: PageKind;
}

export type DealsResult = DealsRead | DealsRefused;

export interface MenuPort {
  /** Menus, surest first. */
  find(root: Root): readonly MenuCandidate[];
}

export interface FieldPort {
  /** Fields of the active layer under `root`, in page order. */
  list(root: Root): readonly FormField[];
  /** The dialog or panel that has the floor, null when it is the page itself. */
  layer(root: Root): Element | null;
}

export interface StagePort {
  current(root: Root): string | null;
  stages(root: Root): readonly StageStep[];
  /** Everything that saves the record or changes its stage. */
  controls(root: Root): readonly RecordControl[];
}

export interface DealTablePort {
  read(root: Root, context: ReadContext): DealsResult;
  /** `read` in steps that can be laid down, for pages with very many rows. */
  steps?(root: Root, context: ReadContext): Steps<DealsResult>;
  /** Opens the list or board to be led through all its rows; null when the page shows none. */
  open?(root: Root, context: ReadContext): DealSource | null;
}

/** The account a page belongs to; ids of records are unique only within it. */
export interface CrmAccount {
  readonly id: string;
  readonly name: string | null;
}

export interface CrmAdapter {
  readonly id: string;
  /** What the page is; undefined when the adapter cannot tell, then the reader is asked. */
  pageAt(url: URL, doc: Document): CrmPage | undefined;
  account(url: URL, doc: Document): CrmAccount;
  readonly menu: MenuPort;
  readonly fields: FieldPort;
  readonly stage: StagePort;
  readonly deals: DealTablePort;
}

/** An adapter without the table reader, which is loaded only when there is a table to read. */
export type PageAdapter = Omit<CrmAdapter, 'deals'>;
