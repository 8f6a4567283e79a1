import { describe, expect, it } from 'vitest';
import { matchField, matchFields } from '../../../lib/domain/card';
import { field } from './builders';

const budget = { id: 'budget', labels: ['Бюджет', 'Budget'] };

describe('finding a field of the dictionary on a card', () => {
  it.each([
    ['Бюджет'],
    ['БЮДЖЕТ'],
    ['Бюджет *'],
    ['* Бюджет:'],
    ['  Бюджет\u00a0'],
    ['Бюд\u200bжет'],
    ['Budget'],
    ['«Бюджет»'],
  ])('reads %j as the budget', (label) => {
    expect(matchField([field('Телефон'), field(label)], budget)).toEqual({
      kind: 'found',
      index: 1,
      by: 'label',
    });
  });

  it('takes ё and е for one letter', () => {
    const query = { id: 'account', labels: ['Счёт клиента'] };
    expect(matchField([field('Счет клиента')], query)).toMatchObject({ kind: 'found', index: 0 });
  });

  it('accepts a label that goes on after ours', () => {
    expect(matchField([field('Бюджет, руб.')], budget)).toEqual({ kind: 'found', index: 0, by: 'prefix' });
  });

  it('does not accept a label that only begins with the same letters', () => {
    expect(matchField([field('Бюджетирование')], budget)).toEqual({ kind: 'missing' });
  });

  it('prefers the exact label to a longer one', () => {
    expect(matchField([field('Бюджет на год'), field('Бюджет')], budget)).toMatchObject({
      index: 1,
      by: 'label',
    });
  });

  it('prefers the id of the adapter to any label', () => {
    const fields = [field('Бюджет'), field('Сумма сделки', '', { id: 'budget' })];
    expect(matchField(fields, budget)).toEqual({ kind: 'found', index: 1, by: 'id' });
  });

  it('reports two fields of the same label instead of choosing', () => {
    const fields = [field('Бюджет'), field('Телефон'), field('Бюджет:')];
    expect(matchField(fields, budget)).toEqual({ kind: 'ambiguous', indices: [0, 2] });
  });

  it('reports two longer labels instead of choosing', () => {
    const query = { id: 'phone', labels: ['Телефон'] };
    const fields = [field('Телефон рабочий'), field('Телефон мобильный')];
    expect(matchField(fields, query)).toEqual({ kind: 'ambiguous', indices: [0, 1] });
  });

  it('ignores labels that are nothing but punctuation', () => {
    expect(matchField([field('***')], { id: 'x', labels: ['', '—'] })).toEqual({ kind: 'missing' });
  });

  it('leaves a longer label to the entry that names it in full', () => {
    const fields = [field('Телефон помощника'), field('Телефон рабочий')];
    const matches = matchFields(fields, {
      phone: { labels: ['Телефон'] },
      assistant: { labels: ['Телефон помощника'] },
    });
    expect(matches.get('assistant')).toMatchObject({ kind: 'found', index: 0 });
    expect(matches.get('phone')).toMatchObject({ kind: 'found', index: 1, by: 'prefix' });
  });

  it('gives a field that two entries claim to neither', () => {
    const matches = matchFields([field('Сумма')], {
      budget: { labels: ['Сумма'] },
      price: { labels: ['сумма:'] },
    });
    expect([...matches.values()]).toEqual([
      { kind: 'ambiguous', indices: [0] },
      { kind: 'ambiguous', indices: [0] },
    ]);
  });

  it('answers for an entry named like a property of every object', () => {
    const matches = matchFields([field('Бюджет')], { constructor: { labels: ['Бюджет'] } });
    expect(matches.get('constructor')).toMatchObject({ kind: 'found' });
  });
});
