import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtInFormats,
  type CardField,
  type CardStandard,
  checkCard,
  fieldState,
  findByTyping,
  gateVerdict,
  isPlaceholder,
  planBlocks,
  readPostponed,
} from '../../../lib/domain/card';
import { registryFormats } from '../../../lib/domain/card/formats/registry';
import { phoneE164 } from '../../../lib/domain/card/phone';
import { context, field } from './builders';

const names = ['Бюджет', 'Телефон', '__proto__', 'constructor', '', '***', 'toString'];
const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-',
    'нет',
    'не знаю до 15.03',
    '12.03.2026',
    '0',
    '1e400',
    '\ud800',
    '\u202eabc',
    '1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const fields: fc.Arbitrary<CardField[]> = fc.array(
  fc.record({
    label: fc.constantFrom(...names),
    value: fc.option(text, { nil: null }),
    filled: fc.constantFrom(true, false, 'unknown' as const),
    options: fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined }),
    kind: fc.constantFrom(undefined, 'money' as const, 'date' as const, 'choice' as const),
  }),
  { maxLength: 8 },
);
const name = fc.constantFrom(...names);
const mode = fc.constantFrom('hint' as const, 'soft' as const, 'hard' as const);
const standards: fc.Arbitrary<CardStandard> = fc.record({
  order: fc.array(name, { maxLength: 4 }),
  hidden: fc.array(name, { maxLength: 2 }),
  required: fc.array(
    fc.record({ field: name, mode, fromStage: fc.constantFrom(undefined, null, 'offer', '__proto__', 'x') }),
    { maxLength: 5 },
  ),
  formats: fc.dictionary(
    name,
    fc.constantFrom('email', 'mask:', 'mask:99', 'date:dmy', '__proto__', ':', 'money'),
  ),
  rules: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('not-in-past' as const, 'positive' as const), field: name, mode }),
      fc.record({
        kind: fc.constantFrom('not-after' as const, 'required-if' as const),
        field: name,
        other: name,
      }),
      fc.record({ kind: fc.constant('at-least-one' as const), fields: fc.array(name, { maxLength: 3 }) }),
    ),
    { maxLength: 4 },
  ),
});

describe('any card under any standard', () => {
  it('is checked without a throw, and what cannot be checked never stops anybody', () => {
    fc.assert(
      fc.property(fields, standards, (card, standard) => {
        const findings = checkCard(card, standard, context());
        const { missing, unchecked, hints } = gateVerdict(findings);
        expect(missing.length + unchecked.length + hints.length).toBe(findings.length);
        expect(unchecked.every((finding) => finding.mode === 'hint')).toBe(true);
        for (const { index } of findings) expect(index === null || index < card.length).toBe(true);
      }),
    );
  });

  it('gives the same findings twice and changes neither card nor standard', () => {
    fc.assert(
      fc.property(fields, standards, (card, standard) => {
        const before = structuredClone({ card, standard });
        expect(checkCard(card, standard, context())).toEqual(checkCard(card, standard, context()));
        expect({ card, standard }).toEqual(before);
      }),
    );
  });

  it('has every field of the page in one block or hidden', () => {
    fc.assert(
      fc.property(fields, standards, (card, standard) => {
        const shown = planBlocks(card, standard, context()).flatMap(({ slots }) =>
          slots.map(({ index }) => index),
        );
        expect(new Set(shown).size).toBe(shown.length);
        if ((standard.hidden ?? []).length === 0) expect(shown).toHaveLength(card.length);
      }),
    );
  });

  it('stops nobody in a pilot', () => {
    fc.assert(
      fc.property(fields, standards, (card, standard) => {
        expect(gateVerdict(checkCard(card, standard, context()), { pilot: true }).stop).toBe('none');
      }),
    );
  });
});

describe('a whole page in one field', () => {
  const long = [
    'a'.repeat(1e6),
    `${'a'.repeat(5e5)}b`,
    ' '.repeat(1e6),
    '1 '.repeat(5e5),
    '@.'.repeat(5e5),
    '-'.repeat(1e6),
  ];
  const formats = { ...builtInFormats, ...registryFormats, phone: phoneE164('RU') };

  it.each(Object.entries(formats))('is refused by %s', (_, check) => {
    for (const value of long) expect(check(value, '99-999').ok).toBe(false);
  });

  it('is a placeholder only when it is one sign', () => {
    expect(long.map((value) => isPlaceholder(value))).toEqual([true, false, false, false, true, true]);
  });

  it('is neither an honest answer nor an error', () => {
    for (const value of long) expect(readPostponed(value, '2026-03-10')).toEqual({ kind: 'none' });
    expect(fieldState(field('Комментарий', long[1] ?? ''), '2026-03-10', {})).toBe('ok');
  });

  it('is told in a finding by its beginning', () => {
    const found = checkCard([field('Сайт', long[1] ?? '')], { formats: { Сайт: 'url' } }, context());
    expect(found[0]?.received).toHaveLength(80);
  });
});

describe('jumping to a field by typing', () => {
  const page = ['Дата бюджета', 'Бюджет', 'Телефон', 'Мобильный телефон', 'Годовой бюджет *'].map(
    (label) => ({ label }),
  );

  it.each([
    ['бюд', [1, 0, 4]],
    ['ТЕЛ', [2, 3]],
    ['юджет', [0, 1, 4]],
    ['годовой б', [4]],
    ['факс', []],
    [' * ', []],
  ])('%j finds %j', (typed, indices) => {
    expect(findByTyping(page, typed)).toEqual(indices);
  });
});
