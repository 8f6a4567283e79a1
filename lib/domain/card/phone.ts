import { type CountryCode, isSupportedCountry, parsePhoneNumberWithError } from 'libphonenumber-js/min/es6';
import { OK, wrong } from './formats/result';
import type { FormatCheck } from './types';

/**
 * The format `phone-e164` (ITU-T E.164), for `CheckContext.formats`. It stands
 * apart from the core because the numbering plans of all countries weigh 80 KB.
 *
 * @param home ISO 3166 country of numbers written without `+`; a standard may
 *   name another one (`phone-e164:KZ`). Without either such a number is refused
 *   with `no-country`.
 * @returns A check with the codes `no-country`, `invalid`, `not-e164` (with the
 *   number in the right form), `extension` and `several`.
 */
export function phoneE164(home?: string): FormatCheck {
  return (value, param) => {
    const country = knownCountry(param) ?? knownCountry(home);
    if (value.split(/[,;/|\n]/u).filter(looksLikePhone).length > 1) return wrong('several');
    const phone = parse(value, country);
    if (typeof phone === 'string') return wrong(phone);
    if (!phone.isValid()) return wrong('invalid');
    if (phone.ext !== undefined) return wrong('extension');
    return value === phone.number ? OK : wrong('not-e164', phone.number);
  };
}

/** Five digits or more: an extension behind a comma is shorter. */
function looksLikePhone(text: string): boolean {
  return text.replace(/\D/gu, '').length >= 5;
}

function parse(value: string, country: CountryCode | undefined) {
  try {
    return parsePhoneNumberWithError(value, country === undefined ? {} : { defaultCountry: country });
  } catch (error) {
    return error instanceof Error && error.message === 'INVALID_COUNTRY' ? 'no-country' : 'invalid';
  }
}

function knownCountry(code: string | undefined): CountryCode | undefined {
  const country = code?.toUpperCase();
  return country !== undefined && isSupportedCountry(country) ? country : undefined;
}
