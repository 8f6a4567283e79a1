/** Before and after: what is said, and what is not said of a small sample. */
import { describe, expect, it } from 'vitest';
import {
  compareCards,
  compareShares,
  compareStarts,
  type PilotRecord,
  type PilotSources,
  pilotReport,
  signTest,
  startPilot,
} from '../../../lib/domain/pilot';

const MONDAY = '2026-03-02';
const FRIDAY = '2026-03-06';

describe('the sign test', () => {
  it.each([
    [0, 0, 1],
    [1, 0, 0.5],
    [8, 2, 56 / 1024],
    [10, 0, 1 / 1024],
    [0, 5, 1],
  ])('%i up and %i down happen by chance in %d', (wins, losses, chance) => {
    expect(signTest(wins, losses)).toBeCloseTo(chance, 12);
  });

  it('holds for as many cards as are kept', () => {
    expect(signTest(250, 250)).toBeCloseTo(0.5178, 3);
  });
});

describe('starts', () => {
  it('says better when a rank test would make it a rare chance', () => {
    const line = compareStarts('presses', [5, 5, 6, 4, 5, 7], [0, 0, 1, 0, 0, 0]);
    expect(line).toMatchObject({ before: { value: 5, n: 6 }, after: { value: 0, n: 6 }, verdict: 'better' });
  });

  it('says worse as readily', () => {
    expect(compareStarts('seconds', [2, 2, 3, 2, 2], [9, 8, 9, 9, 12]).verdict).toBe('worse');
  });

  it('claims nothing of four starts, however far apart', () => {
    expect(compareStarts('presses', [9, 9, 9, 9, 9, 9], [0, 0, 0, 0]).verdict).toBe('few');
  });

  it('finds no difference where there is none to speak of', () => {
    expect(compareStarts('presses', [3, 4, 5, 3, 4], [4, 3, 4, 4, 3]).verdict).toBe('same');
  });

  it('has no figure where nothing was measured', () => {
    expect(compareStarts('presses', [], [1, 2])).toMatchObject({ before: null, verdict: 'none' });
  });
});

describe('cards', () => {
  const pairs = (n: number, found: number, left: number) =>
    Array.from({ length: n }, () => [found, left] as const);

  it('counts a higher fill as better and more empty fields as worse', () => {
    expect(compareCards('fill', pairs(12, 0.4, 0.9)).verdict).toBe('better');
    expect(compareCards('empty', pairs(12, 1, 3)).verdict).toBe('worse');
  });

  it('does not let one card that changed much speak for thirty that did not', () => {
    const line = compareCards('empty', [...pairs(30, 4, 4), [40, 0]]);
    expect(line.verdict).toBe('same');
  });

  it('claims nothing of nine cards', () => {
    expect(compareCards('fill', pairs(9, 0, 1)).verdict).toBe('few');
  });
});

describe('deals with a next step', () => {
  it('says better for 12 of 40 against 30 of 40', () => {
    expect(compareShares({ won: 12, n: 40 }, { won: 30, n: 40 })).toMatchObject({
      before: { value: 0.3, n: 40 },
      verdict: 'better',
    });
  });

  it('finds 12 of 40 against 15 of 40 no difference', () => {
    expect(compareShares({ won: 12, n: 40 }, { won: 15, n: 40 }).verdict).toBe('same');
  });

  it('knows nothing of a list without deals', () => {
    expect(compareShares({ won: 0, n: 0 }, { won: 3, n: 30 })).toMatchObject({
      before: null,
      verdict: 'none',
    });
  });
});

describe('the report', () => {
  const record = (more: Partial<PilotRecord> = {}): PilotRecord => {
    const begun = startPilot(MONDAY, null);
    if (!begun) throw new Error('no date');
    return { ...begun, ...more };
  };
  const sources = (more: Partial<PilotSources> = {}): PilotSources => ({
    before: { presses: [], seconds: [] },
    steps: { before: null, after: null, flaw: 'no-reading' },
    remarks: { own: 0, answered: 0 },
    versions: 0,
    ...more,
  });
  const step = (day: string, won: number) => ({ day, won, n: 40 });

  it('is empty when nothing was seen, and says so instead of zeros', () => {
    const report = pilotReport(record(), sources(), FRIDAY);
    expect(report.empty).toBe(true);
    expect(report.lines.every(({ before, after }) => before === null && after === null)).toBe(true);
    expect(report.days).toEqual({ seen: 0, of: 5 });
    expect(report.care).toEqual(['one-browser', 'idle-days', 'no-reading']);
  });

  it('says what cannot be compared', () => {
    const starts = [{ day: MONDAY, presses: 0, seconds: null }];
    const report = pilotReport(
      record({ starts }),
      sources({
        before: { presses: [4], seconds: [] },
        steps: { before: null, after: null, flaw: 'filtered' },
        versions: 1,
      }),
      '2026-03-04',
    );
    expect(report.care).toEqual([
      'one-browser',
      'undated-starts',
      'short',
      'idle-days',
      'versions',
      'filtered',
    ]);
    expect(report.to).toBe('2026-03-04');
  });

  it('names the two days whose deals it compares', () => {
    const steps = { before: step(MONDAY, 3), after: step(FRIDAY, 30), flaw: null };
    const report = pilotReport(record(), sources({ steps }), FRIDAY);
    expect(report.readings).toEqual({ before: MONDAY, after: FRIDAY });
    expect(report.lines.find(({ measure }) => measure === 'nextStep')).toMatchObject({ verdict: 'better' });
  });

  it('counts the days on which something was seen', () => {
    const state = { day: '2026-03-03', ok: 1, of: 2, empty: 1, junk: 0 };
    const cards = [{ id: 'deal 1', found: state, left: { ...state, day: FRIDAY, ok: 2 } }];
    const report = pilotReport(record({ cards }), sources(), FRIDAY);
    expect(report.days).toEqual({ seen: 2, of: 5 });
    expect(report.cards).toEqual({ opened: 1, changed: 1 });
    expect(report.empty).toBe(false);
  });
});
