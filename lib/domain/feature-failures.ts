/**
 * Features that keep failing are left out until the next version: a page that
 * breaks one must not be broken by it at every visit. Only names are kept, no
 * message of an error, since a message may quote a page.
 */

/** So many pages may break a feature before it is left out. */
export const FAILURES_ALLOWED = 3;

export interface FeatureFailures {
  /** Version of the extension that these failures belong to. */
  readonly version: string;
  /** Feature → on how many pages it failed. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Names of features are short words with hyphens; anything else is not counted. */
const NAME = /^[a-z]+(-[a-z]+){0,4}$/;
const MOST_NAMES = 40;

/** What is stored, as far as it belongs to this version. */
export function readFailures(stored: unknown, version: string): FeatureFailures {
  const { version: of, counts } = (stored ?? {}) as Partial<FeatureFailures>;
  if (of !== version || typeof counts !== 'object' || counts === null) return { version, counts: {} };
  const sound = Object.entries(counts).filter(([name, n]) => NAME.test(name) && Number.isSafeInteger(n));
  return { version, counts: Object.fromEntries(sound.slice(0, MOST_NAMES)) };
}

/** One more page on which a feature failed. */
export function countFailure(failures: FeatureFailures, feature: string): FeatureFailures {
  const { counts } = failures;
  const known = Object.hasOwn(counts, feature);
  if (!NAME.test(feature) || (!known && Object.keys(counts).length >= MOST_NAMES)) return failures;
  const before = known ? (counts[feature] ?? 0) : 0;
  return { ...failures, counts: { ...counts, [feature]: Math.min(before + 1, FAILURES_ALLOWED) } };
}

/** The person wants to try a feature again. */
export function forgiveFailure(failures: FeatureFailures, feature: string): FeatureFailures {
  const { [feature]: _, ...counts } = failures.counts;
  return { ...failures, counts };
}

/** Features that are left out, sorted by name. */
export function featuresOff({ counts }: FeatureFailures): string[] {
  return Object.keys(counts)
    .filter((name) => (counts[name] ?? 0) >= FAILURES_ALLOWED)
    .sort();
}
