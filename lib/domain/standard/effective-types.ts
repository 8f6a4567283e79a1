/** The settings that hold for one person on one site: the only form a page ever gets. */
import type { Anchors } from '../anchors/types';
import type { CrossRule } from '../card/types';
import type {
  AlertRule,
  AnalyticsRules,
  FeedbackRule,
  FieldType,
  FormatName,
  GateMode,
  JsonValue,
  PrivacyRule,
  QuestionRule,
  RoleId,
  Strength,
  Target,
  UnknownItems,
  VarValue,
} from './types';

/** Layers from the strongest to the weakest; locked team keys stand above `personal`. */
export type LayerName = 'policy' | 'team' | 'personal' | 'preset' | 'adapter';

/** Where one value came from. */
export interface Source {
  readonly layer: LayerName;
  /** Name of the file or preset; null for personal settings and the adapter. */
  readonly name: string | null;
  readonly version: number | null;
  readonly strength: Strength;
}

/** An item of the menu with every name under which the page may show it. */
export interface EffectiveMenuItem {
  readonly id: string;
  readonly labels: readonly string[];
  /** Path on the CRM's host; null when the standard gives none. */
  readonly href: string | null;
}

export interface EffectiveMenu {
  readonly order: readonly EffectiveMenuItem[];
  readonly hidden: readonly EffectiveMenuItem[];
  readonly unknown: UnknownItems;
}

export type EffectiveStartPage =
  | { readonly kind: 'menu'; readonly item: EffectiveMenuItem }
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'panel'; readonly view: string };

export interface EffectiveField {
  readonly id: string;
  readonly labels: readonly string[];
  readonly type: FieldType | null;
  readonly format: FormatName | null;
  readonly hint: string | null;
  readonly clause: string | null;
  readonly hidden: boolean;
  /** Position in the order of filling from 1; null when the standard gives none. */
  readonly order: number | null;
}

export interface EffectiveBlock {
  readonly id: string;
  readonly title: string;
  /** Field ids. */
  readonly fields: readonly string[];
  readonly collapsed: boolean;
}

export interface EffectiveRequired {
  /** Field id. */
  readonly field: string;
  /** Stage id, a key of `stages`; null means from the first stage. */
  readonly fromStage: string | null;
  readonly mode: GateMode;
  readonly why: string | null;
}

export interface EffectiveCard {
  /** Every field that the card's rules name, by id. */
  readonly fields: Readonly<Record<string, EffectiveField>>;
  readonly blocks: readonly EffectiveBlock[];
  readonly order: readonly string[];
  readonly required: readonly EffectiveRequired[];
  readonly placeholders: { readonly extra: readonly string[]; readonly allow: readonly string[] };
  readonly questions: readonly QuestionRule[];
  /** Rules over several fields, by field id. */
  readonly rules: readonly CrossRule[];
}

/** A key that the team offers and the person has not decided on. */
export interface Suggestion {
  readonly key: string;
  readonly value: JsonValue;
  /** What holds now; null when nothing does. */
  readonly current: JsonValue;
}

/** A personal change that could not be replayed, and why. */
export interface DroppedChange {
  readonly list: string;
  readonly op: string;
  readonly id: string;
  readonly reason: 'target-gone' | 'neighbour-gone' | 'locked';
}

export interface EffectiveSettings {
  /** The team's file; null when only presets and personal settings hold. */
  readonly standard: {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly expired: boolean;
  } | null;
  readonly role: RoleId;
  readonly crm: string | null;
  readonly host: string;
  /** Emergency off: no effect may run, settings stay. */
  readonly off: boolean;
  readonly menu: EffectiveMenu | null;
  readonly startPage: EffectiveStartPage | null;
  readonly cards: Readonly<Record<string, EffectiveCard>>;
  /** Stage labels by stage id, in the dictionary's order. */
  readonly stages: Readonly<Record<string, readonly string[]>>;
  readonly dashboards: readonly string[];
  readonly targets: readonly Target[];
  readonly analytics: AnalyticsRules;
  readonly alerts: Readonly<Record<string, AlertRule>>;
  readonly privacy: PrivacyRule;
  readonly feedback: FeedbackRule;
  readonly vars: Readonly<Record<string, VarValue>>;
  readonly anchors: Anchors;
  /** The layer behind every settings key. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly suggestions: readonly Suggestion[];
  readonly dropped: readonly DroppedChange[];
}
