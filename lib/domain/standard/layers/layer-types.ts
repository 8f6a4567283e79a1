import type { PresetLanguage } from '../presets';
import type { ById, RoleId, Standard, VarValue } from '../types';

/** The sections that any layer may set; a standard is one of them with a head. */
export type Sections = Pick<
  Standard,
  | 'dictionary'
  | 'menu'
  | 'startPage'
  | 'cards'
  | 'feedback'
  | 'dashboards'
  | 'targets'
  | 'analytics'
  | 'alerts'
  | 'privacy'
  | 'anchors'
>;

/** A list that people may rearrange for themselves: `menu`, or `cards.` and an entity. */
export type ListKey = 'menu' | `cards.${string}`;

/** One change a person made to a list; replayed on each new version of the team's list. */
export type ListOperation =
  | { readonly list: ListKey; readonly op: 'pin' | 'hide' | 'unhide'; readonly id: string }
  /** `after: null` means first of the items that are not pinned. */
  | { readonly list: ListKey; readonly op: 'moveAfter'; readonly id: string; readonly after: string | null };

/** What one person has chosen, on top of the team's file. */
export interface PersonalLayer {
  /** Own values, under role `*` where a section has roles. */
  readonly settings: Sections;
  readonly vars: ById<VarValue>;
  /** In the order they were made. */
  readonly operations: readonly ListOperation[];
  /** Settings key of each declined offer, and the version in which it was declined. */
  readonly dismissed: ById<number>;
  /** Emergency off: nothing acts on the page, no setting changes. */
  readonly off: boolean;
}

export const NO_PERSONAL: PersonalLayer = {
  settings: {},
  vars: {},
  operations: [],
  dismissed: {},
  off: false,
};

/** What an administrator sets by the browser's policy; every key in it is locked. */
export interface PolicyLayer {
  readonly standard: Standard | null;
  /** Takes the emergency off away. */
  readonly lockdown: boolean;
}

/** Everything that may have a say, absent ones being null or empty. */
export interface Layers {
  readonly policy?: PolicyLayer | null;
  readonly team?: Standard | null;
  readonly personal?: PersonalLayer | null;
  /** From the weakest to the strongest; when absent, those that the team's file extends. */
  readonly presets?: readonly Standard[];
  /** What the built-in knowledge of the CRM offers. */
  readonly adapter?: Sections | null;
}

/** For whom and where the settings are compiled. */
export interface LayerContext {
  /** As the person declares it; null takes the standard's `defaultRole`. */
  readonly role: RoleId | null;
  /** `location.host` of the CRM's page. */
  readonly host: string;
  /** Id of the CRM; null when it is not a known one. */
  readonly crm: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Language of the presets' titles and reasons; English when absent. */
  readonly language?: PresetLanguage;
}
