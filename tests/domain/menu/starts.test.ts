import { describe, expect, it } from 'vitest';
import { addStart, NO_STARTS, readStarts, STARTS_KEPT, startGain } from '../../../lib/domain/menu/starts';

const starts = (before: readonly number[], since: readonly number[] = []) => ({ before, since });

describe('starts of work', () => {
  it('say nothing before any was counted', () => {
    expect(startGain(NO_STARTS)).toEqual({ before: null, since: null });
  });

  it('are told by the median, with how many it stands on', () => {
    expect(startGain(starts([9, 5, 4], [0]))).toEqual({
      before: { presses: 5, of: 3 },
      since: { presses: 0, of: 1 },
    });
    expect(startGain(starts([2, 3])).before).toEqual({ presses: 2.5, of: 2 });
  });

  it('go to the side of the standard that held, and only the last ones stay', () => {
    const many = Array.from({ length: 15 }, (_, n) => n).reduce(
      (all, n) => addStart(all, n, false),
      NO_STARTS,
    );
    expect(many.before).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(many.before).toHaveLength(STARTS_KEPT);
    expect(addStart(many, 0, true).since).toEqual([0]);
    expect(addStart(NO_STARTS, 5000, false).before).toEqual([100]);
  });

  it('keep how long they took, but not that of somebody who went away meanwhile', () => {
    const timed = addStart(addStart(addStart(NO_STARTS, 4, false, 12), 5, false, 4000), 0, true, 2);
    expect(timed).toEqual({ before: [4, 5], since: [0], seconds: { before: [12], since: [2] } });
    expect(readStarts(JSON.parse(JSON.stringify(timed)))).toEqual(timed);
  });

  it('are read from storage without what is damaged', () => {
    expect(readStarts({ before: [1, -1, 'x', 2.5, 3], since: 7 })).toEqual(starts([1, 3]));
    for (const stored of [null, undefined, 'x', 7]) expect(readStarts(stored)).toEqual(NO_STARTS);
  });
});
