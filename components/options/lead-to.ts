import { useEffect } from 'preact/hooks';

/**
 * Brings the part of the page that its address names into view, once it is
 * there: parts come with the draft, a moment after the page.
 * @param ready Changes whenever new parts may stand on the page.
 */
export function useLeadTo(ready: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: new parts are what this waits for.
  useEffect(() => {
    const lead = (): void => {
      const name = location.hash.slice(1);
      const part = document.getElementById(`part-${name}`) ?? document.getElementById(name);
      part?.scrollIntoView({ block: 'start' });
    };
    lead();
    addEventListener('hashchange', lead);
    return () => removeEventListener('hashchange', lead);
  }, [ready]);
}
