import type { FormatCheck } from '../types';
import { date } from './date';
import { email } from './email';
import { mask } from './mask';
import { money, number } from './number';
import { inn } from './russia';
import { url } from './url';

/**
 * Formats that every page carries, by the name that a standard uses. Phones
 * (`../phone`) and further numbers of companies (`./registry`) are injected
 * through `CheckContext.formats` where they are wanted.
 */
export const builtInFormats: Readonly<Record<string, FormatCheck>> = {
  email,
  url,
  inn,
  money,
  number,
  date,
  mask,
};
