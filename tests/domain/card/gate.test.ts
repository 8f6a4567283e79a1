import { describe, expect, it } from 'vitest';
import {
  type CardStandard,
  checkCard,
  fillingOrder,
  fromEffective,
  gateVerdict,
  nextEmpty,
} from '../../../lib/domain/card';
import { context, field } from './builders';

const standard: CardStandard = {
  required: [
    { field: 'Телефон', mode: 'hint' },
    { field: 'Бюджет', mode: 'soft' },
    { field: 'ЛПР', mode: 'hard' },
    { field: 'Регион', mode: 'hard' },
  ],
};
const verdict = (fields: ReturnType<typeof field>[], options = {}) =>
  gateVerdict(checkCard(fields, standard, context()), options);

describe('the gate', () => {
  it('stops for the strictest breach and lists the strictest first', () => {
    const { stop, missing, hints } = verdict([field('Телефон'), field('Бюджет', '-'), field('ЛПР')]);
    expect(stop).toBe('hard');
    expect(missing.map(({ field: id }) => id)).toEqual(['ЛПР', 'Бюджет']);
    expect(hints.map(({ field: id }) => id)).toEqual(['Телефон']);
  });

  it('asks for a reason when nothing harder is missing', () => {
    expect(verdict([field('Бюджет'), field('ЛПР', 'Пётр, по его словам')]).stop).toBe('soft');
  });

  it('is open when only hints are left', () => {
    expect(verdict([field('Телефон'), field('Бюджет', '1 000'), field('ЛПР', 'Пётр')])).toMatchObject({
      stop: 'none',
      missing: [],
    });
  });

  it('is open for rules that could not be checked, and names them', () => {
    const { stop, unchecked } = verdict([field('Телефон', '+79161234567')]);
    expect(stop).toBe('none');
    expect(unchecked.map(({ field: id, code }) => [id, code])).toEqual([
      ['Бюджет', 'field-missing'],
      ['ЛПР', 'field-missing'],
      ['Регион', 'field-missing'],
    ]);
  });

  it('only hints in a pilot', () => {
    const { stop, missing, hints } = verdict([field('Бюджет'), field('ЛПР')], { pilot: true });
    expect({ stop, missing }).toEqual({ stop: 'none', missing: [] });
    expect(hints.map(({ mode }) => mode)).toEqual(['hint', 'hint']);
  });
});

describe('the order of filling', () => {
  const order: CardStandard = { order: ['Телефон', 'Шаг', 'Бюджет', 'Скидка'], hidden: ['Скидка'] };
  const steps = (fields: ReturnType<typeof field>[]) => fillingOrder(fields, order, context());

  it('follows the standard and not the page, and keeps the numbers of absent fields', () => {
    const fields = [field('Бюджет'), field('Скидка'), field('Телефон', '+79161234567')];
    expect(steps(fields)).toEqual([
      { field: 'Телефон', number: 1, index: 2, filled: true },
      { field: 'Бюджет', number: 3, index: 0, filled: false },
    ]);
  });

  it('leads to the next empty field, and from the last one round to the first', () => {
    const all = steps([field('Бюджет'), field('Шаг', 'н/д'), field('Телефон', '+79161234567')]);
    expect(nextEmpty(all)?.field).toBe('Шаг');
    expect(nextEmpty(all, 'Шаг')?.field).toBe('Бюджет');
    expect(nextEmpty(all, 'Бюджет')?.field).toBe('Шаг');
  });

  it('leads nowhere when all is filled or unreadable', () => {
    const all = steps([field('Бюджет', '1'), field('Шаг', null, { filled: 'unknown' })]);
    expect(nextEmpty(all)).toBeNull();
  });
});

describe('effective settings', () => {
  it('are checked like the standard they come from', () => {
    const { standard: card, fieldDictionary } = fromEffective({
      fields: {
        inn: { labels: ['ИНН'], type: 'text', format: 'inn', hint: '10 цифр', hidden: false },
        fax: { labels: ['Факс'], type: null, format: null, hint: null, hidden: true },
      },
      blocks: [],
      order: ['inn'],
      required: [{ field: 'inn', fromStage: null, mode: 'soft', why: null }],
      placeholders: { extra: [], allow: [] },
      rules: [],
    });
    expect(card).toMatchObject({ hidden: ['fax'], formats: { inn: 'inn' }, hints: { inn: '10 цифр' } });
    const found = checkCard([field('ИНН:', '7707083894')], card, context({ fieldDictionary }));
    expect(found).toMatchObject([{ code: 'format', field: 'inn', detail: 'check-digit', mode: 'soft' }]);
  });
});
