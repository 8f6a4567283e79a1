import { describe, expect, it } from 'vitest';
import {
  type CardStandard,
  impactOf,
  questionAt,
  repeatedValues,
  type StagedRecord,
  stageLoads,
} from '../../../lib/domain/card';
import { context } from './builders';

const { stage: _, ...around } = context();
const after: CardStandard = { required: [{ field: 'budget', fromStage: 'offer', mode: 'soft' }] };
const record = (
  owner: string | null,
  stage: string | null,
  values: StagedRecord['values'],
): StagedRecord => ({
  owner,
  stage,
  values,
});
const many = (count: number, make: (number: number) => StagedRecord) =>
  Array.from({ length: count }, (_item, number) => make(number));

describe('what a changed standard would mean', () => {
  const records = [
    ...many(14, () => record('Иванов', 'КП отправлено', { budget: null })),
    ...many(20, (number) => record('Петрова', 'Договор', { budget: number % 2 ? 'н/д' : '' })),
    ...many(3, () => record(null, 'Счёт', { budget: '-' })),
    ...many(60, () => record('Иванов', 'КП отправлено', { budget: '240 000' })),
    ...many(23, () => record('Петрова', 'Новая', { budget: null })),
  ];

  it('is counted over the open deals, and by owner', () => {
    expect(impactOf(records, {}, after, around)).toEqual({
      of: 120,
      failing: 37,
      newlyFailing: 37,
      unknown: 0,
      byOwner: [
        { owner: 'Петрова', failing: 20 },
        { owner: 'Иванов', failing: 14 },
        { owner: null, failing: 3 },
      ],
      byField: [{ field: 'budget', failing: 37 }],
    });
  });

  it('tells what is new from what fails already', () => {
    const before: CardStandard = { required: [{ field: 'budget', fromStage: 'contract', mode: 'hint' }] };
    expect(impactOf(records, before, after, around).newlyFailing).toBe(14);
    expect(impactOf(records, after, after, around).newlyFailing).toBe(0);
    expect(impactOf(records, null, after, around).newlyFailing).toBe(37);
  });

  it('never calls a field empty that was never read', () => {
    const unread = [record('Иванов', 'Договор', { phone: null }), record('Иванов', 'Договор', {})];
    expect(impactOf(unread, null, after, around)).toMatchObject({ of: 0, failing: 0, unknown: 2 });
  });

  it('does not know a record whose stage is not known', () => {
    const lost = [record('Иванов', null, { budget: null }), record('Иванов', 'Архив', { budget: null })];
    expect(impactOf(lost, null, after, around)).toMatchObject({ of: 0, unknown: 2 });
  });

  it('is sure of a record that breaks one rule even when another cannot be checked', () => {
    const standard: CardStandard = {
      required: [
        { field: 'budget', mode: 'soft' },
        { field: 'phone', mode: 'soft' },
      ],
    };
    expect(impactOf([record('Иванов', 'Новая', { budget: null })], null, standard, around)).toMatchObject({
      of: 1,
      failing: 1,
      unknown: 0,
    });
  });

  it('is not lost over a mistake in the standard itself', () => {
    const standard: CardStandard = {
      required: [
        { field: 'budget', fromStage: 'no such stage', mode: 'soft' },
        { field: 'phone', mode: 'soft' },
      ],
      hidden: ['phone'],
    };
    expect(impactOf(records, null, standard, around)).toMatchObject({ of: 120, failing: 0, unknown: 0 });
  });

  it('of no records is nothing', () => {
    expect(impactOf([], null, after, around)).toMatchObject({ of: 0, failing: 0, byOwner: [], byField: [] });
  });
});

describe('one value in many records of a person', () => {
  const need = (owner: string | null, values: (string | null)[]) =>
    values.map((value) => ({ owner, values: { need: value } }));
  const different = (count: number) =>
    Array.from({ length: count }, (_item, number) => `Задача клиента ${number}`);

  it('is found above thirty percent, whatever its case and blanks', () => {
    const records = need('Иванов', ['Нужна CRM', 'нужна crm ', 'Нужна  CRM.', 'НУЖНА CRM', ...different(6)]);
    expect(repeatedValues(records, ['need'])).toEqual([
      { owner: 'Иванов', field: 'need', value: 'Нужна CRM', records: 4, of: 10, share: 0.4 },
    ]);
  });

  it('is left alone at thirty percent', () => {
    expect(repeatedValues(need('Иванов', ['a1', 'a1', 'a1', ...different(7)]), ['need'])).toEqual([]);
  });

  it('is not spoken of with few records', () => {
    expect(repeatedValues(need('Иванов', ['a1', 'a1', 'a1', 'a1', 'a1', ...different(4)]), ['need'])).toEqual(
      [],
    );
  });

  it('is counted per person and not over the team', () => {
    const records = [
      ...need('Иванов', ['a1', 'a1', ...different(8)]),
      ...need('Петрова', ['a1', 'a1', ...different(8)]),
    ];
    expect(repeatedValues(records, ['need'])).toEqual([]);
  });

  it('is never an empty one, and needs an owner', () => {
    const records = [...need('Иванов', Array(10).fill(null)), ...need(null, Array(10).fill('a1'))];
    expect(repeatedValues(records, ['need'])).toEqual([]);
  });
});

describe('how much a stage asks for', () => {
  it('is told to be too much above seven fields', () => {
    const required = Array.from({ length: 8 }, (_item, number) => ({
      field: `Поле ${number}`,
      mode: 'soft' as const,
      ...(number === 7 ? { fromStage: 'offer' } : {}),
    }));
    const loads = stageLoads({ required: [...required, { field: 'Поле 0', mode: 'hard' }] }, around);
    expect(loads.map(({ required: count, tooMany }) => [count, tooMany])).toEqual([
      [7, false],
      [7, false],
      [8, true],
      [8, true],
      [8, true],
    ]);
  });
});

describe('asking for the fact behind a move', () => {
  const questions = [
    { id: 'fact', stage: 'offer' },
    { id: 'decider', stage: 'contract' },
  ];
  const ask = (from: string | null, to: string, asked: string[] = []) =>
    questionAt(questions, { from, to }, asked, around)?.id ?? null;

  it('happens on the way into the stage, also when it is jumped over', () => {
    expect(ask('Встреча', 'КП отправлено')).toBe('fact');
    expect(ask('Встреча', 'Договор')).toBe('fact');
    expect(ask('КП отправлено', 'Договор')).toBe('decider');
  });

  it('happens once per deal and one at a time', () => {
    expect(ask('Встреча', 'Договор', ['fact'])).toBe('decider');
    expect(ask('Встреча', 'Договор', ['fact', 'decider'])).toBeNull();
  });

  it('does not happen on the way back, within a stage, or towards an unknown one', () => {
    expect(ask('Договор', 'Встреча')).toBeNull();
    expect(ask('Договор', 'Договор')).toBeNull();
    expect(ask('Встреча', 'Архив')).toBeNull();
  });
});
