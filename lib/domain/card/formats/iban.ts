import type { FormatResult } from '../types';
import { OK, wrong } from './result';

/** Lengths by country from the IBAN registry: `DE22` is 22 signs in Germany. */
const LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** IBAN (ISO 13616): length of its country and the rest 1 by 97. Groups of four with blanks are the printed form and pass. */
export function iban(value: string): FormatResult {
  const dense = value
    .normalize('NFKC')
    .replace(/[\s\p{Pd}.]+/gu, '')
    .toUpperCase()
    .replace(/^IBAN:?/u, '');
  if (!/^[A-Z]{2}\d{2}[A-Z\d]+$/u.test(dense)) return wrong('form');
  const length = LENGTHS.get(dense.slice(0, 2));
  if (length === undefined) return wrong('country');
  if (dense.length !== length) return wrong('length');
  const check = Number(dense.slice(2, 4));
  if (check < 2 || check > 98 || restBy97(dense.slice(4) + dense.slice(0, 4)) !== 1)
    return wrong('check-digit');
  const printed = dense.replace(/(.{4})(?=.)/gu, '$1 ');
  return value === dense || value === printed ? OK : wrong('separators', dense);
}

/** Letters count as 10 to 35; digit by digit, so that no number grows beyond safe integers. */
function restBy97(text: string): number {
  return [...text].reduce((rest, sign) => {
    const number = Number.parseInt(sign, 36);
    return (rest * (number > 9 ? 100 : 10) + number) % 97;
  }, 0);
}
