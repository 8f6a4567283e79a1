import { describe, expect, it } from 'vitest';
import { builtInFormats } from '../../../lib/domain/card';

type Bad = readonly [value: string, code: string, suggestion?: string];

function table(name: string, good: readonly string[], bad: readonly Bad[], param = '') {
  const check = (value: string) => builtInFormats[name]?.(value, param);
  describe(`the format ${name}${param && `:${param}`}`, () => {
    it.each(good.map((value) => [value]))('accepts %j', (value) => {
      expect(check(value)).toEqual({ ok: true });
    });
    it.each(bad.map(([value, code, suggestion]) => [value, code, suggestion] as const))(
      'refuses %j with %s',
      (value, code, suggestion) => {
        expect(check(value)).toEqual({
          ok: false,
          code,
          ...(suggestion === undefined ? {} : { suggestion }),
        });
      },
    );
  });
}

table(
  'email',
  [
    'anna@acme.ru',
    'anna.petrova+crm@mail.acme.co.uk',
    'o’neil@acme.ie',
    "o'neil@acme.ie",
    'info@acme.travel',
    'почта@пример.рф',
    'a_b-c@acme-group.com',
    '1@qq.com',
    'x@xn--e1afmkfd.xn--p1ai',
  ],
  [
    ['anna', 'no-at'],
    ['', 'no-at'],
    ['anna@', 'domain'],
    ['@acme.ru', 'mailbox'],
    ['anna@acme', 'domain'],
    ['anna@acme..ru', 'domain'],
    ['anna@-acme.ru', 'domain'],
    ['anna@127.0.0.1', 'domain'],
    ['an..na@acme.ru', 'mailbox'],
    ['.anna@acme.ru', 'mailbox'],
    ['anna@acme.ru, boris@acme.ru', 'several'],
    [' anna@acme.ru ', 'mailbox', 'anna@acme.ru'],
    ['anna @ acme.ru', 'mailbox', 'anna@acme.ru'],
    ['mailto:anna@acme.ru', 'mailbox', 'anna@acme.ru'],
    ['Anna <anna@acme.ru>', 'mailbox', 'anna@acme.ru'],
    ['anna@yandex,ru', 'domain', 'anna@yandex.ru'],
    ['anna@gmail.con', 'likely-slip', 'anna@gmail.com'],
    ['anna@gmial.com', 'likely-slip', 'anna@gmail.com'],
    ['аnna@acme.ru', 'mixed-alphabets', 'anna@acme.ru'],
    ['anna@acme.ru.', 'domain', 'anna@acme.ru'],
  ],
);

table(
  'url',
  [
    'https://acme.ru',
    'http://acme.ru/',
    'https://www.acme.co.uk/about?x=1#team',
    'https://acme.ru:8443/crm',
    'https://пример.рф/о-нас',
    'HTTPS://ACME.RU',
    'https://sub_domain.acme.ru',
  ],
  [
    ['acme.ru', 'no-scheme', 'https://acme.ru'],
    ['www.acme.ru/about', 'no-scheme', 'https://www.acme.ru/about'],
    ['//acme.ru', 'no-scheme', 'https://acme.ru'],
    ['https:/acme.ru', 'form', 'https://acme.ru'],
    [' https://acme.ru', 'separators', 'https://acme.ru'],
    ['javascript:alert(1)', 'scheme'],
    ['ftp://acme.ru', 'scheme'],
    ['mailto:anna@acme.ru', 'scheme'],
    ['https://user:pw@acme.ru', 'credentials'],
    ['https://localhost', 'host'],
    ['https://127.0.0.1', 'host'],
    ['https://acme', 'host'],
    ['acme', 'no-scheme'],
    ['acme . ru', 'form'],
    ['https:\\\\acme.ru', 'form'],
    ['', 'no-scheme'],
  ],
);

table(
  'money',
  [
    '240000',
    '240 000 ₽',
    '240\u00a0000,50 руб.',
    '240\u202f000 р',
    '$1,234.50',
    'US$ 1,234.50',
    '1.234,50 €',
    "1'234.50 CHF",
    '₹1,23,456.00',
    'EUR 1000',
    '-5 000 ₽',
    '−5 000',
    '0,00 ₽',
    '1 000 000 тенге',
  ],
  [
    ['100к', 'abbreviated', '100000'],
    ['1,5 млн ₽', 'abbreviated', '1500000'],
    ['3.5 тыс. руб.', 'abbreviated', '3500'],
    ['$1.2M', 'abbreviated', '1200000'],
    ['100 000 – 200 000', 'range'],
    ['от 100 до 200', 'range'],
    ['100-200 €', 'range'],
    ['около 100 000', 'extra-text'],
    ['100 000 без НДС', 'extra-text'],
    ['договорная', 'not-a-number'],
    ['₽', 'not-a-number'],
    ['', 'not-a-number'],
    ['1,23,4', 'not-a-number'],
    ['12 34', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['Infinity', 'not-a-number'],
  ],
);

table(
  'number',
  ['0', '7', '12,5', '12.5', '1 234', '1,234,567', '-3', '+3', '12\u00a0345,6'],
  [
    ['12 ₽', 'extra-text'],
    ['12%', 'extra-text'],
    ['двенадцать', 'not-a-number'],
    ['1 234 5', 'not-a-number'],
    ['5-10', 'range'],
    ['5 шт', 'extra-text'],
    ['2к', 'abbreviated', '2000'],
    ['', 'not-a-number'],
    ['NaN', 'not-a-number'],
  ],
);

table(
  'date',
  [
    '2026-03-15',
    '15.03.2026',
    '15.03.26',
    '1.2.2026',
    '15.03.2026 14:30',
    '2026-03-15T14:30:00Z',
    '15 марта 2026 г.',
    'March 15, 2026',
    '15 Mar 2026',
    'Mon, Mar 16, 2026',
    'Wednesday, 18 March 2026',
    'пн, 16 марта 2026',
    'понедельник, 16 марта 2026 г.',
    '29.02.2028',
    '25/12/2026',
    '05/05/2026',
  ],
  [
    ['30.02.2026', 'not-a-date'],
    ['29.02.2026', 'not-a-date'],
    ['2026-13-01', 'not-a-date'],
    ['00.01.2026', 'not-a-date'],
    ['04/03/2026', 'ambiguous'],
    ['15.03', 'no-year'],
    ['15 марта', 'no-year'],
    ['завтра', 'not-a-date'],
    ['март 2026', 'not-a-date'],
    ['15 мартобря 2026', 'not-a-date'],
    ['2026', 'not-a-date'],
    ['', 'not-a-date'],
  ],
);

table('date', ['04/03/2026', '25/12/2026'], [['2026/31/12', 'not-a-date']], 'dmy');

table(
  'mask',
  ['12-345', '00-000'],
  [
    ['12345', 'mask', '12-345'],
    ['12 345', 'mask', '12-345'],
    ['12-34', 'mask'],
    ['12-3456', 'mask'],
    ['1a-345', 'mask'],
    ['', 'mask'],
    ['١٢-٣٤٥', 'mask'],
  ],
  '99-999',
);

table(
  'mask',
  ['+7 (916) 123-45-67'],
  [
    ['9161234567', 'mask', '+7 (916) 123-45-67'],
    ['79161234567', 'mask', '+7 (916) 123-45-67'],
    ['89161234567', 'mask'],
  ],
  '+7 (999) 999-99-99',
);

table(
  'mask',
  ['АБ-1', 'xy-z'],
  [
    ['АБ1', 'mask', 'АБ-1'],
    ['1Б-1', 'mask'],
    ['АБ--', 'mask'],
  ],
  'AA-*',
);
