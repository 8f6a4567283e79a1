import type { CrossRule } from '../card/types';
import type { ById, RoleId } from './types';

/** What to do with menu items that the standard does not name. They are never hidden. */
export type UnknownItems = 'show-in-place' | 'show-in-new';

/** Order and visibility of the CRM's menu for one role. Items are dictionary ids or labels. */
export interface MenuRule {
  readonly order?: readonly string[];
  readonly hidden?: readonly string[];
  readonly unknown?: UnknownItems;
}

/**
 * Where the root of the CRM leads: a menu item (id or label), a path on the
 * CRM's host (`/crm/lead/`), its full https address, or a screen of the panel
 * (`panel:today`). Deep links are never redirected.
 */
export interface StartPageRule {
  readonly to: string;
}

/** `hint` only shows, `soft` lets pass with a reason, `hard` stops. */
export type GateMode = 'hint' | 'soft' | 'hard';

/** A closed list of formats, or a mask: 9 digit, A letter, * either, the rest as written. */
export type FormatName =
  | 'phone-e164'
  | `phone-e164:${string}`
  | 'inn'
  | 'ogrn'
  | 'ogrnip'
  | 'kpp'
  | 'bik'
  | 'vat-eu'
  | 'iban'
  | 'email'
  | 'money'
  | 'number'
  | 'date'
  | 'url'
  | `mask:${string}`;

/** A named group of fields on a card. */
export interface BlockRule {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly collapsed?: boolean;
}

export interface RequiredRule {
  readonly field: string;
  /** From this stage on; absent means from the first. */
  readonly fromStage?: string;
  /** `hint` when absent. */
  readonly mode?: GateMode;
  readonly why?: string;
  /** Roles the rule is for; absent means everybody. */
  readonly roles?: readonly RoleId[];
}

/** A fact asked for when a deal enters a stage. */
export interface QuestionRule {
  readonly id: string;
  readonly stage: string;
  readonly text: string;
  readonly options?: readonly string[];
}

/** How the card of one entity is shown, filled and checked. Fields are dictionary ids or labels. */
export interface CardRule {
  readonly blocks?: readonly BlockRule[];
  /** The order of filling. */
  readonly order?: readonly string[];
  readonly required?: readonly RequiredRule[];
  readonly hidden?: readonly string[];
  readonly formats?: ById<FormatName>;
  readonly placeholders?: {
    /** Texts that count as "not filled", added to the built-in list. */
    readonly extra?: readonly string[];
    /** Texts that the built-in list would refuse and this team means. */
    readonly allow?: readonly string[];
  };
  /** One line at the field. */
  readonly hints?: ById<string>;
  /** The clause of the team's rules behind a field. */
  readonly clauses?: ById<string>;
  readonly questions?: readonly QuestionRule[];
  /** Rules over several fields, from a closed list. */
  readonly rules?: readonly CrossRule[];
}
