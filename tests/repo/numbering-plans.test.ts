/** What the build takes out of the numbering plans is nothing that a check of a phone needs. */
import { readFileSync } from 'node:fs';
import { type CountryCode, parsePhoneNumberWithError } from 'libphonenumber-js/core';
import whole from 'libphonenumber-js/min/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { spaceless } from '../../wxt.without-spacing';

const SOURCE = readFileSync('node_modules/libphonenumber-js/metadata.min.json.js', 'utf8');
const reduced = JSON.parse(spaceless(SOURCE).replace(/^export default /, '')) as typeof whole;

/** A number as people write it in its country and abroad, and what is no number there. */
function writtenIn(country: CountryCode): string[] {
  const national = examples[country];
  if (!national) return [];
  const { countryCallingCode: code } = parsePhoneNumberWithError(national, country, whole);
  const ways = [national, `0${national}`, `8${national}`, `+${code}${national}`, `00${code} ${national}`];
  return [
    ...ways,
    `+${code} ${national} ext. 12`,
    national.slice(1),
    `${national}00`,
    `+${code}${national}123`,
  ];
}

function checked(text: string, country: CountryCode, plans: typeof whole) {
  try {
    const phone = parsePhoneNumberWithError(text, { defaultCountry: country }, plans);
    return [phone.number, phone.country, phone.isValid(), phone.ext];
  } catch (error) {
    return String(error);
  }
}

test('numbers of every country are judged by the reduced plans as by the whole ones', () => {
  const countries = Object.keys(whole.countries) as CountryCode[];
  const texts = countries.flatMap((country) => writtenIn(country).map((text) => [text, country] as const));
  expect(texts.length).toBeGreaterThan(2000);
  const judged = texts.map(([text, country]) => [country, text, checked(text, country, reduced)]);
  expect(judged).toEqual(texts.map(([text, country]) => [country, text, checked(text, country, whole)]));
});

test('half of the plans is left out', () => {
  expect(spaceless(SOURCE).length).toBeLessThan(SOURCE.length / 1.8);
});

test('plans of an edition that is not known are refused', () => {
  expect(() => spaceless(SOURCE.replace('"version":4', '"version":5'))).toThrow('edition 5');
});
