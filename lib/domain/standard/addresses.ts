/** Addresses that a standard may name: where a start page leads, and where the next version lies. */
import { hostMatches } from './hosts';
import type { Facts, ProblemCode } from './problems';

export type StartTarget =
  /** A menu item by id or label. */
  | { readonly kind: 'item'; readonly ref: string }
  /** Path, query and fragment on the CRM's own host. */
  | { readonly kind: 'path'; readonly path: string }
  /** A full https address whose host the standard covers. */
  | { readonly kind: 'url'; readonly host: string; readonly path: string }
  | { readonly kind: 'panel'; readonly view: string };

export type AddressReading<T> =
  | { readonly ok: true; readonly target: T }
  | ({ readonly ok: false; readonly code: ProblemCode } & Facts);

const PANEL = /^panel:([a-z][a-z\d-]{0,40})$/;
/** A scheme; "Deals: mine" is a label, because a space follows the colon. */
const SCHEME = /^[a-z][a-z\d+.-]*:(?=\S)/i;
const RISKY_SCHEME =
  /^(?:javascript|vbscript|data|blob|file|filesystem|chrome|about|view-source|ftp|wss?|https?|[a-z-]*extension):/i;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads where a start page leads. A scheme other than https, a host outside
 * `patterns`, a user name, a foreign port or a disguised host is refused.
 */
export function readStartTarget(to: string, patterns: readonly string[]): AddressReading<StartTarget> {
  const panel = PANEL.exec(to);
  if (panel?.[1]) return { ok: true, target: { kind: 'panel', view: panel[1] } };
  // Browsers skip white space inside a scheme, so it is judged without it.
  const dense = to.replace(/\s/g, '');
  if (RISKY_SCHEME.test(dense) || SCHEME.test(to)) return readCoveredUrl(to, patterns);
  return /^[/\\]/.test(dense) ? readPath(to) : { ok: true, target: { kind: 'item', ref: to } };
}

/** Reads a path on the CRM's host: one leading slash and nothing that could name another host. */
export function readPath(path: string): AddressReading<{ kind: 'path'; path: string }> {
  const base = 'https://crm.invalid';
  if (!path.startsWith('/') || /^\/[/\\]|[\\\s]/.test(path) || !URL.canParse(path, base)) {
    return { ok: false, code: 'url-form', received: path.slice(0, 80) };
  }
  const url = new URL(path, base);
  if (url.origin !== base) return { ok: false, code: 'url-host', received: url.host };
  return { ok: true, target: { kind: 'path', path: url.pathname + url.search + url.hash } };
}

/** Reads the address of the next version: https, no user name, no query, no fragment. */
export function readUpdateUrl(address: string): AddressReading<URL> {
  const reading = readHttps(address);
  if (!reading.ok) return reading;
  const { search, hash } = reading.target;
  return search || hash ? { ok: false, code: 'url-query', received: (search || hash).slice(0, 80) } : reading;
}

function readCoveredUrl(to: string, patterns: readonly string[]): AddressReading<StartTarget> {
  const reading = readHttps(to);
  if (!reading.ok) return reading;
  const { host, hostname, port, pathname, search, hash } = reading.target;
  if (!patterns.some((pattern) => hostMatches(pattern, host))) {
    const otherPort = port !== '' && patterns.some((pattern) => hostMatches(pattern, hostname));
    return {
      ok: false,
      code: otherPort ? 'url-port' : 'url-host',
      received: host,
      expected: patterns.join(', '),
    };
  }
  return { ok: true, target: { kind: 'url', host, path: pathname + search + hash } };
}

function readHttps(address: string): AddressReading<URL> {
  const received = address.slice(0, 80);
  if (!URL.canParse(address)) return { ok: false, code: 'url-form', received };
  const url = new URL(address);
  const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!allowed) return { ok: false, code: 'url-scheme', received: url.protocol, expected: 'https:' };
  // `new URL` repairs what a person cannot see: `https:\\host`, `https:host`, inner line breaks.
  if (/[\\\s]/.test(address) || !/^https?:\/\/[^/]/i.test(address))
    return { ok: false, code: 'url-form', received };
  if (url.username || url.password) return { ok: false, code: 'url-credentials', received: url.host };
  if (url.hostname.endsWith('.')) return { ok: false, code: 'url-host', received: url.host };
  return { ok: true, target: url };
}
