import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import {
  isNameless,
  knownPipelines,
  nameDeals,
  nameStages,
  pipelineOfView,
} from '../../../lib/domain/history/name-pipelines';
import { makeDeal } from '../pipeline/make';

const deals = (ids: string, pipeline: string | null = null): Deal[] =>
  ids.split(' ').map((id) => makeDeal({ id, pipeline }));

const known = (...named: [ids: string, pipeline: string][]) =>
  knownPipelines(named.map(([ids, pipeline], at) => ({ takenAt: at, deals: deals(ids, pipeline) })));

const board = (ids: string) => ({ source: 'board', total: null, deals: deals(ids) }) as const;
const list = (ids: string, total: number | null) => ({ source: 'list', total, deals: deals(ids) }) as const;

describe('a board without a name', () => {
  test('takes the name under which three of its deals stand', () => {
    expect(pipelineOfView(board('a b c d e'), known(['a b c x', 'Sales']))).toBe('Sales');
  });

  test('takes none for two deals of five', () => {
    expect(pipelineOfView(board('a b c d e'), known(['a b', 'Sales']))).toBeNull();
  });

  test('takes the name of all its deals when they are fewer than three', () => {
    expect(pipelineOfView(board('a b'), known(['a b', 'Sales']))).toBe('Sales');
  });

  test('takes none when one deal of many stands under another name', () => {
    expect(pipelineOfView(board('a b c d e'), known(['a b c d', 'Sales'], ['e', 'Renewal']))).toBeNull();
  });

  test('takes none when nothing is known of its deals, or it has none', () => {
    expect(pipelineOfView(board('a b c'), known(['x y z', 'Sales']))).toBeNull();
    expect(pipelineOfView({ source: 'board', total: 0, deals: [] }, known(['x', 'Sales']))).toBeNull();
  });

  test('that names even one deal itself is left alone', () => {
    const mixed = [...deals('a b c'), ...deals('d', 'Own')];
    expect(pipelineOfView({ source: 'board', total: 4, deals: mixed }, known(['a b c', 'Sales']))).toBeNull();
  });
});

describe('a list without names, which may mix pipelines', () => {
  test('takes a name only when it is whole and every deal has that name', () => {
    const names = known(['a b c d', 'Sales']);
    expect(pipelineOfView(list('a b c d', 4), names)).toBe('Sales');
    expect(pipelineOfView(list('a b c d', 9), names)).toBeNull();
    expect(pipelineOfView(list('a b c d', null), names)).toBeNull();
    expect(pipelineOfView(list('a b c d e', 5), names)).toBeNull();
  });
});

describe('what is known of a deal', () => {
  test('is the latest word on it, in whatever order the sources come', () => {
    const early = { takenAt: 1, deals: deals('a', 'Sales') };
    const late = { takenAt: 2, deals: deals('a', 'Renewal') };
    expect(knownPipelines([late, early]).get('a')).toBe('Renewal');
  });

  test('is not unsaid by a view without names', () => {
    const sources = [
      { takenAt: 1, deals: deals('a', 'Sales') },
      { takenAt: 2, deals: deals('a') },
    ];
    expect(knownPipelines(sources).get('a')).toBe('Sales');
  });
});

describe('a name', () => {
  test('is given to deals that have none', () => {
    const named = nameDeals([...deals('a'), ...deals('b', 'Own')], 'Sales');
    expect(named.map(({ pipeline }) => pipeline)).toEqual(['Sales', 'Own']);
    expect(nameDeals(named, 'Other')).toEqual(named);
  });

  test('takes the order of stages with it and leaves others where they are', () => {
    const stages = { '': ['1', '2'], Sales: ['old'], Renewal: ['r'] };
    const named = nameStages(stages, 'Sales');
    expect(named).toEqual({ Sales: ['1', '2'], Renewal: ['r'] });
    expect(nameStages(named, 'Sales')).toEqual(named);
  });

  test('that no view found changes nothing', () => {
    const shown = deals('a');
    expect(nameDeals(shown, null)).toBe(shown);
    expect(nameStages({ '': ['1'] }, undefined)).toEqual({ '': ['1'] });
  });

  test('may be what every object has', () => {
    expect(nameStages({ '': ['1'] }, 'constructor')).toEqual({ constructor: ['1'] });
    expect(knownPipelines([]).get('constructor')).toBeUndefined();
  });

  test('lacks where all pipelines are unnamed, not where there are no deals', () => {
    expect([isNameless(['']), isNameless([]), isNameless(['', 'Sales'])]).toEqual([true, false, false]);
  });
});
