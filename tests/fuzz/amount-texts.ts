import fc from 'fast-check';

const PIECES = [
  ...'0123456789',
  '1',
  '000',
  '.',
  ',',
  ' ',
  '\u00a0',
  "'",
  '-',
  '−',
  '–',
  '(',
  ')',
  '+',
  '%',
  'e',
  'k',
  'M',
  ' млн',
  ' тыс. ',
  '$',
  '€',
  ' ₽',
  ' руб.',
  'USD',
  'kr',
  'B',
  'mil',
  '٫',
  '٬',
  '١',
  '\u200e',
  '/',
  ':',
  '№',
  '\ud83d',
  '\n',
  'x',
  '…',
  '∞',
];

/** Texts made of what amounts are made of, in any order. */
export const amountSoup = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 14 })
  .map((pieces) => pieces.join(''));

/** Texts that may stand in a column of amounts, sound or not. */
export const amountTexts = fc.oneof(amountSoup, fc.string({ unit: 'binary' }), fc.string());

/** What a reader may know of the column besides. */
export const amountContexts = fc.record(
  {
    decimal: fc.constantFrom('.' as const, ',' as const, null),
    currency: fc.constantFrom('USD', 'RUB', 'JPY', 'KWD', 'SEK'),
    locale: fc.constantFrom('ru', 'en', 'de', 'tr', 'es-MX', 'xx', ''),
  },
  { requiredKeys: [] },
);
