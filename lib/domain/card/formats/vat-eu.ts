import { own } from '../../standard/own';
import type { FormatResult } from '../types';
import { OK, wrong } from './result';
import { vatChecks } from './vat-checks';

/** Forms behind the country code, as VIES asks for them. XI is Northern Ireland. */
const FORMS: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/u,
  BE: /^[01]\d{9}$/u,
  BG: /^\d{9,10}$/u,
  CY: /^\d{8}[A-Z]$/u,
  CZ: /^\d{8,10}$/u,
  DE: /^[1-9]\d{8}$/u,
  DK: /^\d{8}$/u,
  EE: /^\d{9}$/u,
  EL: /^\d{9}$/u,
  ES: /^(?:[A-Z]\d{7}[A-Z\d]|\d{8}[A-Z])$/u,
  FI: /^\d{8}$/u,
  FR: /^[A-HJ-NP-Z\d]{2}\d{9}$/u,
  HR: /^\d{11}$/u,
  HU: /^\d{8}$/u,
  IE: /^(?:\d{7}[A-W][A-IW]?|\d[A-Z+*]\d{5}[A-W])$/u,
  IT: /^\d{11}$/u,
  LT: /^(?:\d{9}|\d{12})$/u,
  LU: /^\d{8}$/u,
  LV: /^\d{11}$/u,
  MT: /^\d{8}$/u,
  NL: /^\d{9}B\d{2}$/u,
  PL: /^\d{10}$/u,
  PT: /^\d{9}$/u,
  RO: /^\d{2,10}$/u,
  SE: /^\d{10}\d{2}$/u,
  SI: /^[1-9]\d{7}$/u,
  SK: /^[1-9]\d{9}$/u,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/u,
};

/**
 * VAT number of the European Union, with its country code. `param` is the
 * country to assume for a number without one. Greece is EL; GR is offered as EL.
 */
export function vatEu(value: string, param: string): FormatResult {
  const dense = value
    .normalize('NFKC')
    .replace(/[\s\p{Pd}./]+/gu, '')
    .toUpperCase();
  const [country, number] = splitCountry(dense, param.toUpperCase());
  const form = own(FORMS, country);
  if (!form) return wrong('country');
  if (!form.test(number)) return wrong('form');
  if (own(vatChecks, country)?.(number) === false) return wrong('check-digit');
  const canonical = country + number;
  return value === canonical ? OK : wrong('separators', canonical);
}

function splitCountry(dense: string, assumed: string): [country: string, number: string] {
  const code = dense.slice(0, 2);
  if (own(FORMS, code) || code === 'GR') return [code === 'GR' ? 'EL' : code, dense.slice(2)];
  return [assumed === 'GR' ? 'EL' : assumed, dense];
}
