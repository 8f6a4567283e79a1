import { describe, expect, it } from 'vitest';
import { type CardStandard, planBlocks } from '../../../lib/domain/card';
import { context, field } from './builders';

const standard: CardStandard = {
  blocks: [
    { id: 'main', title: 'Главное', fields: ['Телефон', 'Шаг', 'ЛПР'] },
    { id: 'money', title: 'Деньги', fields: ['Бюджет', 'Скидка', 'Телефон'] },
  ],
  hidden: ['Факс'],
};
const page = [
  field('Факс', '1'),
  field('Бюджет', 'уточнить'),
  field('Отрасль', 'Связь'),
  field('ЛПР', 'Пётр'),
  field('Телефон', '+79161234567'),
  field('Город', null, { filled: 'unknown' }),
];
const plan = (fields = page, more = {}) => planBlocks(fields, standard, context(more));

describe('blocks of a card', () => {
  it('hold their fields in the order of the standard, whatever the page does', () => {
    expect(plan()[0]).toMatchObject({
      id: 'main',
      title: 'Главное',
      slots: [
        { field: 'Телефон', slot: 0, index: 4 },
        { field: 'ЛПР', slot: 2, index: 3 },
      ],
      missing: ['Шаг'],
    });
  });

  it('count what is filled, and a placeholder is not', () => {
    expect(plan().map(({ id, filled, of }) => [id, filled, of])).toEqual([
      ['main', 2, 2],
      ['money', 0, 1],
      ['other', 1, 1],
    ]);
  });

  it('take fields that nobody names to the end, and never the hidden ones', () => {
    expect(plan().at(-1)).toMatchObject({
      id: 'other',
      title: null,
      slots: [
        { field: null, slot: 0, index: 2 },
        { field: null, slot: 1, index: 5 },
      ],
    });
  });

  it('keep every slot on every stage', () => {
    const [first] = plan(page, { stage: 'Новая' });
    const [last] = plan([...page, field('Шаг', 'Звонок'), field('Скидка', '5')], { stage: 'Счёт' });
    const kept = last?.slots.filter(({ field: id }) => id !== 'Шаг').map(({ field: id, slot }) => [id, slot]);
    expect(kept).toEqual(first?.slots.map(({ field: id, slot }) => [id, slot]));
  });

  it('show every field of the page once', () => {
    const indices = plan().flatMap(({ slots }) => slots.map(({ index }) => index));
    expect([...indices].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('of a standard without blocks are one block of other fields', () => {
    expect(planBlocks(page, {}, context()).map(({ id, slots }) => [id, slots.length])).toEqual([
      ['other', 6],
    ]);
    expect(planBlocks([], {}, context())).toEqual([]);
  });
});
