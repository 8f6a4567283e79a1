import type { Feature, FeatureHost, FeatureId } from './feature';

/** A feature that failed this often on one page is left out until the page is loaded again. */
const FAILURES_ALLOWED = 3;

/**
 * Start every feature that has something to do. One that throws is named once
 * and counted; the others go on, and nothing reaches the page's own handlers.
 * @param hostFor Makes the host of one feature around its own failure counter.
 */
export function runFeatures(
  features: readonly Feature[],
  settings: FeatureHost['settings'],
  top: boolean,
  parent: AbortSignal,
  hostFor: (signal: AbortSignal, report: FeatureHost['report']) => FeatureHost,
): void {
  for (const feature of features) {
    if (!feature.runsOn(settings, top)) continue;
    const breaker = new AbortController();
    const report = failureCounter(feature.id, breaker);
    const host = hostFor(AbortSignal.any([parent, breaker.signal]), report);
    try {
      feature.start(host);
    } catch (error) {
      report(error);
    }
  }
}

function failureCounter(id: FeatureId, breaker: AbortController): FeatureHost['report'] {
  let failures = 0;
  return (error) => {
    failures += 1;
    if (failures === 1) console.warn(`Prelude: ${id} failed`, error);
    if (failures >= FAILURES_ALLOWED) breaker.abort();
  };
}
