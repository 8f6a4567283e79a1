import { describe, expect, test } from 'vitest';
import { createTranslator, pickLocale } from '../../../lib/locales';

const en = createTranslator('en');
const ru = createTranslator('ru');

describe('a text', () => {
  test('has its holes filled', () => {
    expect(en.t('reading.of', { read: 180, total: 214 })).toBe('Read 180 of 214');
  });

  test('writes numbers as its language does', () => {
    expect(en.t('reading.of', { read: 1200, total: 100_000 })).toBe('Read 1,200 of 100,000');
    expect(ru.t('reading.of', { read: 1200, total: 100_000 }).replace(/\s/g, ' ')).toBe(
      'Прочитано 1200 из 100 000'.replace(
        '1200',
        new Intl.NumberFormat('ru').format(1200).replace(/\s/g, ' '),
      ),
    );
  });

  test.each([
    [1, 'Скрыт 1 пункт'],
    [2, 'Скрыто 2 пункта'],
    [5, 'Скрыто 5 пунктов'],
    [11, 'Скрыто 11 пунктов'],
    [21, 'Скрыт 21 пункт'],
    [0, 'Скрыто 0 пунктов'],
  ])('agrees with %d in Russian', (n, text) => {
    expect(ru.t('today.hidden', { n })).toBe(text);
  });

  test.each([
    [1, '1 item hidden'],
    [2, '2 items hidden'],
    [0, '0 items hidden'],
  ])('agrees with %d in English', (n, text) => {
    expect(en.t('today.hidden', { n })).toBe(text);
  });

  test('does not treat a value with braces as a hole', () => {
    expect(en.t('today.missing', { fields: '{total}' })).toBe('Missing: {total}');
  });
});

describe('a word for a code from elsewhere', () => {
  test('is the text of that code', () => {
    expect(en.word('skip', 'loading', 'value.other')).toBe('still loading');
  });

  test('falls back to the general text and can name the code', () => {
    expect(en.word('skip', 'never-heard-of', 'value.other')).toBe('Could not be read for sure.');
    expect(en.word('refuse', 'e42', 'refuse.other')).toContain('e42');
  });

  test('is not found on what every object has', () => {
    expect(en.word('constructor', 'name', 'value.other')).toBe('Could not be read for sure.');
  });
});

describe('the language of the screens', () => {
  test('is the one chosen, whatever the browser speaks', () => {
    expect(pickLocale('en', ['ru-RU'])).toBe('en');
  });

  test('is else the first that the browser wants and we speak', () => {
    expect(pickLocale('auto', ['de-DE', 'ru-RU', 'en'])).toBe('ru');
    expect(pickLocale('auto', ['en-GB', 'ru'])).toBe('en');
    expect(pickLocale('auto', ['RU_ru'])).toBe('ru');
  });

  test('is English when the browser speaks none of ours, or says nothing', () => {
    expect(pickLocale('auto', ['de', 'rum'])).toBe('en');
    expect(pickLocale('auto', [])).toBe('en');
  });
});
