import { describe, expect, test } from 'vitest';
import { judgeWalk, mayKeep, trustedTotal, type Walk } from '../../../lib/domain/reading';

const walk = (part: Partial<Walk>): Walk => ({
  read: 214,
  totalBefore: 214,
  totalAfter: 214,
  unfilled: 0,
  ...part,
});

describe('the end of a walk', () => {
  test('is whole when as many were read as the page says', () => {
    expect(judgeWalk(walk({}))).toEqual({ end: 'whole', mend: null });
  });

  test('is short when the page says more, and rows that were missed are looked for', () => {
    expect(judgeWalk(walk({ read: 180 }))).toEqual({ end: 'short', mend: 'add' });
  });

  test('proves nothing without a count, even at the very end of the list', () => {
    expect(judgeWalk(walk({ totalBefore: null, totalAfter: null }))).toEqual({
      end: 'uncounted',
      mend: null,
    });
  });

  test('is not whole while a row was never filled', () => {
    expect(judgeWalk(walk({ unfilled: 1 })).end).toBe('short');
  });

  test('C30: a deal that came or went on the way makes the list be read anew', () => {
    expect(judgeWalk(walk({ totalBefore: 215 }))).toEqual({ end: 'changed', mend: 'anew' });
  });

  test('C30: more rows than the page counts are not taken for the whole', () => {
    expect(judgeWalk(walk({ read: 215 }))).toEqual({ end: 'changed', mend: 'anew' });
  });

  test('takes a count that appears on the way', () => {
    expect(judgeWalk(walk({ totalBefore: null })).end).toBe('whole');
    expect(judgeWalk(walk({ totalAfter: null })).end).toBe('whole');
  });
});

describe('what may be kept', () => {
  test('a count that the rows contradict is dropped, so that a part never looks whole', () => {
    expect(trustedTotal('whole', 214, 214)).toBe(214);
    expect(trustedTotal('stopped', 180, 214)).toBe(214);
    expect(trustedTotal('changed', 215, 214)).toBeNull();
    expect(trustedTotal('changed', 214, 214)).toBeNull();
    expect(trustedTotal('changed', 180, 214)).toBe(214);
    expect(trustedTotal('stopped', 215, 214)).toBeNull();
    expect(trustedTotal('uncounted', 180, null)).toBeNull();
  });

  test('L14: rows of a list that the person left are dropped', () => {
    expect(mayKeep('left')).toBe(false);
    expect(mayKeep('stopped')).toBe(true);
  });

  test.each(['login', 'error', 'empty', 'no-ids', 'other-tab', 'failed'] as const)('nothing of %s', (end) => {
    expect(mayKeep(end)).toBe(false);
  });
});
