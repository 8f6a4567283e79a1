/**
 * The small compiled settings that the overlay of one site works from. The
 * background writes them on every change of settings; the overlay reads them
 * straight from storage, because asking a sleeping worker would come too late
 * for the first paint. They hold rules and no data of deals.
 */
import type { Anchors } from './anchors/types';
import type { EffectiveSettings } from './standard';
import type { AppSettings, SiteCrm } from './views';

export interface SiteSettings {
  readonly format: 'prelude-site/1';
  /** Revision of the settings document that this was compiled from. */
  readonly revision: number;
  readonly enabled: boolean;
  readonly paused: boolean;
  readonly locale: 'en' | 'ru';
  readonly app: AppSettings;
  readonly rules: SiteRules | null;
  readonly pinned: { readonly to: string; readonly label: string | null } | null;
  readonly cloak: 'none' | 'menu' | 'page';
  /** Places that somebody has shown on the page; absent when there is none. */
  readonly anchors?: Anchors;
  /** The known CRM behind the site; absent in settings of an earlier version. */
  readonly crm?: SiteCrm | null;
  /** Features that failed on too many pages and are left out until the next version; absent when there is none. */
  readonly off?: readonly string[];
}

/** The part of the effective settings that acts on a page. */
export type SiteRules = Pick<
  EffectiveSettings,
  'standard' | 'role' | 'menu' | 'startPage' | 'cards' | 'stages'
>;

/** Key of a site's compiled settings in `storage.local`. */
export function siteKey(origin: string): string {
  return `prelude.site:${origin}`;
}

/** @returns The settings, or null for anything that this version cannot work from. */
export function readSiteSettings(stored: unknown): SiteSettings | null {
  const value = stored as Partial<SiteSettings> | null | undefined;
  const readable =
    value?.format === 'prelude-site/1' && typeof value.enabled === 'boolean' && typeof value.app === 'object';
  return readable ? (value as SiteSettings) : null;
}
