import { describe, expect, it } from 'vitest';
import { checkCard } from '../../../lib/domain/card';
import { phoneE164 } from '../../../lib/domain/card/phone';
import { context, field } from './builders';

const russian = phoneE164('RU');

describe('a phone in a Russian team', () => {
  it.each([
    ['+79161234567'],
    ['+74951234567'],
    ['+442079460958'],
    ['+12025550123'],
    ['+4930123456'],
    ['+77012345678'],
    ['+375291234567'],
  ])('accepts %s', (value) => {
    expect(russian(value, '')).toEqual({ ok: true });
  });

  it.each([
    ['8 (916) 123-45-67', '+79161234567'],
    ['89161234567', '+79161234567'],
    ['+7 916 123-45-67', '+79161234567'],
    ['9161234567', '+79161234567'],
    ['+7\u00a0(916)\u00a0123\u201145\u201167', '+79161234567'],
    ['+44 20 7946 0958', '+442079460958'],
    ['+1 (202) 555-0123', '+12025550123'],
  ])('offers %j as %s', (value, suggestion) => {
    expect(russian(value, '')).toEqual({ ok: false, code: 'not-e164', suggestion });
  });

  it.each([
    ['+7916123456', 'invalid'],
    ['+7916123456789', 'invalid'],
    ['12345', 'invalid'],
    ['нет', 'invalid'],
    ['', 'invalid'],
    ['+999123456789', 'no-country'],
    ['+7 495 123-45-67 доб. 12', 'extension'],
    ['+7 495 123-45-67 ext. 12', 'extension'],
    ['+79161234567, +79167654321', 'several'],
    ['8 916 123 45 67 / 8 916 765 43 21', 'several'],
  ])('refuses %j with %s', (value, code) => {
    expect(russian(value, '')).toEqual({ ok: false, code });
  });
});

describe('the country of a phone', () => {
  it('is the one that the standard names before the one of the team', () => {
    expect(russian('020 7946 0958', 'GB')).toMatchObject({ suggestion: '+442079460958' });
  });

  it('is asked for when nobody has named it', () => {
    expect(phoneE164()('8 916 123-45-67', '')).toEqual({ ok: false, code: 'no-country' });
    expect(phoneE164('XX')('8 916 123-45-67', '??')).toEqual({ ok: false, code: 'no-country' });
  });

  it('reaches the check of a card by injection', () => {
    const found = checkCard(
      [field('Телефон', '8 (916) 123-45-67')],
      { formats: { Телефон: 'phone-e164:RU' } },
      context({ formats: { 'phone-e164': phoneE164() } }),
    );
    expect(found).toMatchObject([{ code: 'format', suggestion: '+79161234567', mode: 'hint' }]);
  });
});
