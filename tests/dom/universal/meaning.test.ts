import { describe, expect, it } from 'vitest';
import { meaningOfHeader, meaningOfName } from '../../../lib/crm/universal/meaning';
import { outcomeOf } from '../../../lib/crm/universal/outcome';
import { WORDS } from '../../../lib/crm/universal/words';

describe('meaningOfHeader', () => {
  it.each([
    ['Opportunity Name', 'title'],
    ['Est. revenue', 'amount'],
    ['Бюджет, ₽', 'amount'],
    ['Сумма сделки', 'amount'],
    ['Betrag (EUR)', 'amount'],
    ['Chiffre d’affaires', 'amount'],
    ['Tutar', 'amount'],
    ['Вартість', 'amount'],
    ['Wartość', 'amount'],
    ['Valor do negócio', 'amount'],
    ['Этап воронки', 'stage'],
    ['Aşama', 'stage'],
    ['Étape', 'stage'],
    ['Ответственный', 'owner'],
    ['Sales owner', 'owner'],
    ['Zuständig', 'owner'],
    ['Expected close date', 'closeDate'],
    ['Fecha de cierre prevista', 'closeDate'],
    ['Tahmini kapanış tarihi', 'closeDate'],
    ['Дата создания', 'created'],
    ['Win probability', 'probability'],
    ['Weighted amount', 'other'],
    ['Last modified', 'other'],
  ])('takes %s as %s', (header, meaning) => {
    expect(meaningOfHeader(header)).toMatchObject({ meaning });
    expect(meaningOfHeader(header)?.sure).toBeGreaterThanOrEqual(0.6);
  });

  it('is under the threshold where two names contradict each other', () => {
    expect(meaningOfHeader('Company source')?.sure).toBeLessThan(0.6);
  });

  it('knows nothing of other words', () => {
    expect(meaningOfHeader('Favourite colour')).toBeNull();
    expect(meaningOfHeader('')).toBeNull();
  });
});

describe('meaningOfName', () => {
  it.each([
    ['expected_revenue', 'amount'],
    ['dealstage', 'stage'],
    ['hubspot_owner_id', 'owner'],
    ['ASSIGNED_BY', 'owner'],
    ['closeDate', 'closeDate'],
    ['estimatedvalue', 'amount'],
    ['StageName-2', 'stage'],
    ['DATE_CREATE', 'created'],
  ])('takes %s as %s', (name, meaning) => {
    expect(meaningOfName(name)).toMatchObject({ meaning });
  });
});

describe('the dictionary', () => {
  it('says no word twice within a meaning', () => {
    for (const [meaning, words] of Object.entries(WORDS)) {
      const all = words.split('|').map((word) => word.toLowerCase());
      expect([meaning, all.filter((word, at) => all.indexOf(word) !== at)]).toEqual([meaning, []]);
    }
  });
});

describe('outcomeOf', () => {
  it.each([
    ['Closed Won', 'won'],
    ['Успешно реализовано', 'won'],
    ['Закрыто и не реализовано', 'lost'],
    ['Closed Lost', 'lost'],
    ['Verloren', 'lost'],
    ['Kazanıldı', 'won'],
    ['Przegrana', 'lost'],
    ['Negotiation', 'open'],
  ])('takes %s as %s', (stage, outcome) => {
    expect(outcomeOf(stage)).toBe(outcome);
  });

  it('does not know how a deal ended that is just "Closed"', () => {
    expect(outcomeOf('Closed')).toBeNull();
    expect(outcomeOf('Закрыта')).toBeNull();
  });
});
