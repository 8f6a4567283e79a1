import { describe, expect, it } from 'vitest';
import { type CardStandard, cardHygiene, hygieneScore, teamHygiene } from '../../../lib/domain/card';
import vectors from '../../fixtures/analytics-vectors.json';
import { context, field } from './builders';

describe('hygiene of one card', () => {
  const { fields, score } = vectors.V17_hygiene;

  it('is the weight of what is ok over the weight of what is due', () => {
    const weighed = fields.map(([id, weight, state]) => ({
      field: String(id),
      weight: Number(weight),
      ok: state === 'ok',
    }));
    expect(hygieneScore(weighed).score).toBeCloseTo(score, 6);
    expect(hygieneScore(weighed)).toMatchObject({ ok: 4, of: 7 });
  });

  it('is the same when it is read off the card', () => {
    const contents: Record<string, string> = { ok: 'есть', placeholder: 'н/д', empty: '' };
    const read = fields.map(([id, , state]) => field(String(id), contents[String(state)] ?? null));
    const standard: CardStandard = { required: fields.map(([id]) => ({ field: String(id), mode: 'soft' })) };
    const weights = Object.fromEntries(fields.map(([id, weight]) => [String(id), Number(weight)]));
    expect(cardHygiene(read, standard, context(), weights).score).toBeCloseTo(score, 6);
  });

  const standard: CardStandard = {
    required: [
      { field: 'ИНН', mode: 'soft' },
      { field: 'Бюджет', fromStage: 'offer', mode: 'soft' },
    ],
    formats: { ИНН: 'inn' },
  };

  it('asks only for fields of the present and earlier stages', () => {
    const fields = [field('ИНН', '7707083893'), field('Бюджет')];
    expect(cardHygiene(fields, standard, context())).toEqual({ score: 1, ok: 1, of: 1 });
    expect(cardHygiene(fields, standard, context({ stage: 'Договор' }))).toEqual({
      score: 0.5,
      ok: 1,
      of: 2,
    });
  });

  it('does not count a value of the wrong format', () => {
    expect(cardHygiene([field('ИНН', '7707083894')], standard, context()).score).toBe(0);
  });

  it('counts the honest answer until its date', () => {
    const fields = [field('ИНН', 'не знаю до 12.03')];
    expect(cardHygiene(fields, standard, context()).score).toBe(1);
    expect(cardHygiene(fields, standard, context({ today: '2026-03-12' })).score).toBe(0);
  });

  it('leaves out what is not on the page or cannot be read', () => {
    expect(cardHygiene([field('ИНН', null, { filled: 'unknown' })], standard, context())).toEqual({
      score: null,
      ok: 0,
      of: 0,
    });
  });

  it('counts a field that two rules require once', () => {
    const twice: CardStandard = {
      required: [
        { field: 'ИНН', mode: 'hint' },
        { field: 'ИНН', mode: 'hard' },
      ],
    };
    expect(cardHygiene([field('ИНН')], twice, context()).of).toBe(1);
  });

  it.each([[Number.NaN], [-1], [Number.POSITIVE_INFINITY]])('takes the weight %d for 1', (weight) => {
    expect(cardHygiene([field('ИНН', '7707083893')], standard, context(), { ИНН: weight })).toEqual({
      score: 1,
      ok: 1,
      of: 1,
    });
  });
});

describe('hygiene of a team', () => {
  it('is the mean over cards, with the count, and cards without a score apart', () => {
    const scores = [
      { score: 0.5, ok: 1, of: 2 },
      { score: 1, ok: 3, of: 3 },
      { score: null, ok: 0, of: 0 },
    ];
    expect(teamHygiene(scores)).toEqual({ mean: 0.75, cards: 2, without: 1 });
  });

  it('of no cards is not zero', () => {
    expect(teamHygiene([])).toEqual({ mean: null, cards: 0, without: 0 });
  });
});
