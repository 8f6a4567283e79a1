/** Requests about the life of the standard; part of `Requests`. */
import type { Explanation } from '../domain/standard';
import type { OwnMenuChange, Published } from '../domain/standard-life';
import type { SettingsView, StandardPreview, StandardSummary } from '../domain/views';

export interface StandardRequests {
  /** Bring a kept version back in force. */
  'standard/go-back': { in: { hash: string }; out: StandardSummary };
  /** Which layer gave a value, and what the others say. */
  'standard/explain': { in: { origin: string; key: string }; out: Explanation };
  /** The standard in force, or a draft, as a readable document. */
  'standard/markdown': { in: { text?: string }; out: { text: string; fileName: string } };

  /** Change the menu for oneself. */
  'personal/menu': { in: { origin: string; change: OwnMenuChange }; out: SettingsView };
  /** Decide on what the team offers under a settings key. */
  'personal/offer': { in: { origin: string; key: string; accept: boolean }; out: SettingsView };
  /** Give a key back to the team. */
  'personal/reset': { in: { origin: string; key: string }; out: SettingsView };

  /** Follow an address, or stop with null. The first answer is asked for at once. */
  'update/follow': { in: { url: string | null }; out: SettingsView };
  /** Ask the address now. */
  'update/check': { in: Record<never, never>; out: SettingsView };
  /** Show the file that came by subscription as any other file. */
  'update/preview': { in: { origin: string | null }; out: StandardPreview };
  /** Not this version. */
  'update/decline': { in: Record<never, never>; out: SettingsView };

  /** The manager's unfinished standard; null when there is none. */
  'draft/load': { in: Record<never, never>; out: { text: string | null } };
  'draft/save': { in: { text: string | null }; out: { saved: true } };
  /** Make the next version of a draft, put it in force here and hand out the file. */
  'publish/make': { in: { text: string; note: string; sign: boolean }; out: Published };
}
