import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceholder, placeholderWords } from '../../../lib/domain/card';

describe('a value that only gets past the check', () => {
  it.each(
    [
      ...[
        'нет',
        'Нет.',
        'НЕТ!',
        ' нет ',
        'н е т',
        'не\u00a0знаю',
        'не указано',
        'н/д',
        'Н.Д.',
        'нд',
        'б/н',
        'хз',
      ],
      ...[
        'уточнить',
        'Уточню',
        'уточняется',
        'потом',
        'тест',
        'Тестовый',
        'неизвестно',
        'нет данных',
        'отсутствует',
      ],
      ...[
        'no',
        'None',
        'n/a',
        'N.A.',
        'na',
        'nil',
        'NULL',
        'undefined',
        'unknown',
        'tbd',
        'TBC',
        'test',
        'asdf',
      ],
      ...["don't know", 'don’t know', 'not specified', 'lorem ipsum', 'xxx', 'foo', 'placeholder'],
      ...['-', '--', '—', '–', '−', '…', '...', '.', '?', '???', '!!!', '/', '\\', '_', '***', '- - -', '«»'],
      ...[
        '123',
        '1234',
        '12345',
        '1234567890',
        '0123456789',
        '321',
        '54321',
        '987654321',
        '111',
        '000',
        '0000000',
        '123123',
      ],
      ...[
        'qwerty',
        'QWERTY',
        'qwer',
        'йцукен',
        'йцук',
        'фыва',
        'фывапр',
        'asdfgh',
        'asdasd',
        'фывфыв',
        'zxcv',
        'ячсм',
        '1q2w3e',
      ],
      ...['aaa', 'ЫЫЫЫ', 'ххх', 'а\u200bа\u200bа', 'ttttt'],
      ...[
        'test@test.ru',
        'TEST@TEST.COM',
        'test1@mail.ru',
        'a@a.ru',
        'aa@aa.aa',
        'no@no.ru',
        'нет@нет.рф',
        '123@mail.ru',
      ],
      ...[
        'asdf@asdf.com',
        'noemail@acme.ru',
        'anna@example.com',
        'x@localhost',
        'qwerty@yandex.ru',
        'mail@mail.ru',
      ],
      ...[
        '+7 (999) 999-99-99',
        '+7 111 111-11-11',
        '+70000000000',
        '8 (123) 456-78-90',
        '+1 (000) 000-0000',
        '+79999999999',
      ],
    ].map((value) => [value]),
  )('%j is a placeholder', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  it.each(
    [
      ...[
        'Иванов',
        'Ли',
        'Ян',
        'Смит',
        'Ким Ир',
        'ООО «Нетология»',
        'Нет времени, перезвонить',
        'Тестов Иван',
      ],
      ...[
        'No 5',
        'Norway',
        'Nokia',
        'Test drive booked',
        'Ann',
        'Bob',
        'Anna',
        'IKEA',
        'L',
        'A+',
        '+',
        '✓',
        '100 %',
      ],
      ...['Unknown Worlds Ltd', 'Property', 'Powerful', 'Asda', 'Werther', 'Запрос', 'Фыв и партнёры'],
      ...[
        '1',
        '12',
        '100',
        '1000',
        '240 000',
        '10 000 000 000',
        '1 111',
        '11.11.2026',
        '777-7',
        '2026',
        '345',
        '1223',
      ],
      ...[
        'test.drive@acme.ru',
        'info@acme.ru',
        'shop@shop.ru',
        'ikea@ikea.ru',
        'net@microsoft.com',
        'no.reply.anna@acme.ru',
      ],
      ...['+79161234567', '8 800 555-35-35', '+7 (495) 777-77-77', '7707083893', '044525225', '+74957777777'],
      ...['https://acme.ru', '👍', '名前', 'не знаю, кто решает, спросить у Петра'],
    ].map((value) => [value]),
  )('%j is believed', (value) => {
    expect(isPlaceholder(value)).toBe(false);
  });

  it('is not an empty value: that has a name of its own', () => {
    expect(isPlaceholder('')).toBe(false);
    expect(isPlaceholder(' \u200b')).toBe(false);
  });
});

describe('the field decides with its kind', () => {
  it('an answer of a list is an answer', () => {
    expect(isPlaceholder('Нет', { hasOptions: true })).toBe(false);
    expect(isPlaceholder('Unknown', { hasOptions: true })).toBe(false);
  });

  it.each([['не выбрано'], ['— выберите —'], ['-'], ['Please select…'], ['None']])(
    '%j in a list is nothing chosen',
    (value) => {
      expect(isPlaceholder(value, { hasOptions: true })).toBe(true);
    },
  );

  it('a count or a repeated digit in a field of numbers may be true', () => {
    expect(isPlaceholder('123', { numeric: true })).toBe(false);
    expect(isPlaceholder('111', { numeric: true })).toBe(false);
    expect(isPlaceholder('нет', { numeric: true })).toBe(true);
    expect(isPlaceholder('-', { numeric: true })).toBe(true);
  });
});

describe('the team’s own words', () => {
  const words = placeholderWords({ extra: ['Как обычно', '+', '   '], allow: ['тест', '-'] });

  it('are added to the built-in ones', () => {
    expect(isPlaceholder('как  обычно…', {}, words)).toBe(true);
    expect(isPlaceholder('+', {}, words)).toBe(true);
    expect(isPlaceholder('нет', {}, words)).toBe(true);
  });

  it('take away from the built-in ones', () => {
    expect(isPlaceholder('Тест', {}, words)).toBe(false);
    expect(isPlaceholder('-', {}, words)).toBe(false);
    expect(isPlaceholder('--', {}, words)).toBe(true);
  });
});

it('never throws, whatever text it is given', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.boolean(),
      fc.boolean(),
      (value, numeric, hasOptions) => {
        expect(typeof isPlaceholder(value, { numeric, hasOptions })).toBe('boolean');
      },
    ),
  );
});
