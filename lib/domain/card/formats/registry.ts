import type { FormatCheck } from '../types';
import { iban } from './iban';
import { bik, kpp, ogrn, ogrnip } from './russia';
import { vatEu } from './vat-eu';

/**
 * Registration and account numbers of companies, for `CheckContext.formats`.
 * They stand apart from the built-in formats because every page pays for those.
 */
export const registryFormats: Readonly<Record<string, FormatCheck>> = {
  ogrn,
  ogrnip,
  kpp,
  bik,
  'vat-eu': vatEu,
  iban,
};
