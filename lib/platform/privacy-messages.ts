/** Requests about what is kept, and about failures; part of `Requests`. */
import type { PrivacySettings } from '../domain/privacy/privacy-settings';
import type { PrivacyView, SettingsRescue } from '../domain/privacy/views';
import type { SettingsView } from '../domain/views';

type Nothing = Record<never, never>;

export interface PrivacyRequests {
  /** Options: what is stored, how much of it, and what the person decided. */
  'privacy/get': { in: Nothing; out: PrivacyView };
  'privacy/patch': { in: { patch: Partial<PrivacySettings> }; out: PrivacyView };
  /** Delete everything of ours in this browser, for good, and give the permissions back. */
  'privacy/erase': { in: Nothing; out: { done: true } };

  /** Settings and history as one text, for a file. */
  'backup/make': { in: Nothing; out: { text: string; fileName: string } };
  /** Put a backup in the place of what is there: all of it or nothing. */
  'backup/restore': { in: { text: string }; out: { snapshots: number; madeAt: number } };

  /** Settings that had to come back from a copy; null when there is nothing to tell. */
  'settings/rescue': { in: Nothing; out: { rescue: SettingsRescue | null } };
  'settings/rescue-seen': { in: Nothing; out: { ok: true } };

  /** Overlay: a feature failed on this page and was stopped there. */
  'feature/failed': { in: { feature: string }; out: { ok: true } };
  /** The person wants a feature tried again before the next version. */
  'feature/retry': { in: { feature: string }; out: SettingsView };
}
