import type { FormatResult } from '../types';
import { OK, wrong } from './result';

/** Latin letters by the Cyrillic ones that look the same; a wrong keyboard layout leaves them in addresses. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x' },
};

/** Frequent slips in the domains of the large mail providers. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/@(?:gmial|gmal|gmai|gnail|gamil)\.com$/u, '@gmail.com'],
  [/@gmail\.(?:con|cim)$/u, '@gmail.com'],
  [/@(?:yadnex|yandx|yndex|uandex)\.ru$/u, '@yandex.ru'],
  [/@(?:mial|maill)\.ru$/u, '@mail.ru'],
  [/@(?:hotmial|hotnail)\.com$/u, '@hotmail.com'],
  [/\.(?:ri|tu|ruu)$/u, '.ru'],
  [/\.(?:con|cmo|ocm|comm)$/u, '.com'],
];

/** Mailbox, at sign and domain at their longest (RFC 5321). */
const LONGEST = 320;
const LOCAL = /^[^\s@"(),:;<>[\\\]]{1,64}$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * One e-mail address as people use them (RFC 5321 without quoted names and
 * bare IP addresses). Domains in national letters pass, letters of two
 * alphabets in one part do not.
 */
export function email(value: string): FormatResult {
  if (value.length > LONGEST) return wrong('length');
  const code = judge(value);
  const repaired = repair(value);
  if (code === null) return repaired === value ? OK : wrong('likely-slip', repaired);
  return repaired !== value && judge(repaired) === null ? wrong(code, repaired) : wrong(code);
}

function judge(address: string): string | null {
  const parts = address.split('@');
  const [local = '', domain = ''] = parts;
  if (parts.length !== 2) return parts.length < 2 ? 'no-at' : 'several';
  if (!LOCAL.test(local) || /^\.|\.\.|\.$/u.test(local)) return 'mailbox';
  const labels = domain.split('.');
  const top = labels.at(-1) ?? '';
  if (domain.length > 253 || labels.length < 2 || !labels.every((label) => LABEL.test(label)))
    return 'domain';
  if (!/^(?:\p{L}{2,}|xn--[a-z\d-]+)$/iu.test(top)) return 'domain';
  return [local, ...labels].some(mixesAlphabets) ? 'mixed-alphabets' : null;
}

function mixesAlphabets(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && /\p{Script=Cyrillic}/u.test(text);
}

/** The address somebody most likely meant: no blanks or frames around it, one alphabet, no slip in a well-known domain. */
function repair(value: string): string {
  const bare = value
    .normalize('NFKC')
    .trim()
    .replace(/^(?:mailto:|e-?mail:)\s*/iu, '')
    .replace(/^.*<([^<>]+)>$/u, '$1')
    .replace(/[.,;]+$/u, '')
    .replace(/\s*([@.])\s*/gu, '$1')
    .replace(/,(?=\p{L}{2,6}$)/u, '.');
  const latin = bare.replace(/[\p{L}\p{N}._%+-]+/gu, (part) => (mixesAlphabets(part) ? toLatin(part) : part));
  return SLIPS.reduce((address, [slip, right]) => address.replace(slip, right), latin);
}

function toLatin(text: string): string {
  return text.replace(/\p{Script=Cyrillic}/gu, (letter) => LOOKALIKES[letter.toLowerCase()] ?? letter);
}
