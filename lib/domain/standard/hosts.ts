/** Host patterns of a standard: one host, or all hosts below a name that one owner holds. */
import type { Facts, ProblemCode } from './problems';

export type HostReading =
  | {
      readonly ok: true;
      /** In ASCII, lower case; look-alike letters show as `xn--…`. */
      readonly host: string;
      readonly port: string;
      readonly wildcard: boolean;
      /** The pattern was written with other than ASCII letters. */
      readonly punycode: boolean;
    }
  | ({ readonly ok: false; readonly code: ProblemCode } & Facts);

/** Names below a country under which anybody may register, as in `co.uk`. */
const OPEN_SECOND_LEVEL =
  /^(?:com|co|net|org|gov|edu|ac|in|info|biz|firm|gen|ind|msk|spb|nom|or|ne|go|mil|sch|ltd|plc|me|tm|asso|id|web|my|pp|kiev)\.[a-z]{2}$/;
/** Names under which strangers share one provider. */
const SHARED = new Set([
  'github.io',
  'gitlab.io',
  'pages.dev',
  'workers.dev',
  'vercel.app',
  'netlify.app',
  'herokuapp.com',
  'web.app',
  'firebaseapp.com',
  'azurewebsites.net',
  'cloudfront.net',
  'amazonaws.com',
  'blogspot.com',
  'appspot.com',
  'onrender.com',
  'fly.dev',
  'ngrok.io',
  'ngrok.app',
  'trycloudflare.com',
  'googleapis.com',
]);

/**
 * Reads `acme.bitrix24.ru`, `*.bitrix24.ru` or `192.168.1.5:8069`. Refuses what
 * would cover sites of others: everything, a whole zone, a shared provider.
 */
export function readHostPattern(pattern: string): HostReading {
  const bare = pattern
    .trim()
    .replace(/^[a-z*]+:\/\//i, '')
    .replace(/\/.*$/s, '');
  const wildcard = bare.startsWith('*.');
  const body = wildcard ? bare.slice(2) : bare;
  if (bare === '' || /^[*.:]+$/.test(bare) || bare === '<all_urls>')
    return { ok: false, code: 'host-everything' };
  const url = parseHost(body);
  if (!url) return { ok: false, code: 'host-form', received: pattern.slice(0, 80) };
  const host = url.hostname;
  if (wildcard && isOpenName(host)) return { ok: false, code: 'host-suffix', received: `*.${host}` };
  if (bare !== pattern || host.endsWith('.'))
    return { ok: false, code: 'host-form', cure: bare.replace(/\.$/, '') };
  if (wildcard && /^[\d.]+$|^\[/.test(host)) return { ok: false, code: 'host-form', cure: host };
  return { ok: true, host, port: url.port, wildcard, punycode: !isAscii(body) };
}

/** Whether a page's host (`location.host`, with the port when it has one) falls under a pattern. */
export function hostMatches(pattern: string, host: string): boolean {
  const reading = readHostPattern(pattern);
  const url = parseHost(host);
  if (!reading.ok || !url || url.port !== reading.port) return false;
  return url.hostname === reading.host || (reading.wildcard && url.hostname.endsWith(`.${reading.host}`));
}

function parseHost(body: string): URL | null {
  if (body === '' || /[\s/\\?#@*<>]/.test(body)) return null;
  const url = URL.canParse(`https://${body}/`) ? new URL(`https://${body}/`) : null;
  return url?.hostname ? url : null;
}

function isOpenName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || OPEN_SECOND_LEVEL.test(name) || SHARED.has(name);
}

function isAscii(text: string): boolean {
  return [...text].every((char) => char <= '\u007f');
}
