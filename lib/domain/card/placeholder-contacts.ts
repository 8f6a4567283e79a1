/** Domains that are reserved for examples and tests (RFC 2606, RFC 6761). */
const RESERVED_DOMAIN = /(?:^|\.)(?:example\.(?:com|net|org)|test|invalid|example|localhost)$/u;

/** Mailbox names that mean "no address" beside any domain. */
const NO_MAILBOX = new Set(['noemail', 'nomail', 'test', 'tests', 'testtest']);

/** Short names that are only junk together with a domain of the same sort: `no@no.ru`, `a@a.ru`. */
const WEAK = new Set('no net none нет na nil mail email example user abc qwe asd a aa x xx'.split(' '));

/** `test@test.ru`, `a@a.ru`, `123@mail.ru`, anything at example.com. `shop@shop.ru` is believed. */
export function isEmailPlaceholder(text: string, isJunk: (key: string) => boolean): boolean {
  const [local = '', domain = '', ...more] = text.toLowerCase().split('@');
  if (more.length > 0 || local === '' || domain === '') return false;
  const box = local.replace(/[._+-]|\d+$/gu, '');
  const name = domain.split('.')[0] ?? '';
  if (RESERVED_DOMAIN.test(domain) || NO_MAILBOX.has(box) || isJunk(local)) return true;
  return WEAK.has(local) && (WEAK.has(name) || isJunk(name));
}

/**
 * A number written as a phone whose last ten digits are one digit, a count, or end in seven zeros.
 * Bare digits are not taken for a phone: they may be an amount or a registration number.
 */
export function isPhonePlaceholder(text: string): boolean {
  if (!/^\+?[\d\s().-]+$/u.test(text) || !/[+(-]/u.test(text)) return false;
  const digits = text.replace(/\D/gu, '');
  if (digits.length < 10 || digits.length > 15) return false;
  return /(?:^|\d)(?:(\d)\1{9}|\d{3}0{7}|1234567890|0123456789)$/u.test(digits);
}
