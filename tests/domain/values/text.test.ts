import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldChars, isEmptyValue, normalizeText, safeCell } from '../../../lib/domain/values';

describe('normal text', { timeout: 60_000 }, () => {
  it.each([
    ['  a \u00a0\u202f b\n\tc ', 'a b c'],
    ['\u200ea\u200b\u2066b\u2069\ufeff', 'ab'],
    ['a\u202eb', 'ab'],
    ['ＡＢＣ１２', 'ABC12'],
    ['e\u0301', 'é'],
    ['a\u0000b', 'ab'],
    ['\ud83d x', '\ufffd x'],
    ['x \ude00', 'x \ufffd'],
    ['😀', '😀'],
    ['10² ½ №', '10² ½ №'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });
  it('is cut at the limit', () => {
    expect(normalizeText('x'.repeat(1 << 20))).toHaveLength(2000);
    expect(normalizeText('abcdef', 3)).toBe('abc');
  });
  it('does not keep half of a character at the cut', () => {
    expect(normalizeText('ab😀', 3)).toBe('ab\ufffd');
  });
  it('is normal already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('folded characters', { timeout: 60_000 }, () => {
  it('keep line breaks and direction overrides', () => {
    expect(foldChars('1\u00a02\n3\u202e')).toBe('1 2\n3\u202e');
  });
  it('are the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldChars(foldChars(text))).toBe(foldChars(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an empty value', () => {
  it.each([
    '',
    ' ',
    '—',
    '–',
    '-',
    'N/A',
    'n/a',
    'Н/Д',
    'Не указана',
    '(не указано)',
    '[none]',
    'Brak',
    'k. A.',
  ])('is "%s"', (text) => expect(isEmptyValue(text)).toBe(true));
  it.each(['0', '0,00', 'нет проблем', 'x', '(', '. .', 'nothing to do here'])('is not "%s"', (text) =>
    expect(isEmptyValue(text)).toBe(false),
  );
});

describe('a cell of a spreadsheet', { timeout: 60_000 }, () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    [' spaced', '" spaced"'],
    ['=1+1', '"\'=1+1"'],
    ['+cmd', '"\'+cmd"'],
    ['-2+3', '"\'-2+3"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['＝1+1', '"\'＝1+1"'],
    ['\u200b=1+1', '"\'\u200b=1+1"'],
    [' =1+1', '"\' =1+1"'],
    ['\t=1', '"\'\t=1"'],
    ['=HYPERLINK("x";"y")', '"\'=HYPERLINK(""x"";""y"")"'],
    ['-5', '-5'],
    ['+1234.50', '+1234.50'],
    ['-5,5', '"-5,5"'],
    ['a\0=b', 'a=b'],
    ["O'Neill", "O'Neill"],
    ['a=b', 'a=b'],
  ])('holding %j is %j', (text, expected) => {
    expect(safeCell(text)).toBe(expected);
  });
  it('never starts with a formula', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'=+-@|\t\r\n "\',;ab1', '＝', '\u200b', '\0') }),
        (text) => {
          const cell = safeCell(text);
          const inner = cell.startsWith('"') ? cell.slice(1) : cell;
          if (/^[-+]?\d/.test(inner)) return;
          expect(/^[\s\u200b]*[=+\-@＝|]/.test(inner)).toBe(false);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
