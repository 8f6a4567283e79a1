/** Why the page stays as it is. */
export type StayReason =
  | 'no-target'
  | 'skipped'
  | 'already-redirected'
  | 'not-visible'
  | 'not-a-fresh-visit'
  | 'inside-the-crm'
  | 'deep-link'
  | 'bad-target'
  | 'other-host'
  | 'host-not-granted'
  | 'target-is-root'
  | 'already-there';

/** What is known at the start of one load. */
export interface StartVisit {
  /** Full address of the page that is loading. */
  readonly url: string;
  /** Addresses that open the CRM's root, as paths or full addresses: `/`, `/crm/`, `/app#home`. */
  readonly roots: readonly string[];
  /** Path on this host, or full address; null when the standard sets none. */
  readonly target: string | null;
  /** `PerformanceNavigationTiming.type`. */
  readonly navigationType: string;
  /** `document.referrer`; empty when there is none. */
  readonly referrer: string;
  /** This tab was sent to the start page before, in its whole life. */
  readonly alreadyRedirected: boolean;
  /** "Not today", or Shift held while opening. */
  readonly skipped: boolean;
  /** False in a frame, in a background tab that is prerendered, or in print. */
  readonly visibleTopPage: boolean;
  /** Host names that the person has granted, as `location.hostname` spells them. */
  readonly grantedHosts: readonly string[];
}

/** Go to `go` now, replacing the history entry; or stay, for this reason. */
export type StartDecision = { readonly go: string } | { readonly stay: StayReason };

const SIGN_IN = /(?:^|[/_.-])(?:log-?in|sign-?in|signin|auth(?:orize)?|oauth2?|sso|2fa|otp)(?:$|[/_.?-])/iu;

/**
 * Decides whether opening the CRM leads to the start page. Only the root does,
 * once per tab, on a fresh visit from outside or from signing in. The target
 * must be on the same origin and must not be a root, so that no chain of
 * redirects can come back here.
 */
export function shouldRedirect(visit: StartVisit): StartDecision {
  const early = earlyStay(visit);
  if (early) return { stay: early };
  const here = parse(visit.url);
  if (!here || !visit.roots.some((root) => isSamePlace(here, parse(root, here))))
    return { stay: 'deep-link' };
  const from = parse(visit.referrer);
  if (from?.origin === here.origin && !SIGN_IN.test(from.pathname)) return { stay: 'inside-the-crm' };
  return decideTarget(here, visit);
}

function earlyStay(visit: StartVisit): StayReason | null {
  if (visit.target === null || visit.target.trim() === '') return 'no-target';
  if (visit.skipped) return 'skipped';
  if (visit.alreadyRedirected) return 'already-redirected';
  if (!visit.visibleTopPage) return 'not-visible';
  return visit.navigationType === 'navigate' ? null : 'not-a-fresh-visit';
}

function decideTarget(here: URL, { target, roots, grantedHosts }: StartVisit): StartDecision {
  const goal = parse(target ?? '', here);
  if (!goal || !isPlainWebAddress(goal)) return { stay: 'bad-target' };
  if (goal.origin !== here.origin) return { stay: 'other-host' };
  if (!grantedHosts.includes(here.hostname)) return { stay: 'host-not-granted' };
  if (isSamePlace(goal, here)) return { stay: 'already-there' };
  if (roots.some((root) => isSamePlace(goal, parse(root, here)))) return { stay: 'target-is-root' };
  return { go: goal.href };
}

/** A web address without a user name or password in it. */
function isPlainWebAddress({ protocol, username, password }: URL): boolean {
  return /^https?:$/u.test(protocol) && username === '' && password === '';
}

/** Same page, whatever the closing slash and the order of the query. */
function isSamePlace(a: URL, b: URL | null): boolean {
  return b !== null && a.origin === b.origin && placeOf(a) === placeOf(b);
}

function placeOf({ pathname, searchParams, hash }: URL): string {
  const query = new URLSearchParams(searchParams);
  query.sort();
  return `${pathname.replace(/\/+$/u, '')}?${query}${hash.replace(/^#\/?$/u, '')}`;
}

function parse(address: string, base?: URL): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}
