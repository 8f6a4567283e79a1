import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import {
  DEFAULT_PROBABILITY_RULES,
  middleDay,
  type Snapshot,
  stageProbabilities,
  stageSamples,
} from '../../../lib/domain/pipeline';
import { dealPaths } from '../history/deal-paths';
import { makeDeal } from './make';

function reading(
  sequence: number,
  takenOn: string,
  deals: Partial<Deal>[],
  differences: Partial<Snapshot> = {},
): Snapshot {
  return { sequence, takenOn, complete: true, filter: null, deals: deals.map(makeDeal), ...differences };
}

/** A deal that has nothing to do with the one looked at. */
const OTHER: Partial<Deal> = { id: 'other' };

function onlyPath(snapshots: Snapshot[], id = 'd1') {
  const path = dealPaths(snapshots).paths.find((p) => p.id === id);
  if (!path) throw new Error(`No path of ${id}.`);
  return path;
}

describe('ways of deals from readings', () => {
  test('a deal first seen on a stage has been there since an unknown day', () => {
    expect(onlyPath([reading(1, '2026-01-05', [{}])]).visits).toEqual([
      { stage: '1', entered: { earliest: null, latest: '2026-01-05' } },
    ]);
  });

  test('its creation date bounds the first stage', () => {
    expect(
      onlyPath([reading(1, '2026-01-05', [{ createdAt: '2026-01-02' }])]).visits[0]?.entered.earliest,
    ).toBe('2026-01-02');
  });

  test('a deal absent from the complete reading before came after it', () => {
    const path = onlyPath([
      reading(1, '2026-01-05', [OTHER]),
      reading(2, '2026-01-08', [{ createdAt: '2026-01-02' }]),
    ]);
    expect(path.visits[0]?.entered).toEqual({ earliest: '2026-01-05', latest: '2026-01-08' });
  });

  test('a change of stage lies between the two readings that show it', () => {
    const path = onlyPath([reading(1, '2026-01-05', [{}]), reading(2, '2026-01-09', [{ stage: '2' }])]);
    expect(path.visits[1]).toEqual({ stage: '2', entered: { earliest: '2026-01-05', latest: '2026-01-09' } });
    expect(middleDay(path.visits[1]?.entered ?? null)).toBe(20_460);
  });

  test('a stage that stays the same is one visit', () => {
    expect(onlyPath([reading(1, '2026-01-05', [{}]), reading(2, '2026-01-09', [{}])]).visits).toHaveLength(1);
  });

  test('a win is dated by the CRM when it says so, else between the readings', () => {
    const open = reading(1, '2026-01-05', [{}]);
    const won = (closedAt: string | null) =>
      onlyPath([open, reading(2, '2026-01-09', [{ outcome: 'won', closedAt }])]);
    expect(won('2026-01-07').closed).toEqual({ earliest: '2026-01-07', latest: '2026-01-07' });
    expect(won(null).closed).toEqual({ earliest: '2026-01-05', latest: '2026-01-09' });
  });

  test('the stage shown on a closed deal is not a visit', () => {
    const path = onlyPath([
      reading(1, '2026-01-05', [{}]),
      reading(2, '2026-01-09', [{ outcome: 'lost', stage: 'Lost' }]),
    ]);
    expect(path.visits.map(({ stage }) => stage)).toEqual(['1']);
  });

  test('a reopened deal is open again', () => {
    const path = onlyPath([
      reading(1, '2026-01-05', [{}]),
      reading(2, '2026-01-09', [{ outcome: 'lost' }]),
      reading(3, '2026-01-12', [{ stage: '2' }]),
    ]);
    expect([path.outcome, path.closed, path.visits.length]).toEqual(['open', null, 2]);
  });

  test('readings count by their sequence, not by the clock', () => {
    const history = dealPaths([reading(2, '2026-01-03', [{ stage: '2' }]), reading(1, '2026-01-05', [{}])]);
    expect(history.clockWentBack).toBe(true);
    expect(history.paths[0]?.visits.map(({ stage }) => stage)).toEqual(['1', '2']);
    expect(history.paths[0]?.visits[1]?.entered).toEqual({ earliest: '2026-01-03', latest: '2026-01-05' });
  });

  test('a deal that vanishes from a complete reading is missing since then', () => {
    const path = onlyPath([
      reading(1, '2026-01-05', [{}]),
      reading(2, '2026-01-06', [OTHER]),
      reading(3, '2026-01-07', [OTHER]),
    ]);
    expect(path.missingSince).toBe('2026-01-06');
  });

  test('a deal that comes back is not missing', () => {
    const path = onlyPath([
      reading(1, '2026-01-05', [{}]),
      reading(2, '2026-01-06', [OTHER]),
      reading(3, '2026-01-07', [{}]),
    ]);
    expect(path.missingSince).toBeNull();
  });

  test('filtered and incomplete readings make nothing missing', () => {
    const open = reading(1, '2026-01-05', [{}]);
    expect(onlyPath([open, reading(2, '2026-01-06', [OTHER], { filter: 'mine' })]).missingSince).toBeNull();
    expect(onlyPath([open, reading(2, '2026-01-06', [OTHER], { complete: false })]).missingSince).toBeNull();
  });

  test('a reading of another pipeline makes nothing missing', () => {
    const board = (pipeline: string, id: string) => [{ pipeline, id }];
    const path = onlyPath([
      reading(1, '2026-01-05', board('A', 'd1')),
      reading(2, '2026-01-06', board('B', 'other')),
    ]);
    expect(path.missingSince).toBeNull();
  });

  test('an empty page makes nothing missing', () => {
    expect(onlyPath([reading(1, '2026-01-05', [{}]), reading(2, '2026-01-06', [])]).missingSince).toBeNull();
  });

  test('filtered readings still tell of the stages they show', () => {
    const path = onlyPath([
      reading(1, '2026-01-05', [{}]),
      reading(2, '2026-01-06', [{ stage: '2' }], { filter: 'mine' }),
    ]);
    expect(path.visits).toHaveLength(2);
  });

  test('a closed deal that leaves the list is not missing', () => {
    const path = onlyPath([
      reading(1, '2026-01-05', [{ outcome: 'won' }]),
      reading(2, '2026-01-06', [OTHER]),
    ]);
    expect(path.missingSince).toBeNull();
  });

  test('a page that does not show the pipeline or the creation date takes nothing away', () => {
    const path = onlyPath([
      reading(1, '2026-01-05', [{ pipeline: 'A', createdAt: '2026-01-02' }]),
      reading(2, '2026-01-06', [{ stage: '2' }]),
    ]);
    expect([path.pipeline, path.createdAt, path.visits.length]).toEqual(['A', '2026-01-02', 2]);
  });

  test('moves of the expected close to a later day are counted, moves to an earlier one are not', () => {
    const dates = ['2026-02-01', '2026-03-01', null, '2026-03-01', '2026-02-15', '2026-04-01'];
    const path = onlyPath(
      dates.map((expectedClose, i) => reading(i, `2026-01-0${i + 1}`, [{ expectedClose }])),
    );
    expect(path.pushes).toBe(2);
  });

  test('a deal moved to another pipeline starts its way anew', () => {
    const path = onlyPath([
      reading(1, '2026-01-05', [{ pipeline: 'A' }]),
      reading(2, '2026-01-06', [{ pipeline: 'B' }]),
    ]);
    expect([path.pipeline, path.visits.length]).toEqual(['B', 1]);
  });
});

describe('import and time zones', () => {
  const stages = ['1', '2'];

  test('a closed list imported on the first day gives the total win rate and no more', () => {
    const closed = Array.from({ length: 20 }, (_, i) => ({
      id: `c${i}`,
      outcome: i < 5 ? ('won' as const) : ('lost' as const),
      closedAt: '2025-12-20',
      stage: null,
    }));
    const history = dealPaths([reading(1, '2026-01-05', closed)]);
    const [own] = stageProbabilities(
      { '': stages },
      history,
      { ...DEFAULT_PROBABILITY_RULES, halfLifeDays: null },
      '2026-01-05',
    );
    // A quarter won; the ladder of two stages from 0.25 passes through 0.5.
    expect(own?.stages.map(({ value, source }) => [Number(value.toFixed(6)), source])).toEqual([
      [0.25, 'history'],
      [0.5, 'win-rate'],
    ]);
    expect([own?.level, own?.unknownLost]).toEqual([1, 15]);
  });

  test('an imported reading may be handed over before or after the own ones', () => {
    const snapshots = [
      reading(1, '2026-01-05', [{}]),
      reading(2, '2026-01-06', [{ stage: '2' }]),
      reading(3, '2026-01-07', [{ outcome: 'won' }]),
    ];
    expect(dealPaths([...snapshots].reverse())).toEqual(dealPaths(snapshots));
  });

  test('a stay over the night of the clock change lasts whole days', () => {
    const path = onlyPath([
      reading(1, '2026-03-28', [OTHER]),
      reading(2, '2026-03-28', [{}]),
      reading(3, '2026-03-30', [{ outcome: 'won', closedAt: '2026-03-30' }]),
    ]);
    expect((middleDay(path.closed) ?? 0) - (middleDay(path.visits[0]?.entered ?? null) ?? 0)).toBe(2);
  });

  test('a cohort is dated on the right side of the new year', () => {
    const sample = (today: string) => {
      const history = dealPaths([reading(1, '2025-12-31', [{ outcome: 'won', closedAt: '2025-12-31' }])]);
      return stageSamples(history.paths, {
        stages,
        definition: 'reached',
        maturity: 'closed-only',
        halfLifeDays: 1,
        today,
      })[0]?.n;
    };
    expect([sample('2025-12-31'), sample('2026-01-01'), sample('2026-01-02')]).toEqual([1, 0.5, 0.25]);
  });
});
