/**
 * The product's own settings in one document with its version inside. Storage
 * and backups share one pure reading path. The team's standard is kept as the
 * text that was imported, so that what was checked is what is kept.
 */
import { DEFAULT_PRIVACY, type PrivacySettings, readPrivacy } from './privacy/privacy-settings';
import { NO_PERSONAL, type PersonalLayer } from './standard';
import { readPersonal } from './standard/schema';
import {
  NO_SUBSCRIPTION,
  type PinnedKeys,
  readPinnedKeys,
  readSubscription,
  type Subscription,
} from './standard-life';
import type { AppSettings, VisitShare } from './views';

export interface AppDocument {
  readonly format: 'prelude-settings/1';
  /** Grows by one with each write; lets two windows see who wrote last. */
  readonly revision: number;
  readonly app: AppSettings;
  readonly sites: Readonly<Record<string, SiteRecord>>;
  /** Installed standards, newest first, at most ten; the first is in force unless `standardOff`. */
  readonly standards: readonly InstalledStandard[];
  /** What the person changed for oneself; replayed on whatever version holds. */
  readonly personal: PersonalLayer;
  readonly keys: PinnedKeys;
  readonly subscription: Subscription;
  /** What is kept of deals, and whether names are shown. */
  readonly privacy: PrivacySettings;
  /** The administrator's policy as last seen, unchecked; null when there is none. */
  readonly managed: unknown;
}

export interface SiteRecord {
  readonly enabled: boolean;
  readonly paused: boolean;
  /** The person's own start page on this site. */
  readonly pinned: { readonly to: string; readonly label: string | null } | null;
  readonly visits: Readonly<Record<string, { readonly label: string; readonly count: number }>>;
  readonly menuContainer: string | null;
  /** The CRM that a page of the site was recognised as; null while none was. */
  readonly crm: string | null;
}

export interface InstalledStandard {
  /** The file as imported; empty text stands for "no standard", so that undo can reach it. */
  readonly text: string;
  readonly hash: string;
  readonly appliedAt: number;
}

const STANDARDS_KEPT = 10;
const LONGEST_NAME = 120;

export const DEFAULT_APP: AppSettings = {
  language: 'auto',
  theme: 'page',
  side: 'right',
  width: 360,
  role: null,
  panelOpen: false,
  handleAt: 0.5,
};

export const EMPTY_SITE: SiteRecord = {
  enabled: false,
  paused: false,
  pinned: null,
  visits: {},
  menuContainer: null,
  crm: null,
};

export function emptyDocument(): AppDocument {
  return {
    format: 'prelude-settings/1',
    revision: 0,
    app: DEFAULT_APP,
    sites: {},
    standards: [],
    personal: NO_PERSONAL,
    keys: {},
    subscription: NO_SUBSCRIPTION,
    privacy: DEFAULT_PRIVACY,
    managed: null,
  };
}

/**
 * Read a stored document. Each part that is damaged falls back to its default;
 * a document of another format or of a newer major version is refused whole.
 * @returns The document, or null when there is nothing readable.
 */
export function readDocument(stored: unknown): AppDocument | null {
  if (!isRecord(stored) || stored.format !== 'prelude-settings/1') return null;
  const base = emptyDocument();
  return {
    format: base.format,
    revision: isCount(stored.revision) ? stored.revision : 0,
    app: readApp(stored.app),
    sites: readSites(stored.sites),
    standards: Array.isArray(stored.standards)
      ? stored.standards.filter(isInstalled).slice(0, STANDARDS_KEPT)
      : [],
    personal: stored.personal === undefined ? NO_PERSONAL : readPersonal(stored.personal).personal,
    keys: readPinnedKeys(stored.keys),
    subscription: readSubscription(stored.subscription),
    privacy: readPrivacy(stored.privacy),
    managed: stored.managed ?? null,
  };
}

/** Merge changes into the app settings; a value outside its range is left as it was. */
export function patchApp(app: AppSettings, patch: unknown): AppSettings {
  return isRecord(patch) ? readApp({ ...app, ...patch }, app) : app;
}

/** Put a standard in force; the former ones stay behind it for undo. */
export function installStandard(document: AppDocument, standard: InstalledStandard): AppDocument {
  const before = document.standards.length > 0 ? document.standards : [{ text: '', hash: '', appliedAt: 0 }];
  return { ...document, standards: [standard, ...before].slice(0, STANDARDS_KEPT) };
}

/**
 * Take the newest standard back; the one behind it is in force again. What was taken back stays kept at the end, so that
 * an undo can itself be taken back; not where no end of the way back is known, since undo would then go round in circles.
 */
export function undoStandard(document: AppDocument): AppDocument {
  const [current, ...rest] = document.standards;
  if (!current || current.text === '' || rest.length === 0) return document;
  const end = rest.findIndex(({ text }) => text === '');
  if (end < 0) return { ...document, standards: rest };
  const undone = rest.slice(end + 1).filter(({ hash }) => hash !== current.hash);
  return { ...document, standards: [...rest.slice(0, end + 1), ...undone, current] };
}

/** Bring a kept standard back in force; the others stay behind it in their order. */
export function bringBack(document: AppDocument, hash: string, now: number): AppDocument {
  const wanted = document.standards.find((kept) => kept.hash === hash && kept.text !== '');
  if (!wanted || document.standards[0] === wanted) return document;
  const others = document.standards.filter((kept) => kept !== wanted);
  return { ...document, standards: [{ ...wanted, appliedAt: now }, ...others] };
}

/** The record of one site, with defaults for a site never seen. */
export function siteOf(document: AppDocument, origin: string): SiteRecord {
  return Object.hasOwn(document.sites, origin) ? (document.sites[origin] ?? EMPTY_SITE) : EMPTY_SITE;
}

/** Change the record of one site. */
export function patchSite(document: AppDocument, origin: string, patch: Partial<SiteRecord>): AppDocument {
  return { ...document, sites: { ...document.sites, [origin]: { ...siteOf(document, origin), ...patch } } };
}

/** Sections by how often they were opened, most visited first. */
export function visitShares(site: SiteRecord): VisitShare[] {
  const visits = Object.entries(site.visits);
  const all = visits.reduce((sum, [, visit]) => sum + visit.count, 0);
  return visits
    .map(([section, visit]) => ({
      section,
      label: visit.label,
      count: visit.count,
      share: visit.count / all,
    }))
    .sort((a, b) => b.count - a.count || a.section.localeCompare(b.section));
}

function readApp(stored: unknown, base: AppSettings = DEFAULT_APP): AppSettings {
  if (!isRecord(stored)) return base;
  const oneOf = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
    allowed.find((each) => each === value) ?? otherwise;
  return {
    language: oneOf(stored.language, ['auto', 'en', 'ru'], base.language),
    theme: oneOf(stored.theme, ['page', 'light', 'dark'], base.theme),
    side: oneOf(stored.side, ['right', 'left'], base.side),
    width: within(stored.width, 300, 520) ? Math.round(stored.width) : base.width,
    role: isRole(stored.role) ? stored.role : base.role,
    panelOpen: typeof stored.panelOpen === 'boolean' ? stored.panelOpen : base.panelOpen,
    handleAt: within(stored.handleAt, 0, 1) ? stored.handleAt : base.handleAt,
    ...(stored.badge === false ? { badge: false } : {}),
    ...readOwner(stored.ownerName === undefined ? base.ownerName : stored.ownerName),
  };
}

/** A name without stray blanks; nothing for what is none, so that a name can be taken back. */
function readOwner(name: unknown): Pick<AppSettings, 'ownerName'> {
  const read = typeof name === 'string' ? name.replace(/\s+/g, ' ').trim() : '';
  return read === '' || read.length > LONGEST_NAME ? {} : { ownerName: read };
}

function readSites(stored: unknown): Record<string, SiteRecord> {
  if (!isRecord(stored)) return {};
  const known = Object.entries(stored).filter(
    ([origin, site]) => /^https?:\/\//.test(origin) && isRecord(site),
  );
  return Object.fromEntries(
    known.map(([origin, site]) => [origin, readSite(site as Record<string, unknown>)]),
  );
}

function readSite(stored: Record<string, unknown>): SiteRecord {
  const { pinned, visits } = stored;
  return {
    enabled: stored.enabled === true,
    paused: stored.paused === true,
    pinned:
      isRecord(pinned) && typeof pinned.to === 'string'
        ? { to: pinned.to, label: typeof pinned.label === 'string' ? pinned.label : null }
        : null,
    visits: isRecord(visits)
      ? (Object.fromEntries(Object.entries(visits).filter(([, v]) => isVisit(v))) as SiteRecord['visits'])
      : {},
    menuContainer: typeof stored.menuContainer === 'string' ? stored.menuContainer : null,
    crm: typeof stored.crm === 'string' ? stored.crm : null,
  };
}

function isRole(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && /^[\p{L}\p{N}_-]{1,40}$/u.test(value));
}

function isVisit(value: unknown): boolean {
  return isRecord(value) && isCount(value.count) && typeof value.label === 'string';
}

function isInstalled(value: unknown): value is InstalledStandard {
  return (
    isRecord(value) &&
    typeof value.text === 'string' &&
    typeof value.hash === 'string' &&
    isCount(value.appliedAt)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function within(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && value >= low && value <= high;
}
