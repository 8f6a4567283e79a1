import type { CoreHost, Feature, FeatureId } from './feature';

/** A feature that failed this often on one page is left out until the page is loaded again. */
const FAILURES_ALLOWED = 3;

/** Makes the host of one feature around its own life and its own failure counter. */
export type HostMaker<Host extends CoreHost> = (own: Pick<CoreHost, 'signal' | 'report'>) => Host;

/**
 * Start every feature that has something to do. One that throws is named once
 * and counted; the others go on, and nothing reaches the page's own handlers.
 * A feature that failed on too many pages before is not started at all.
 * @param gaveUp Told once of each feature that is left out on this page from now on.
 */
export function runFeatures<Host extends CoreHost>(
  features: readonly Feature<Host>[],
  settings: CoreHost['settings'],
  parent: AbortSignal,
  hostFor: HostMaker<Host>,
  gaveUp: (id: FeatureId) => void = () => {},
): void {
  const top = window.top === window;
  for (const feature of features) {
    if (settings.off?.includes(feature.id) || !feature.runsOn(settings, top)) continue;
    const breaker = new AbortController();
    const report = failureCounter(feature.id, breaker, gaveUp);
    try {
      feature.start(hostFor({ signal: AbortSignal.any([parent, breaker.signal]), report }));
    } catch (error) {
      report(error);
      // What could not even start will not do so a moment later.
      if (!breaker.signal.aborted) gaveUp(feature.id);
    }
  }
}

function failureCounter(
  id: FeatureId,
  breaker: AbortController,
  gaveUp: (id: FeatureId) => void,
): CoreHost['report'] {
  let failures = 0;
  return (error) => {
    failures += 1;
    if (failures === 1) console.warn(`Prelude: ${id} failed`, error);
    if (failures !== FAILURES_ALLOWED) return;
    breaker.abort();
    gaveUp(id);
  };
}
