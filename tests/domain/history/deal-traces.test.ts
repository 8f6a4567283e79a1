import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import {
  emptyBook,
  followReading,
  forgetBefore,
  nameTraces,
  type TraceBook,
  type TracedReading,
} from '../../../lib/domain/history/deal-traces';
import { packBook, unpackBook } from '../../../lib/domain/history/trace-columns';
import { makeDeal } from '../pipeline/make';
import { deals } from './make';

function follow(readings: readonly Partial<TracedReading>[]): TraceBook {
  const book = emptyBook();
  for (const reading of readings)
    followReading(book, { view: 'list', day: '2026-03-10', whole: true, deals: [], ...reading });
  return book;
}

const stage = fc.constantFrom('1', '2', '3', null);
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
const deal: fc.Arbitrary<Deal> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    stage,
    pipeline: fc.constantFrom(null, 'P'),
    outcome: fc.constantFrom('open', 'open', 'won', 'lost'),
    createdAt: fc.option(day, { nil: null }),
    closedAt: fc.option(day, { nil: null }),
    expectedClose: fc.option(day, { nil: null }),
  })
  .map(makeDeal);
const readings = fc.array(
  fc.record({
    day,
    whole: fc.boolean(),
    deals: fc.uniqueArray(deal, { selector: ({ id }) => id, maxLength: 3 }),
  }),
  { maxLength: 8 },
);

describe('ways of deals that grow with each reading', () => {
  test('come back from the database as they were, and go on from there', () => {
    fc.assert(
      fc.property(readings, readings, (before, after) => {
        const stored = unpackBook(structuredClone(packBook(follow(before))));
        for (const reading of after) followReading(stored, { view: 'list', ...reading });
        expect(stored).toEqual(follow([...before, ...after]));
      }),
    );
  });

  test('are refused when a column was cut short', () => {
    const packed = packBook(follow([{ deals: deals('a', 'b') }]));
    expect(() => unpackBook({ ...packed, stage: new Int32Array(0) })).toThrow(RangeError);
    expect(() => unpackBook({ ...packed, minor: new Float64Array(1) })).toThrow(RangeError);
  });

  const sales = (ids: string[]) => deals(...ids).map((each) => ({ ...each, pipeline: 'Sales' }));

  test('are not cut off by the board of another pipeline', () => {
    const book = follow([
      { view: 'board sales', deals: sales(['a']), day: '2026-03-09' },
      { view: 'board service', deals: deals('z'), day: '2026-03-10' },
    ]);
    expect(book.traces.get('a')?.missingSince).toBeNull();
  });

  test('are not cut off by a shorter list of the same pipeline that never showed the deal', () => {
    const book = follow([
      { view: 'list all', deals: deals('a', 'b'), day: '2026-03-09' },
      { view: 'list mine', deals: deals('b'), day: '2026-03-10' },
    ]);
    expect(book.traces.get('a')?.missingSince).toBeNull();
  });

  test('are cut off by the board that showed the deal before', () => {
    const book = follow([
      { view: 'board sales', deals: sales(['a', 'b']), day: '2026-03-09' },
      { view: 'board service', deals: deals('z'), day: '2026-03-10' },
      { view: 'board sales', deals: sales(['b']), day: '2026-03-11' },
    ]);
    expect(book.traces.get('a')?.missingSince).toBe('2026-03-11');
  });

  test('are cut off even when a part of another list showed the deal in between', () => {
    const book = follow([
      { deals: deals('a', 'b'), day: '2026-03-09' },
      { view: 'list mine', whole: false, deals: deals('a'), day: '2026-03-09' },
      { deals: deals('b'), day: '2026-03-10' },
    ]);
    expect(book.traces.get('a')?.missingSince).toBe('2026-03-10');
  });

  test('of deals last seen long ago can be forgotten', () => {
    const book = follow([
      { deals: deals('old', 'new'), day: '2025-01-01', whole: false },
      { deals: deals('new'), day: '2026-03-10', whole: false },
    ]);
    expect(forgetBefore(book, '2026-01-01')).toBe(1);
    expect([...book.traces.keys()]).toEqual(['new']);
  });
});

describe('naming deals of a reading that had no names', () => {
  const named = deals('a', 'b').map((each) => ({ ...each, pipeline: 'Sales' }));
  const reading = { view: 'list', day: '2026-03-10', whole: true, deals: named };

  test('names their ways, and leaves names that are there and other deals', () => {
    const moved = makeDeal({ id: 'b', pipeline: 'Renewal' });
    const book = follow([{ deals: [...deals('a', 'x'), moved] }]);
    nameTraces(book, reading);
    expect([...book.traces.values()].map(({ pipeline }) => pipeline)).toEqual(['Sales', '', 'Renewal']);
  });

  test('lets the pipeline be known as whole on that day, under the name alone', () => {
    const book = follow([{ deals: deals('a', 'b') }]);
    nameTraces(book, reading);
    expect([...book.wholeOn]).toEqual([['Sales', '2026-03-10']]);
  });

  test('does not put back the day on which the pipeline was last whole', () => {
    const book = follow([{ deals: deals('a') }, { day: '2026-03-12', deals: named }]);
    nameTraces(book, reading);
    expect(book.wholeOn.get('Sales')).toBe('2026-03-12');
  });

  test('says nothing of the whole pipeline when the reading was a part', () => {
    const book = follow([{ deals: deals('a'), whole: false }]);
    nameTraces(book, { ...reading, whole: false });
    expect(book.wholeOn.size).toBe(0);
  });
});
