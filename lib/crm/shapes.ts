/** What stands on a page, as the ports of an adapter and the finders of the universal reader hand it over. */

/** How sure a finder is of what it found, and the codes of what spoke for and against it. */
export interface Judged {
  /** 0…1; below `SURE_ENOUGH` the find is an offer to the person, not a fact. */
  readonly sure: number;
  /** Machine-readable codes such as `role`, `label-for`, `no-header`; never wording. */
  readonly why: readonly string[];
}

/** One entry of a menu. */
export interface MenuItem {
  /** The link or button that is pressed. */
  readonly element: Element;
  /** The box to hide or to give a CSS `order`; rows of one level are siblings where the page allows. */
  readonly row: Element;
  /** Id of the standard, where a person has shown which item it is. */
  readonly id?: string;
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
  /** Id of the standard, where a person has shown which field it is. */
  readonly id?: string;
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
