import { describe, expect, test } from 'vitest';
import { addUpViews, type ViewShare } from '../../../lib/domain/history/add-up-views';

type Head = ViewShare['head'];

function view(counted: number, read: number, total: number | null, head: Partial<Head> = {}): ViewShare {
  return { counted, head: { source: 'list', filter: null, read, total, pipelines: ['Sales'], ...head } };
}

const BOTH = { pipelines: ['Renewal', 'Sales'] };
const BOARD = { source: 'board' } as const;

describe('the deals that numbers stand on', () => {
  test('of one view are its own', () => {
    expect(addUpViews([view(50, 50, 643, BOTH)])).toEqual({ read: 50, total: 643, complete: false });
    expect(addUpViews([view(643, 643, 643, BOTH)])).toEqual({ read: 643, total: 643, complete: true });
    expect(addUpViews([view(12, 12, null)])).toEqual({ read: 12, total: null, complete: false });
  });

  test('of a part of a list over two pipelines and the whole board of one are out of the list’s total', () => {
    const shares = [view(543, 543, 543, BOARD), view(8, 50, 643, BOTH)];
    expect(addUpViews(shares)).toEqual({ read: 551, total: 643, complete: false });
  });

  test('have no total when a part of a list shows only other pipelines than the board', () => {
    const shares = [view(543, 543, 543, BOARD), view(50, 50, 643, { pipelines: ['Renewal'] })];
    expect(addUpViews(shares)).toEqual({ read: 593, total: null, complete: false });
  });

  test('have no total when the list has a filter, or never said how many it has', () => {
    const whole = view(543, 543, 543, BOARD);
    expect(addUpViews([whole, view(8, 50, 60, { ...BOTH, filter: 'Mine' })]).total).toBeNull();
    expect(addUpViews([whole, view(8, 50, null, BOTH)]).total).toBeNull();
  });

  test('have no total when the list is older than deals that were read since', () => {
    expect(addUpViews([view(700, 700, 700, BOARD), view(8, 50, 643, BOTH)]).total).toBeNull();
  });

  test('of boards of different pipelines add up, whole or not', () => {
    const renewal = view(40, 40, 100, { ...BOARD, pipelines: ['Renewal'] });
    expect(addUpViews([view(543, 543, 543, BOARD), renewal])).toEqual({
      read: 583,
      total: 643,
      complete: false,
    });
  });

  test('of whole views that overlap are those that are counted', () => {
    expect(addUpViews([view(543, 543, 543, BOARD), view(100, 643, 643, BOTH)])).toEqual({
      read: 643,
      total: 643,
      complete: true,
    });
  });

  test('are none before anything is read', () => {
    expect(addUpViews([])).toEqual({ read: 0, total: 0, complete: true });
  });
});
