import { describe, expect, it } from 'vitest';
import { checkCard, fromEffective, gateVerdict } from '../../../lib/domain/card';
import { planMenu } from '../../../lib/domain/menu';
import type { CardRule, EffectiveCard, EffectiveMenu } from '../../../lib/domain/standard';
import { context, field } from './builders';

describe('what the standard gives', () => {
  it('is taken as it stands in the file', () => {
    const rule: CardRule = {
      blocks: [{ id: 'main', title: 'Главное', fields: ['Бюджет'] }],
      required: [{ field: 'Бюджет', fromStage: 'offer', mode: 'hard', why: 'Без него нет КП' }],
      formats: { Бюджет: 'money' },
      placeholders: { extra: ['обсудим'], allow: ['0'] },
    };
    const findings = checkCard([field('Бюджет', 'обсудим')], rule, context({ stage: 'Договор' }));
    expect(gateVerdict(findings)).toMatchObject({ stop: 'hard', missing: [{ code: 'placeholder' }] });
  });

  it('is taken as it reaches a page', () => {
    const card: EffectiveCard = {
      fields: {
        budget: {
          id: 'budget',
          labels: ['Бюджет'],
          type: 'money',
          format: 'money',
          hint: null,
          clause: null,
          hidden: false,
          order: 1,
        },
      },
      blocks: [],
      order: ['budget'],
      required: [{ field: 'budget', fromStage: null, mode: 'soft', why: null }],
      placeholders: { extra: [], allow: ['123'] },
      questions: [],
      rules: [{ kind: 'positive', field: 'budget' }],
    };
    const { standard, fieldDictionary } = fromEffective(card);
    const check = (value: string) =>
      checkCard([field('Бюджет', value)], standard, context({ fieldDictionary }));
    expect(check('123')).toEqual([]);
    expect(check('0')).toMatchObject([{ code: 'amount-not-positive', mode: 'hint' }]);
    expect(check('100к')).toMatchObject([{ code: 'format', suggestion: '100000', mode: 'soft' }]);
  });

  it('orders a menu as it reaches a page', () => {
    const rule: EffectiveMenu = {
      order: [{ id: 'deals', labels: ['Сделки', 'Deals'], href: null }],
      hidden: [{ id: 'feed', labels: ['Лента'], href: '/stream' }],
      unknown: 'show-in-new',
    };
    const page = ['Лента', 'Склад', 'Сделки'].map((label) => ({ label, href: null }));
    expect(planMenu(page, rule)).toMatchObject({ order: [1, 2, 0], hidden: [0], unknown: [1], found: 2 });
  });
});
