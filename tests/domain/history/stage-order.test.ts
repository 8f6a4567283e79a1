import { describe, expect, test } from 'vitest';
import { type StageOrderSources, stageOrders, typedLadders } from '../../../lib/domain/history/stage-order';
import { makeDeal } from '../pipeline/make';

const none: StageOrderSources = { snapshots: [], dictionary: {}, ladders: {} };
const onStages = (...stages: string[]) => stages.map((stage, i) => makeDeal({ id: `d${i}`, stage }));
const board = (...stages: string[]) => ({ source: 'board' as const, stages: { '': stages } });

describe('the order of stages', () => {
  test('is that of the newest board', () => {
    const snapshots = [board('A', 'B'), board('B', 'A', 'C')];
    expect(stageOrders(onStages('A'), { ...none, snapshots })).toEqual({ '': ['B', 'A', 'C'] });
  });

  test('is not taken from a list', () => {
    const snapshots = [{ source: 'list' as const, stages: { '': ['A', 'B'] } }];
    expect(stageOrders(onStages('A'), { ...none, snapshots })).toEqual({});
  });

  test('is taken from a record’s stage bar where no board was seen', () => {
    const cards = [{ stages: { '': ['A', 'B', 'C'] } }];
    expect(stageOrders(onStages('C', 'A'), { ...none, cards })).toEqual({ '': ['A', 'B', 'C'] });
  });

  test('is that of the board where both were seen', () => {
    const sources = { ...none, snapshots: [board('B', 'A')], cards: [{ stages: { '': ['A', 'B'] } }] };
    expect(stageOrders(onStages('A'), sources)['']).toEqual(['B', 'A']);
  });

  test('is not taken from a folded bar that misses a stage', () => {
    const cards = [{ stages: { '': ['A', 'B', 'C'] } }, { stages: { '': ['B', 'C'] } }];
    expect(stageOrders(onStages('A', 'C'), { ...none, cards })['']).toEqual(['A', 'B', 'C']);
  });

  test('comes from a bar before the standard', () => {
    const sources = { ...none, cards: [{ stages: { '': ['A', 'B'] } }], dictionary: { b: ['B'], a: ['A'] } };
    expect(stageOrders(onStages('A', 'B'), sources)['']).toEqual(['A', 'B']);
  });

  test('comes from the standard’s dictionary in the words of the page', () => {
    const dictionary = { new: ['New', 'Новая'], offer: ['Offer', 'КП'] };
    expect(stageOrders(onStages('КП', 'Новая'), { ...none, dictionary })['']).toEqual(['Новая', 'КП']);
  });

  test('is unknown when the standard does not know a stage', () => {
    expect(stageOrders(onStages('New', 'Odd'), { ...none, dictionary: { new: ['New'] } })).toEqual({});
  });

  test('leaves out stages on which every deal has ended', () => {
    const deals = [...onStages('A'), makeDeal({ id: 'w', stage: 'Done', outcome: 'won' })];
    expect(stageOrders(deals, { ...none, snapshots: [board('A', 'Done')] })['']).toEqual(['A']);
  });

  test('comes from a typed ladder last', () => {
    const ladders = {
      '*': [
        { stage: 'A', probability: 0.1 },
        { stage: 'B', probability: 0.5 },
      ],
    };
    const orders = stageOrders(onStages('B'), { ...none, ladders });
    expect(orders['']).toEqual(['A', 'B']);
    expect(typedLadders(orders, { ladders, dictionary: {} })).toEqual({ '': { A: 0.1, B: 0.5 } });
  });

  test('is kept apart for pipelines, also for one with a strange name', () => {
    const deals = [makeDeal({ pipeline: 'toString', stage: 'A' })];
    expect(stageOrders(deals, { ...none, cards: [{ stages: { '': ['A', 'B'] } }] })).toEqual({});
  });
});

test('a ladder typed for a pipeline comes before the dictionary of all', () => {
  const deals = [makeDeal({ id: '1', pipeline: 'Sales', stage: 'New' })];
  const ladders = {
    Sales: [
      { stage: 'New', probability: 0.1 },
      { stage: 'Talks', probability: 0.5 },
    ],
  };
  const dictionary = { due: ['Due'], new: ['New'], talks: ['Talks'] };
  expect(stageOrders(deals, { ...none, ladders, dictionary })).toEqual({
    Sales: ['New', 'Talks'],
  });
});
