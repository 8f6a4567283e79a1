/** What a person wants kept of the deals that are read, for how long, and whether names are shown. */

/** Columns that may be left out of storage: names of people and companies, and what else is not counted with. */
export const OPTIONAL_COLUMNS = ['title', 'company', 'owner', 'region', 'segment'] as const;

export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

/** How many days history may be kept; the longest is the usual one. */
export const KEEP_CHOICES = [90, 180, 400] as const;

export type KeepDays = (typeof KEEP_CHOICES)[number];

export interface PrivacySettings {
  /** Names in the panel, the dashboard and exports give way to record numbers and initials. */
  readonly maskNames: boolean;
  /** Columns that are read from the page but never stored. */
  readonly leaveOut: readonly OptionalColumn[];
  /** Days of history; older ones are deleted for good. */
  readonly keepDays: KeepDays;
}

export const DEFAULT_PRIVACY: PrivacySettings = { maskNames: false, leaveOut: [], keepDays: 400 };

/** Read stored settings; what is damaged or unknown falls back to `base`. */
export function readPrivacy(stored: unknown, base: PrivacySettings = DEFAULT_PRIVACY): PrivacySettings {
  if (typeof stored !== 'object' || stored === null) return base;
  const { maskNames, leaveOut, keepDays } = stored as Partial<Record<keyof PrivacySettings, unknown>>;
  return {
    maskNames: typeof maskNames === 'boolean' ? maskNames : base.maskNames,
    leaveOut: Array.isArray(leaveOut)
      ? OPTIONAL_COLUMNS.filter((column) => leaveOut.includes(column))
      : base.leaveOut,
    keepDays: KEEP_CHOICES.find((days) => days === keepDays) ?? base.keepDays,
  };
}

/**
 * The same answer with names given way: a deal's title is its record number, a
 * person or company its initials. Everything that is counted stays as it was.
 */
export function maskNames<T>(value: T): T {
  if (Array.isArray(value)) return value.map(maskNames) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { id } = value as { id?: unknown };
  const masked = Object.entries(value).map(([key, part]) => [key, maskedPart(key, part, id)]);
  return Object.fromEntries(masked) as T;
}

function maskedPart(key: string, part: unknown, id: unknown): unknown {
  if (typeof part !== 'string') return maskNames(part);
  if (key === 'title') return typeof id === 'string' ? `№ ${id}` : '•••';
  return key === 'owner' || key === 'company' ? initials(part) : part;
}

/** «Анна Петрова» → «А. П.»; a name of one word keeps its first letter. */
function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, 3)
    .map((word) => `${[...word][0] ?? ''}.`)
    .join(' ');
}
