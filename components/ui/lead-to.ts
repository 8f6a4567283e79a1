import { useEffect } from 'preact/hooks';

/** A part whose code still comes is waited for so long. */
const PATIENCE_MS = 5000;

/**
 * Brings a part of the page into view: a section by its id, or anything by its own.
 * A part that is not there yet is waited for; meanwhile `instead` is shown.
 * @returns Ends the waiting.
 */
export function leadTo(part: string, instead?: string): () => void {
  const show = (name: string | undefined): boolean => {
    const found = name && (document.getElementById(`part-${name}`) ?? document.getElementById(name));
    if (found) found.scrollIntoView({ block: 'start' });
    return Boolean(found);
  };
  if (part === '' || show(part)) return () => {};
  show(instead);
  const observer = new MutationObserver(() => {
    if (show(part)) end();
  });
  const timer = setTimeout(() => observer.disconnect(), PATIENCE_MS);
  const end = (): void => {
    clearTimeout(timer);
    observer.disconnect();
  };
  observer.observe(document.body, { childList: true, subtree: true });
  return end;
}

/** Brings the part that the page's address names into view, now and whenever the address changes. */
export function useLeadToHash(instead: string): void {
  useEffect(() => {
    let end = (): void => {};
    const lead = (): void => {
      end();
      end = leadTo(location.hash.slice(1), instead);
    };
    lead();
    addEventListener('hashchange', lead);
    return () => {
      end();
      removeEventListener('hashchange', lead);
    };
  }, [instead]);
}
