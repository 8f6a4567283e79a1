/**
 * An anchor is a place of a page that a person pointed at: what it is, and by
 * how many different things it can be known again. It is plain data that
 * survives JSON and stands in the team's standard. It holds no selector and no
 * class name: every identity is compared as text.
 */

/** What was pointed at. `table` is a list or a board; `stage` is the bar of stages; `save` saves the record. */
export const ANCHOR_KINDS = ['menu', 'item', 'field', 'table', 'column', 'stage', 'save'] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** What a value looks like, whatever it is called. */
export const VALUE_KINDS = ['money', 'number', 'date', 'percent', 'email', 'phone', 'words'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** Where a thing stands among its neighbours: their words, never a path of tags. */
export interface AnchorPlace {
  /** Heading of the part of the page that holds it. */
  readonly heading?: string;
  /** The named part of the page around it, such as `navigation` or `main`. */
  readonly inside?: string;
  /** The like things before and after it. */
  readonly before?: string;
  readonly after?: string;
}

/** Everything by which one thing of a page can be known again; what it has none of is absent. */
export interface Identity {
  /** Words that name it, those of now first; earlier ones stay, because pages have several languages. */
  readonly labels: readonly string[];
  /** Its role, explicit or by its tag. */
  readonly role?: string;
  /** Attributes by which the CRM itself names it; an address is `href`. */
  readonly names?: Readonly<Record<string, string>>;
  /** Its meaning by the dictionary of all CRMs, kept only where nothing else on the page meant the same. */
  readonly means?: string;
  readonly value?: ValueKind;
  /** Words of its members: items of a menu, headers of a table, stages of a bar. */
  readonly parts?: readonly string[];
  readonly beside?: AnchorPlace;
  /** How it is built, by tags and roles alone. */
  readonly shape?: string;
  /** How many other things of its kind had its label. */
  readonly twins?: number;
}

export interface Anchor extends Identity {
  readonly kind: AnchorKind;
  /** What it stands for: id of a field or menu item of the standard, or meaning of a column; absent: itself. */
  readonly as?: string;
  /** The host it was taught on; absent: every host of the standard. */
  readonly host?: string;
  /** Where it is expected: kind of page and of record. Absent: on every page. */
  readonly page?: string;
  readonly entity?: string;
}

export type Anchors = Readonly<Record<string, Anchor>>;

/** Limits of one anchor and of a set of them; a file may come from anybody. */
export const ANCHOR_LIMITS = { labels: 6, text: 160, names: 8, parts: 80, shape: 120, anchors: 300 } as const;
