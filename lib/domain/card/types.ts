import type { CalendarDate } from '../deal';

/** What a field of a page is, as far as the page or the dictionary says. */
export type FieldKind =
  | ('text' | 'money' | 'number' | 'date' | 'phone' | 'email' | 'url')
  | ('choice' | 'person' | 'flag');

/** One field of a card as an adapter read it off the page. */
export interface CardField {
  /** Id in the standard's dictionary, when the adapter knows it (a taught anchor, a built-in adapter). */
  readonly id?: string | undefined;
  /** The label as shown, stars and colons included. */
  readonly label: string;
  /** The text as shown; null when the page shows a value that has no text (a file, a chart, a person's face). */
  readonly value: string | null;
  /** `unknown` when the page does not let the value be seen; such a field is never called empty. */
  readonly filled: boolean | 'unknown';
  /** The CRM itself asks for this field. */
  readonly required?: boolean | undefined;
  /** The choices of a list field, as shown. */
  readonly options?: readonly string[] | undefined;
  readonly kind?: FieldKind | undefined;
}

/** `hint` shows, `soft` asks for a reason to go on, `hard` stops. */
export type Mode = 'hint' | 'soft' | 'hard';

/** A field that has to be filled, from a stage on or always. */
export interface RequiredRule {
  readonly field: string;
  /** Stage id of the dictionary or a stage label; without it the field is required on every stage. */
  readonly fromStage?: string | null | undefined;
  /** `hint` when absent. */
  readonly mode?: Mode | undefined;
  readonly why?: string | null | undefined;
  /** Roles the rule is for; without it, or with `*`, everybody. */
  readonly roles?: readonly string[] | undefined;
}

interface CrossRuleBase {
  readonly fromStage?: string | null | undefined;
  /** `hint` when absent. */
  readonly mode?: Mode | undefined;
  readonly why?: string | null | undefined;
}

/** Rules over several fields: a closed set, because a shared file carries data and never logic. */
export type CrossRule =
  | (CrossRuleBase & { readonly kind: 'not-in-past'; readonly field: string })
  | (CrossRuleBase & { readonly kind: 'positive'; readonly field: string })
  | (CrossRuleBase & { readonly kind: 'not-after'; readonly field: string; readonly other: string })
  | (CrossRuleBase & { readonly kind: 'at-least-one'; readonly fields: readonly string[] })
  | (CrossRuleBase & { readonly kind: 'required-if'; readonly field: string; readonly other: string });

/** The team's own word on what counts as a placeholder. */
export interface PlaceholderRule {
  readonly extra?: readonly string[] | undefined;
  /** Texts that the built-in list would refuse and this team means. */
  readonly allow?: readonly string[] | undefined;
}

/** A named block of fields; its order of fields is the order of slots. */
export interface StandardBlock {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
}

/** How one kind of card (deal, contact, company, lead) has to be filled. Every part may be absent. */
export interface CardStandard {
  readonly blocks?: readonly StandardBlock[] | undefined;
  /** Field ids in the order of filling. */
  readonly order?: readonly string[] | undefined;
  readonly required?: readonly RequiredRule[] | undefined;
  /** Field id to format name, for instance `inn`, `phone-e164:RU`, `mask:99-999`. */
  readonly formats?: Readonly<Record<string, string>> | undefined;
  readonly placeholders?: PlaceholderRule | undefined;
  readonly hidden?: readonly string[] | undefined;
  readonly hints?: Readonly<Record<string, string>> | undefined;
  readonly rules?: readonly CrossRule[] | undefined;
}

/** One entry of the standard's dictionary of fields. */
export interface FieldEntry {
  readonly labels: readonly string[];
  readonly type?: FieldKind | null | undefined;
}

/** The dictionary of fields: id to labels in every language the team's CRM shows. */
export type FieldDictionary = Readonly<Record<string, FieldEntry>>;

/** The dictionary of stages: id to labels. */
export type StageDictionary = Readonly<Record<string, readonly string[]>>;

/** Answer of a format check; a suggestion is offered to the person and never applied by itself. */
export type FormatResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly suggestion?: string };

/** A named format. `param` is what stands after the colon of `mask:99-999`. */
export type FormatCheck = (value: string, param: string) => FormatResult;

/** Everything outside the card that a check depends on. */
export interface CheckContext {
  /** Stage the card is on, or is about to move to; null when the page does not show it. */
  readonly stage: string | null;
  /** Labels of the pipeline's open stages, first to last; empty when unknown. */
  readonly stages: readonly string[];
  /** A won card has reached every stage; a lost one owes nothing from a stage on. */
  readonly outcome?: 'open' | 'won' | 'lost' | undefined;
  /** Today in the account's time zone. */
  readonly today: CalendarDate;
  readonly role?: string | undefined;
  /** Which number comes first in `03/04/2026` on this page; such a date is unreadable when nobody knows. */
  readonly dayOrder?: 'day-first' | 'month-first' | undefined;
  readonly fieldDictionary?: FieldDictionary | undefined;
  readonly stageDictionary?: StageDictionary | undefined;
  /** Values that this person repeats over their records, by field id: they count as not filled. */
  readonly repeated?: Readonly<Record<string, readonly Repetition[]>> | undefined;
  /** Formats that live outside the core, for instance `phone-e164`. They come before the built-in ones. */
  readonly formats?: Readonly<Record<string, FormatCheck>> | undefined;
}

/** How often a value stands in the records of one person in which the field was seen. */
export interface RepeatSample {
  readonly records: number;
  readonly of: number;
}

/** A value that one person puts in many records, as `repeatedValues` finds it. */
export interface Repetition extends RepeatSample {
  readonly value: string;
}

/** Why a finding was made. Data, not wording. */
export type FindingCode =
  | 'empty'
  | 'placeholder'
  | 'postponed-over'
  | 'postponed-unreadable'
  | 'format'
  | 'not-in-list'
  | 'date-in-past'
  | 'date-unreadable'
  | 'amount-not-positive'
  | 'amount-unreadable'
  | 'date-after'
  | 'none-filled'
  | 'empty-while-other-filled'
  | 'field-missing'
  | 'field-ambiguous'
  | 'field-unreadable'
  | 'required-but-hidden'
  | 'stage-unknown'
  | 'format-unknown';

/** A breach of the standard, or a rule that could not be checked. A value without wording. */
export interface Finding {
  readonly code: FindingCode;
  /** Dictionary id; null when the field is not in the dictionary. */
  readonly field: string | null;
  /** Position in the list of fields that was checked; null when the field is not on the page. */
  readonly index: number | null;
  /** What the rule asks for: a format name, a date, a list of choices or field ids. */
  readonly expected: string | readonly string[] | null;
  /** What stands there, at most 80 characters. */
  readonly received: string | null;
  readonly mode: Mode;
  /** Which rule: `required:budget`, `format:inn`, `rule:0`, `value:source`, `stage`. */
  readonly rule: string;
  /** The regulation's own clause, when the rule carries one. */
  readonly why?: string;
  /** A value that would pass, for the person to accept or not. */
  readonly suggestion?: string;
  /** Machine-readable detail of a format, for instance `check-digit`. */
  readonly detail?: string;
  /** What a value was counted in that is repeated over records. */
  readonly sample?: RepeatSample;
}
