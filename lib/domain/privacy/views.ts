/** What the background tells the options page about what is kept. Plain data that survives JSON. */
import type { PrivacySettings } from './privacy-settings';

/** Kinds of things that are kept, each with its reason in words. */
export const STORED_KINDS = [
  'snapshots',
  'cards',
  'ways',
  'imports',
  'answers',
  'waiting',
  'settings',
  'compiled',
  'standards',
  'notes',
  'keys',
  'session',
] as const;

export type StoredKind = (typeof STORED_KINDS)[number];

export interface StoredPart {
  readonly kind: StoredKind;
  readonly count: number;
  /** Near what it takes on disk: bytes of numbers and characters of texts. */
  readonly bytes: number;
}

export interface PrivacyView {
  readonly settings: PrivacySettings;
  /** Every kind, empty ones included; null for the kinds of a history that cannot be read. */
  readonly stored: readonly (StoredPart | { readonly kind: StoredKind; readonly count: null })[];
  /** First and last day of the history; null when there is none. */
  readonly days: { readonly first: string; readonly last: string } | null;
}

/** Settings that could not be read and came back from a copy. */
export interface SettingsRescue {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** `copy` stands beside the settings, `second-place` in another storage of the browser; `none` means nothing was left. */
  readonly from: 'copy' | 'second-place' | 'none';
}
