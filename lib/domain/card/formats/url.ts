import type { FormatResult } from '../types';
import { OK, wrong } from './result';

/** Longer addresses are cut by browsers and servers. */
const LONGEST = 2048;

/** A web address with http or https and a host that the public net may know. A bare domain is offered with https. */
export function url(value: string): FormatResult {
  if (value.length > LONGEST) return wrong('length');
  const text = value.trim();
  const code = judge(text);
  if (code === null) return text === value ? OK : wrong('separators', text);
  const repaired = `https://${text.replace(/^(?:https?:?\/*|\/\/)/iu, '')}`;
  const bare = code === 'no-scheme' || code === 'form';
  return bare && judge(repaired) === null ? wrong(code, repaired) : wrong(code);
}

function judge(text: string): string | null {
  if (/\s/u.test(text) || text.includes('\\')) return 'form';
  const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && !scheme.includes('.') && scheme !== 'http' && scheme !== 'https')
    return 'scheme';
  if (!/^https?:/iu.test(text)) return 'no-scheme';
  if (!/^https?:\/\/[^/]/iu.test(text) || !URL.canParse(text)) return 'form';
  const { hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return 'credentials';
  return isPublicHost(hostname) ? null : 'host';
}

/** At least two labels and a top one that is not a number. */
function isPublicHost(hostname: string): boolean {
  const labels = hostname.replace(/\.$/u, '').split('.');
  const sound = labels.every((label) => /^[\p{L}\d](?:[\p{L}\d_-]*[\p{L}\d])?$/iu.test(label));
  return labels.length >= 2 && sound && /^(?:\p{L}{2,}|xn--[a-z\d-]+)$/iu.test(labels.at(-1) ?? '');
}
