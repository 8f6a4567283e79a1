import { describe, expect, test } from 'vitest';
import { dealsBehind, duelOf, fillRates, tilePeriods, trendDays } from '../../../lib/domain/board';
import { fillKey } from '../../../lib/domain/board/people';
import { forecastByPeriod, type ToldRound } from '../../../lib/domain/pipeline';
import { makeDeal, makeProbabilities, rub } from '../pipeline/make';

const TODAY = '2026-03-10';
const OPTIONS = { probabilities: [makeProbabilities({ '1': 0.1, '2': 0.5 })] };

describe('the deals behind a number', () => {
  const deals = [
    makeDeal({ id: 'a', expectedClose: '2026-03-20', amount: rub(100) }),
    makeDeal({ id: 'b', expectedClose: '2026-02-01', stage: '2', amount: rub(900) }),
    makeDeal({ id: 'c', amount: rub(300) }),
    makeDeal({ id: 'd', expectedClose: '2026-03-10', amount: rub(5, 'USD') }),
    makeDeal({ id: 'e', amount: null }),
    makeDeal({ id: 'f', outcome: 'won' }),
    makeDeal({ id: 'g', stage: 'unheard of' }),
    makeDeal({ id: 'h', expectedClose: '2026-02-31', amount: rub(20) }),
  ];
  const behind = (group: Parameters<typeof dealsBehind>[1]['group'], currency: string | null = 'RUB') =>
    dealsBehind(deals, { pipeline: '', currency, group }, OPTIONS, TODAY);

  test('are the same that the forecast by period adds up', () => {
    for (const { period, pipelines } of forecastByPeriod(deals, OPTIONS, 'month', TODAY)) {
      for (const { currency, total } of pipelines[0]?.currencies ?? []) {
        const found = behind({ kind: 'period', period }, currency);
        expect([period, found.count, found.raw, found.weighted]).toEqual([
          period,
          total.count,
          total.raw,
          total.weighted,
        ]);
      }
    }
  });

  test('stand in the order of what weighting takes away', () => {
    expect(behind({ kind: 'open' }).deals.map(({ id }) => id)).toEqual(['b', 'c', 'a', 'h']);
  });

  test('of a stage are of that stage alone', () => {
    expect(behind({ kind: 'stage', stage: '2' }).deals.map(({ id }) => id)).toEqual(['b']);
  });

  test('without an amount are listed apart', () => {
    expect(behind({ kind: 'no-amount' }, null)).toMatchObject({ count: 1, raw: 0, weighted: 0 });
  });
});

describe('the duel of a pipeline', () => {
  const round = (id: string, manual: number, won: boolean, pipeline: string | null = null): ToldRound => ({
    deal: makeDeal({ id, pipeline }),
    day: TODAY,
    manual,
    automatic: 0.5,
    won,
  });

  test('groups forecasts by tenths with their counts', () => {
    const { manual, automatic } = duelOf('', [round('a', 0.91, true), round('b', 0.95, false)], []);
    expect(manual).toEqual([{ told: expect.closeTo(0.93, 9), came: 0.5, n: 2 }]);
    expect(automatic).toEqual([{ told: 0.5, came: 0.5, n: 2 }]);
  });

  test('leaves other pipelines out', () => {
    expect(duelOf('', [round('a', 0.9, true), round('b', 0.9, true, 'Other')], []).duel?.n).toBe(1);
  });

  test('says whether nothing was told or nothing has ended', () => {
    expect(duelOf('', [], []).reason).toBe('no-manual');
    expect(duelOf('', [], [makeDeal({ probability: 0.4 })])).toMatchObject({
      reason: 'none-closed',
      told: 1,
    });
  });
});

describe('the fill rate', () => {
  const rules = {
    standard: { required: [{ field: 'amount' }, { field: 'segment', fromStage: '2' }, { field: 'inn' }] },
    fieldDictionary: {
      amount: { labels: ['Amount'] },
      segment: { labels: ['Segment'] },
      inn: { labels: ['INN'] },
    },
    stageDictionary: {},
    today: TODAY,
  };
  const rate = (records: Parameters<typeof fillRates>[0][number]['records']) =>
    fillRates([{ pipeline: '', records, stages: ['1', '2'] }], rules).get(fillKey('', 'Anna'));

  test('counts a field from its stage on, and only where it was seen', () => {
    expect(
      rate([
        { owner: 'Anna', stage: '1', values: { amount: '100', segment: null } },
        { owner: 'Anna', stage: '2', values: { amount: null, segment: 'Retail' } },
      ]),
    ).toEqual({ filled: 2, of: 3, deals: 2 });
  });

  test('knows nothing of deals that show nothing required', () => {
    expect(rate([{ owner: 'Anna', stage: '1', values: { segment: 'Retail' } }])).toBeUndefined();
  });
});

describe('the days of a trend', () => {
  const heads = ['2026-02-20', '2026-02-27', '2026-03-02', '2026-03-09', '2026-03-10'].map((day) => ({
    day,
  }));

  test('are the last reading of each week back from today', () => {
    const { weeks } = trendDays(heads, TODAY, 4);
    expect(weeks.map((head) => head?.day ?? null)).toEqual([null, '2026-02-20', '2026-03-02', '2026-03-10']);
  });

  test('compare with Monday, on a Monday with the one before, else with the last reading of the week before', () => {
    expect(trendDays(heads, TODAY).monday?.day).toBe('2026-03-09');
    expect(trendDays(heads, '2026-03-09').monday?.day).toBe('2026-03-02');
    expect(trendDays(heads, '2026-03-05').monday?.day).toBe('2026-03-02');
    expect(trendDays(heads.slice(0, 2), '2026-03-05').monday?.day).toBe('2026-02-27');
    expect(trendDays([], TODAY).monday).toBeNull();
  });
});

test('the tiles speak of this month, and of the quarter that is still to come', () => {
  expect(tilePeriods('2026-01-15')).toEqual({ month: '2026-01', quarter: '2026-Q1' });
  expect(tilePeriods('2026-03-15')).toEqual({ month: '2026-03', quarter: '2026-Q2' });
  expect(tilePeriods('2026-12-31')).toEqual({ month: '2026-12', quarter: '2027-Q1' });
});
