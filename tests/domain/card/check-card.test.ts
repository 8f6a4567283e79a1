import { describe, expect, it } from 'vitest';
import { type CardStandard, checkCard, isBreach } from '../../../lib/domain/card';
import { context, field } from './builders';

const fieldDictionary = {
  budget: { labels: ['Бюджет', 'Budget'], type: 'money' as const },
  phone: { labels: ['Телефон', 'Phone'] },
  source: { labels: ['Источник'] },
  close: { labels: ['Дата закрытия'] },
  start: { labels: ['Дата начала'] },
};

const budgetOnOffer: CardStandard = {
  required: [{ field: 'budget', fromStage: 'offer', mode: 'soft', why: 'Без бюджета КП уходит в пустоту' }],
};

function check(fields: ReturnType<typeof field>[], standard: CardStandard, more = {}) {
  return checkCard(fields, standard, context({ fieldDictionary, ...more }));
}

describe('required fields', () => {
  it('asks for a field from its stage on', () => {
    expect(check([field('Бюджет')], budgetOnOffer, { stage: 'КП отправлено' })).toEqual([
      {
        code: 'empty',
        field: 'budget',
        index: 0,
        expected: null,
        received: '',
        mode: 'soft',
        rule: 'required:budget',
        why: 'Без бюджета КП уходит в пустоту',
      },
    ]);
  });

  it.each([['Договор'], ['счет'], ['contract'], ['Proposal sent']])(
    'still asks on the later stage %s',
    (stage) => {
      expect(check([field('Бюджет')], budgetOnOffer, { stage })).toMatchObject([{ code: 'empty' }]);
    },
  );

  it.each([['Новая'], ['Встреча']])('does not ask yet on %s', (stage) => {
    expect(check([field('Бюджет')], budgetOnOffer, { stage })).toEqual([]);
  });

  it('asks on every stage when the rule names none', () => {
    const standard: CardStandard = { required: [{ field: 'phone', mode: 'hint' }] };
    expect(check([field('Телефон')], standard, { stage: null, stages: [] })).toMatchObject([
      { code: 'empty' },
    ]);
  });

  it('is content with a filled field', () => {
    expect(check([field('Бюджет', '240 000 ₽')], budgetOnOffer, { stage: 'Договор' })).toEqual([]);
  });

  it('does not take a placeholder for content', () => {
    expect(check([field('Бюджет', 'уточнить')], budgetOnOffer, { stage: 'Договор' })).toMatchObject([
      { code: 'placeholder', mode: 'soft', received: 'уточнить' },
    ]);
  });

  it('lets the honest answer stand until its date', () => {
    const fields = [field('Бюджет', 'не знаю до 15.03')];
    const on = (today: string) => check(fields, budgetOnOffer, { stage: 'Договор', today });
    expect(on('2026-03-14')).toEqual([]);
    expect(on('2026-03-15')).toMatchObject([{ code: 'postponed-over', mode: 'soft' }]);
  });

  it('tells once that the stage of the card is unknown and skips the rules that need it', () => {
    const standard: CardStandard = {
      required: [
        { field: 'budget', fromStage: 'offer', mode: 'hard' },
        { field: 'source', fromStage: 'contract', mode: 'hard' },
        { field: 'phone', mode: 'soft' },
      ],
    };
    const found = check([field('Бюджет'), field('Телефон'), field('Источник')], standard, { stage: 'Архив' });
    expect(found.map(({ code, field: id, mode }) => [code, id, mode])).toEqual([
      ['stage-unknown', null, 'hint'],
      ['empty', 'phone', 'soft'],
    ]);
  });

  it('tells which rule names a stage that the pipeline does not have', () => {
    const standard: CardStandard = { required: [{ field: 'budget', fromStage: 'pilot', mode: 'hard' }] };
    expect(check([field('Бюджет')], standard)).toMatchObject([
      { code: 'stage-unknown', field: 'budget', expected: 'pilot', mode: 'hint' },
    ]);
  });

  it('asks a won card for everything and a lost one for nothing from a stage on', () => {
    const fields = [field('Бюджет')];
    expect(check(fields, budgetOnOffer, { outcome: 'won', stage: 'Успешно' })).toMatchObject([
      { code: 'empty' },
    ]);
    expect(check(fields, budgetOnOffer, { outcome: 'lost', stage: 'Провал' })).toEqual([]);
  });

  it('never stops anybody for a field that is not on the page', () => {
    const standard: CardStandard = { required: [{ field: 'budget', mode: 'hard' }] };
    const found = check([field('Телефон')], standard);
    expect(found).toMatchObject([{ code: 'field-missing', field: 'budget', mode: 'hint', index: null }]);
    expect(found.some(isBreach)).toBe(false);
  });

  it('never stops anybody for a field that cannot be read', () => {
    const standard: CardStandard = { required: [{ field: 'budget', mode: 'hard' }] };
    expect(check([field('Бюджет', null, { filled: 'unknown' })], standard)).toMatchObject([
      { code: 'field-unreadable', mode: 'hint' },
    ]);
  });

  it('shows the conflict when the standard hides a field that it requires', () => {
    const standard: CardStandard = { required: [{ field: 'budget', mode: 'hard' }], hidden: ['budget'] };
    expect(check([field('Бюджет')], standard)).toMatchObject([{ code: 'required-but-hidden', mode: 'hint' }]);
  });

  it('reports two fields of one label instead of judging one of them', () => {
    const standard: CardStandard = { required: [{ field: 'phone', mode: 'hard' }] };
    expect(check([field('Телефон'), field('Телефон', '+7')], standard)).toMatchObject([
      { code: 'field-ambiguous', mode: 'hint' },
    ]);
  });

  it('believes an attached file that has no text', () => {
    const standard: CardStandard = { required: [{ field: 'phone', mode: 'hard' }] };
    expect(check([field('Телефон', null, { filled: true })], standard)).toEqual([]);
  });

  it('counts blanks and zero-width characters as empty whatever the page says', () => {
    const standard: CardStandard = { required: [{ field: 'phone', mode: 'hard' }] };
    expect(check([field('Телефон', ' \u00a0\u200b', { filled: true })], standard)).toMatchObject([
      { code: 'empty' },
    ]);
  });

  it('lets the stricter of two rules for one field speak', () => {
    const rules = [
      { field: 'budget', mode: 'hint' },
      { field: 'budget', fromStage: 'offer', mode: 'hard' },
    ] as const;
    for (const required of [rules, [...rules].reverse()]) {
      const found = check([field('Бюджет')], { required }, { stage: 'Договор' });
      expect(found).toMatchObject([{ code: 'empty', mode: 'hard' }]);
    }
  });

  it('finds a field that the standard names by its label alone', () => {
    const standard: CardStandard = { required: [{ field: 'Отрасль', mode: 'soft' }] };
    expect(check([field('Отрасль:')], standard)).toMatchObject([{ code: 'empty', field: 'Отрасль' }]);
  });

  it('asks only the roles that the rule is for', () => {
    const standard: CardStandard = { required: [{ field: 'phone', mode: 'hard', roles: ['seller'] }] };
    expect(check([field('Телефон')], standard, { role: 'seller' })).toHaveLength(1);
    expect(check([field('Телефон')], standard, { role: 'rop' })).toEqual([]);
    expect(check([field('Телефон')], standard)).toEqual([]);
    const forAll: CardStandard = { required: [{ field: 'phone', roles: ['*'] }] };
    expect(check([field('Телефон')], forAll)).toHaveLength(1);
  });

  it('takes a rule without a mode for a hint', () => {
    expect(check([field('Телефон')], { required: [{ field: 'phone' }] })).toMatchObject([{ mode: 'hint' }]);
  });
});

describe('values', () => {
  it('offers what a format offers and never stops harder than soft', () => {
    const standard: CardStandard = {
      required: [{ field: 'phone', mode: 'hard' }],
      formats: { phone: 'phone-e164:RU' },
    };
    const formats = {
      'phone-e164': (_: string, country: string) =>
        ({ ok: false, code: 'not-e164', suggestion: `+79161234567 ${country}` }) as const,
    };
    expect(check([field('Телефон', '8 (916) 123-45-67')], standard, { formats })).toMatchObject([
      {
        code: 'format',
        detail: 'not-e164',
        suggestion: '+79161234567 RU',
        mode: 'soft',
        rule: 'format:phone-e164:RU',
      },
    ]);
  });

  it('tells that a format is not known instead of failing the value', () => {
    const standard: CardStandard = { formats: { phone: 'constructor' } };
    expect(check([field('Телефон', 'x1')], standard)).toMatchObject([
      { code: 'format-unknown', mode: 'hint' },
    ]);
  });

  it('does not hold an empty or postponed field to a format', () => {
    const formats = { never: () => ({ ok: false, code: 'no' }) as const };
    const standard: CardStandard = { formats: { phone: 'never' } };
    expect(check([field('Телефон')], standard, { formats })).toEqual([]);
    expect(check([field('Телефон', "don't know until 2026-04-01")], standard, { formats })).toEqual([]);
  });

  it('hints at junk in a field that is in the order but not required', () => {
    expect(check([field('Источник', 'н/д')], { order: ['source'] })).toMatchObject([
      { code: 'placeholder', mode: 'hint', rule: 'value:source' },
    ]);
  });

  it('leaves alone fields that the standard does not ask for', () => {
    expect(check([field('Источник', 'н/д'), field('Комментарий', 'нет')], {})).toEqual([]);
  });

  it('reports a value that is not among the choices', () => {
    const options = ['Сайт', 'Выставка'];
    const standard: CardStandard = { order: ['source'] };
    expect(check([field('Источник', 'Реклама', { options })], standard)).toMatchObject([
      { code: 'not-in-list', expected: options, received: 'Реклама' },
    ]);
    expect(check([field('Источник', 'сайт ', { options })], standard)).toEqual([]);
    expect(check([field('Источник', 'Сайт, Выставка', { options })], standard)).toEqual([]);
  });

  it('takes «Нет» for an answer where it is a choice', () => {
    const standard: CardStandard = { required: [{ field: 'source', mode: 'hard' }] };
    expect(check([field('Источник', 'Нет', { options: ['Да', 'Нет'] })], standard)).toEqual([]);
  });

  it('does not count a value that the person repeats over many records', () => {
    const standard: CardStandard = { required: [{ field: 'source', mode: 'hard' }], order: ['phone'] };
    const often = (value: string) => [{ value, records: 6, of: 12 }];
    const repeated = {
      source: often('Сарафанное радио'),
      phone: often('+79161234567'),
      close: often('x'),
    };
    const fields = [field('Источник', 'сарафанное  радио.'), field('Телефон', '+7 916 123-45-67')];
    expect(check(fields, standard, { repeated })).toMatchObject([
      // It may be true, so it never stops harder than this.
      { code: 'placeholder', mode: 'soft', rule: 'required:source', sample: { records: 6, of: 12 } },
      { code: 'placeholder', detail: 'repeated', mode: 'hint', rule: 'value:phone' },
    ]);
    expect(check(fields, standard)).toEqual([]);
    const placeholders = { allow: ['Сарафанное радио', '+7 916 123-45-67'] };
    expect(check(fields, { ...standard, placeholders }, { repeated })).toEqual([]);
  });

  it('heeds the words that the team added and allowed', () => {
    const required = [{ field: 'source', mode: 'soft' as const }];
    const standard = { required, placeholders: { extra: ['как обычно'], allow: ['Проверка'] } };
    expect(check([field('Источник', 'Как обычно!')], standard)).toMatchObject([{ code: 'placeholder' }]);
    expect(check([field('Источник', 'проверка')], standard)).toEqual([]);
  });
});

describe('rules over several fields', () => {
  const on = (
    rule: NonNullable<CardStandard['rules']>[number],
    fields: ReturnType<typeof field>[],
    more = {},
  ) =>
    check(fields, { rules: [rule] }, more).map(({ code, field: id, expected, mode }) => ({
      code,
      id,
      expected,
      mode,
    }));

  it('wants the close date not in the past', () => {
    const rule = { kind: 'not-in-past', field: 'close', mode: 'soft' } as const;
    expect(on(rule, [field('Дата закрытия', '09.03.2026')])).toEqual([
      { code: 'date-in-past', id: 'close', expected: '2026-03-10', mode: 'soft' },
    ]);
    expect(on(rule, [field('Дата закрытия', '10 марта 2026 г.')])).toEqual([]);
    expect(on(rule, [field('Дата закрытия', 'вчера')])).toMatchObject([{ code: 'date-in-past' }]);
    expect(on(rule, [field('Дата закрытия', '')])).toEqual([]);
    expect(on(rule, [field('Дата закрытия', '09.03.2026')], { outcome: 'won' })).toEqual([]);
  });

  it('refuses to guess which number is the day', () => {
    const rule = { kind: 'not-in-past', field: 'close', mode: 'hard' } as const;
    const fields = [field('Дата закрытия', '04/03/2026')];
    expect(on(rule, fields)).toMatchObject([{ code: 'date-unreadable', mode: 'hint' }]);
    expect(on(rule, fields, { dayOrder: 'month-first' })).toEqual([]);
    expect(on(rule, fields, { dayOrder: 'day-first' })).toMatchObject([
      { code: 'date-in-past', mode: 'hard' },
    ]);
  });

  it('wants a positive amount from a stage on', () => {
    const rule = { kind: 'positive', field: 'budget', fromStage: 'offer' } as const;
    const at = (value: string, stage: string) => on(rule, [field('Бюджет', value)], { stage });
    expect(at('0,00 ₽', 'Встреча')).toEqual([]);
    expect(at('0,00 ₽', 'Договор')).toMatchObject([{ code: 'amount-not-positive', mode: 'hint' }]);
    expect(at('−5 000', 'Договор')).toMatchObject([{ code: 'amount-not-positive' }]);
    expect(at('1.2 млн', 'Договор')).toEqual([]);
    expect(at('договорная', 'Договор')).toMatchObject([{ code: 'amount-unreadable' }]);
  });

  it('wants one date not after another', () => {
    const rule = { kind: 'not-after', field: 'start', other: 'close' } as const;
    const at = (start: string, close: string) =>
      on(rule, [field('Дата начала', start), field('Дата закрытия', close)]);
    expect(at('01.04.2026', '31.03.2026')).toMatchObject([
      { code: 'date-after', id: 'start', expected: '2026-03-31' },
    ]);
    expect(at('31.03.2026', '2026-03-31')).toEqual([]);
    expect(at('', '31.03.2026')).toEqual([]);
    // Words that every object of the language has are no dates.
    for (const word of ['__proto__', 'constructor', 'toString'])
      expect(at(word, '31.03.2026')).toMatchObject([{ code: 'date-unreadable' }]);
  });

  it('wants at least one of several fields', () => {
    const rule = { kind: 'at-least-one', fields: ['phone', 'source'], mode: 'hard' } as const;
    expect(on(rule, [field('Телефон'), field('Источник', '-')])).toMatchObject([
      { code: 'none-filled', expected: ['phone', 'source'], mode: 'hard' },
    ]);
    expect(on(rule, [field('Телефон'), field('Источник', 'Сайт')])).toEqual([]);
    expect(on(rule, [field('Телефон')])).toMatchObject([{ code: 'field-missing', mode: 'hint' }]);
  });

  it('wants a field when another is filled', () => {
    const rule = { kind: 'required-if', field: 'source', other: 'phone', mode: 'soft' } as const;
    expect(on(rule, [field('Телефон', '+79161234567'), field('Источник')])).toMatchObject([
      { code: 'empty-while-other-filled', id: 'source', expected: 'phone', mode: 'soft' },
    ]);
    expect(on(rule, [field('Телефон'), field('Источник')])).toEqual([]);
  });

  it('leaves alone a rule of a later version', () => {
    const rules = [{ kind: 'moon-phase', field: 'close' }] as unknown as NonNullable<CardStandard['rules']>;
    expect(check([field('Дата закрытия', '01.01.2020')], { rules })).toEqual([]);
  });
});
