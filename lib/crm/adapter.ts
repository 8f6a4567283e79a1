/**
 * The contract between one CRM's knowledge and the rest of the product.
 * A port of a known CRM and the finders of the universal reader return the
 * same shapes, so an adapter can fall back to the reader part by part.
 * Nothing here carries policy: a port says what stands on the page, never
 * what should be done about it.
 */
import type { SearchScope } from '../dom/read-roots';
import type { Reading } from '../domain/deal';

/**
 * Where a search starts: a document, an open shadow root or a part of a page,
 * or several of them as `deepRoots` gives them, so that several finders share one walk.
 */
export type Root = SearchScope;

/** Below this certainty the product asks the person instead of acting on its own. */
export const SURE_ENOUGH = 0.6;

/** How sure a finder is of what it found, and the codes of what spoke for and against it. */
export interface Judged {
  /** 0…1; below `SURE_ENOUGH` the find is an offer to the person, not a fact. */
  readonly sure: number;
  /** Machine-readable codes such as `role`, `label-for`, `no-header`; never wording. */
  readonly why: readonly string[];
}

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

/** One entry of a menu. */
export interface MenuItem {
  /** The link or button that is pressed. */
  readonly element: Element;
  /** The box to hide or to give a CSS `order`; rows of one level are siblings where the page allows. */
  readonly row: Element;
  /** What a person reads (or hears, for an icon); counters and decoration left out. */
  readonly label: string;
  /** Path, query and hash of the target on the page's own origin, a full address elsewhere, null for buttons. */
  readonly href: string | null;
  /** A name that survives reloads: an own attribute of the CRM, else the address, else the label. */
  readonly key: string;
  readonly active: boolean;
  /** 0 for the menu itself, 1 for entries of a nested group. */
  readonly level: 0 | 1;
}

export interface MenuCandidate extends Judged {
  readonly container: Element;
  /** The parent that all rows of level 0 share; null when they have several parents. */
  readonly orderParent: Element | null;
  readonly items: readonly MenuItem[];
}

/** How a field is marked as required by the CRM itself. */
export type RequiredBy =
  | 'attribute'
  | 'aria'
  | 'star'
  | 'word'
  | 'marker'
  | 'class'
  | 'style'
  | 'bold'
  | null;

/** A label with its value or control, in read or edit mode. */
export interface FormField extends Judged {
  /** Label without colon and star; empty only when the field has none at all. */
  readonly label: string;
  readonly labelElement: Element | null;
  /** What is typed into or chosen from; null in read mode. */
  readonly control: HTMLElement | null;
  /** Where the value is shown; in edit mode the control itself. */
  readonly valueElement: Element | null;
  /** The row to mark. */
  readonly box: Element;
  /** Everything to hide together: the row, or label cell and value cell where no row holds just the two. */
  readonly parts: readonly Element[];
  /** Shown value; null when the field is empty. Passwords are never read. */
  readonly value: string | null;
  readonly editable: boolean;
  readonly required: boolean;
  readonly requiredBy: RequiredBy;
  /** Texts of the choices, when the page holds them; null when it does not. */
  readonly options: readonly string[] | null;
  /** The CRM's own field name (name, data-field, data-name …), null when there is none. */
  readonly name: string | null;
}

/** What pressing a control does to the record. */
export type ControlIntent = 'save' | 'create' | 'won' | 'lost' | 'stage';

export interface RecordControl extends Judged {
  readonly element: HTMLElement;
  readonly label: string;
  readonly intent: ControlIntent;
}

export interface StageStep {
  readonly element: HTMLElement;
  readonly label: string;
  /** The CRM's own id of the stage, null when the page does not carry one. */
  readonly id: string | null;
  readonly current: boolean;
}

export interface StageBar extends Judged {
  readonly container: Element;
  readonly steps: readonly StageStep[];
}

export interface TableColumn {
  /** Position among the cells of a row, spans counted. */
  readonly index: number;
  readonly header: string;
  /** The CRM's own name of the column (data-field, col-id …); null when it has none. */
  readonly name: string | null;
}

/** One row of data; a grid with fixed columns draws one row as several elements. */
export interface TableRow {
  readonly element: Element;
  readonly parts: readonly Element[];
}

export interface DataTable extends Judged {
  readonly element: Element;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Cells of a row by column index; a hole where the row has no such cell. */
  cells(row: TableRow): readonly (Element | undefined)[];
  /** How many rows the table itself claims (`aria-rowcount`), null when it does not. */
  readonly total: number | null;
}

export interface BoardCard {
  readonly element: Element;
  readonly link: HTMLAnchorElement | null;
}

export interface BoardColumn {
  readonly element: Element;
  readonly label: string;
  /** The CRM's own id of the stage, null when the page does not carry one. */
  readonly id: string | null;
  /** How many cards the header claims; null when it does not say. */
  readonly count: number | null;
  readonly sumText: string | null;
  readonly cards: readonly BoardCard[];
  /** Drag clones and placeholders that were seen and left out. */
  readonly ghosts: readonly Element[];
}

export interface Board extends Judged {
  readonly element: Element;
  readonly columns: readonly BoardColumn[];
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
