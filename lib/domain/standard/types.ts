/**
 * The team's standard as it stands in the shared file, `crm-standard/1`.
 *
 * Only `format` and `name` are required: a manager can write six lines by hand.
 * The file is data and never logic: every choice comes from a closed list, and
 * nothing in it is run. An item (menu entry, field, stage) may be named by an id
 * of `dictionary` or simply by the label that the CRM shows.
 */
import type { Anchors } from '../anchors/types';
import type { AnalyticsRules, Target } from './number-types';
import type { CardRule, MenuRule, StartPageRule } from './rule-types';

export type { AnalyticsRules, Coefficient, LadderStep, RateTable, Target } from './number-types';
export type {
  BlockRule,
  CardRule,
  FormatName,
  GateMode,
  MenuRule,
  QuestionRule,
  RequiredRule,
  StartPageRule,
  UnknownItems,
} from './rule-types';

/** The format written by this version of the product. */
export const STANDARD_FORMAT = 'crm-standard/1';

/** A role named by the team, for instance `seller`; `*` in a rule means every role. */
export type RoleId = string;
/** `deal`, `contact`, `company`, `lead`, or another entity of the CRM. */
export type EntityId = string;
/** A moment, ISO 8601 with a zone (`2026-03-02T09:00:00Z`), or a calendar date. */
export type Moment = string;
/** A value that JSON can hold. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };
/** A read-only map from ids to values; look up with `own`, never by a bare index. */
export type ById<T> = Readonly<Record<string, T>>;

/** How firmly the team sets a key: nobody changes it, a start value, or an offer. */
export type Strength = 'locked' | 'default' | 'suggest';

export interface Standard {
  readonly $schema?: string;
  readonly format: typeof STANDARD_FORMAT;
  readonly name: string;
  /** Constant for a whole line of versions; without it the name stands for the line. */
  readonly id?: string;
  /** Grows by one with each publication; a file without it is version 1. */
  readonly version?: number;
  readonly status?: 'draft' | 'review' | 'published';
  readonly description?: string;
  readonly owner?: { readonly name: string; readonly role?: RoleId };
  readonly createdAt?: Moment;
  readonly validFrom?: Moment;
  /** After this moment the standard still applies, and the panel says that it has expired. */
  readonly expiresAt?: Moment | null;
  readonly basedOn?: { readonly version: number; readonly hash: string };
  readonly changes?: readonly ChangeNote[];
  /** Presets below this file, pinned: `builtin:b2b-services@1`; the later wins. */
  readonly extends?: readonly string[];
  readonly update?: UpdateRule;
  /** Where the standard holds; absent means every site the person has enabled. */
  readonly appliesTo?: readonly Scope[];
  readonly roles?: ById<{ readonly label?: string }>;
  readonly defaultRole?: RoleId;
  /** Strength per settings key (`menu`, `cards.deal`); the longest matching key wins. */
  readonly strength?: ById<Strength>;
  /** Moment after which the strength of a key falls back to `default`. */
  readonly strengthUntil?: ById<Moment>;
  readonly vars?: readonly VarRule[];
  readonly dictionary?: Dictionary;
  readonly menu?: ById<MenuRule>;
  readonly startPage?: ById<StartPageRule>;
  readonly cards?: ById<CardRule>;
  readonly feedback?: FeedbackRule;
  readonly replies?: readonly Reply[];
  /** Tiles of the panel per role, in their order. */
  readonly dashboards?: ById<readonly string[]>;
  readonly targets?: readonly Target[];
  readonly analytics?: AnalyticsRules;
  readonly alerts?: ById<AlertRule>;
  readonly privacy?: PrivacyRule;
  readonly pilot?: PilotRule;
  /** Places of the CRM's pages that somebody pointed at, so that one person teaches for all. */
  readonly anchors?: Anchors;
  readonly signature?: Signature;
}

/** One line of the author's own account of a version. */
export interface ChangeNote {
  readonly id: string;
  readonly text: string;
  readonly why?: string;
  readonly fromFeedback?: readonly string[];
}

export interface UpdateRule {
  /** https address of the next version; no query, no user name. */
  readonly url: string;
  readonly everyHours?: number;
  readonly auto?: 'never' | 'signed-only';
}

export interface Scope {
  readonly crm?: string;
  /** `acme.bitrix24.ru`, `*.bitrix24.ru`, `192.168.1.5:8069`. */
  readonly hosts?: readonly string[];
  readonly pipelines?: readonly string[];
}

/** A choice that the author leaves to each person. */
export interface VarRule {
  readonly id: string;
  readonly type: 'select' | 'switch' | 'number';
  readonly label?: string;
  readonly options?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly default: string | number | boolean;
}

export type VarValue = VarRule['default'];

/** Names under which the CRM may show an item, in any language; so one standard fits several CRMs. */
export interface Dictionary {
  readonly menu?: ById<MenuWord>;
  readonly fields?: ById<FieldWord>;
  readonly stages?: ById<readonly string[]>;
}

export interface MenuWord {
  readonly labels: readonly string[];
  /** Path on the CRM's host, for an item that has no stable label. */
  readonly href?: string;
}

export type FieldType =
  | 'text'
  | 'money'
  | 'number'
  | 'date'
  | 'phone'
  | 'email'
  | 'url'
  | 'choice'
  | 'person'
  | 'flag';

export interface FieldWord {
  readonly labels: readonly string[];
  readonly type?: FieldType;
  readonly entity?: EntityId;
}

export interface FeedbackRule {
  readonly enabled?: boolean;
  readonly anonymous?: 'choice' | 'always' | 'never';
  readonly channel?: 'file' | 'clipboard' | 'folder';
  /** Question ids and how often they are asked. */
  readonly ask?: ById<'per-version' | 'never'>;
}

/** The manager's answer to a feedback item, carried back by the next version. */
export interface Reply {
  /** Id of the feedback item. */
  readonly id: string;
  readonly status: 'accepted' | 'declined' | 'later';
  readonly text?: string;
  readonly inVersion?: number;
}

/** Switch and thresholds of one warning; shares and p-values are 0…1. */
export type AlertRule = Readonly<Record<string, boolean | number>>;

export interface PrivacyRule {
  readonly columns?: readonly string[];
  readonly maskInExports?: boolean;
  readonly retentionDays?: number;
}

export interface PilotRule {
  readonly who?: readonly string[];
  readonly until?: Moment;
  /** `hint-only` turns every gate into a hint for the time of the pilot. */
  readonly mode?: 'hint-only' | 'full';
}

export interface Signature {
  readonly alg: 'Ed25519';
  /** Public key, raw 32 bytes in base64url. */
  readonly key: string;
  /** Grows with each signing by one key; an older number is a replay. */
  readonly sequence: number;
  /** Signature bytes in base64url. */
  readonly value: string;
  /** The previous key vouching for this one, when the key was changed. */
  readonly rotation?: { readonly from: string; readonly value: string };
}
