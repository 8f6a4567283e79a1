import { expect, test } from 'vitest';
import { builtInFormats } from '../../../lib/domain/card';
import { registryFormats } from '../../../lib/domain/card/formats/registry';
import { FORMAT_FORM } from '../../../lib/domain/standard/formats';

test('a standard may name every format that there is a check for', () => {
  const names = [...Object.keys(builtInFormats), ...Object.keys(registryFormats)].filter(
    (name) => name !== 'mask',
  );
  expect(names.filter((name) => !FORMAT_FORM.test(name))).toEqual([]);
  expect(FORMAT_FORM.test('mask:99-999')).toBe(true);
  expect(FORMAT_FORM.test('phone-e164:RU')).toBe(true);
});

test('and none that there is no check for', () => {
  for (const name of ['snils', 'innn', 'iban:DE', 'ogrn ', 'mask:', ''])
    expect(FORMAT_FORM.test(name)).toBe(false);
});
