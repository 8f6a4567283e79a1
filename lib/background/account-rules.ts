import type { Viewer } from '../domain/board';
import type { EffectiveSettings } from '../domain/standard';
import { loadSettings } from '../platform/settings-store';
import { rulesFor } from './rules';

/** The site that an account belongs to, and what holds there. */
export interface AccountRules {
  /** Null when no enabled site belongs to the account. */
  readonly origin: string | null;
  readonly settings: EffectiveSettings | null;
}

/** The role that sees no rows but the own one. */
const SELLER = 'seller';

/** Who looks, by the standard's role or the one chosen here. */
export async function viewerOf(settings: EffectiveSettings | null): Promise<Viewer> {
  const { app } = await loadSettings();
  return { alone: (settings?.role ?? app.role) === SELLER, ownerName: app.ownerName ?? null };
}

/** Accounts are named by their host first. */
export async function accountRules(account: string): Promise<AccountRules> {
  const document = await loadSettings();
  const origin = Object.keys(document.sites).find((site) => account.startsWith(new URL(site).host)) ?? null;
  return { origin, settings: rulesFor(document, origin ?? '') };
}
