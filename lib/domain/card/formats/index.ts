import type { FormatCheck } from '../types';
import { date } from './date';
import { email } from './email';
import { iban } from './iban';
import { mask } from './mask';
import { money, number } from './number';
import { bik, inn, kpp, ogrn, ogrnip } from './russia';
import { url } from './url';
import { vatEu } from './vat-eu';

/** Formats that need nothing from outside, by the name that a standard uses. Phones come from `../phone`. */
export const builtInFormats: Readonly<Record<string, FormatCheck>> = {
  email,
  url,
  inn,
  ogrn,
  ogrnip,
  kpp,
  bik,
  'vat-eu': vatEu,
  iban,
  money,
  number,
  date,
  mask,
};
