import { beforeEach, describe, expect, test } from 'vitest';
import { duelView } from '../../../lib/background/board-duel';
import { type PeopleQuestion, peopleView } from '../../../lib/background/board-people';
import { trendsView } from '../../../lib/background/board-trends';
import type { PreludeDatabase } from '../../../lib/data/database';
import type { Deal } from '../../../lib/domain/deal';
import { maskNames } from '../../../lib/domain/privacy';
import { effectiveSettings } from '../../../lib/domain/standard';
import { makeDeal, rub } from '../../domain/pipeline/make';
import { ACCOUNT, DAY, freshDatabase, NOON, store } from '../data/make';

const ORIGIN = `https://${ACCOUNT}`;
const BOARD = { source: 'board' as const, stages: { '': ['New', 'Offer', 'Contract'] } };

let db: PreludeDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const deal = (id: string, differences: Partial<Deal> = {}) => makeDeal({ id, stage: 'New', ...differences });

describe('the list of people', () => {
  const people = (more: Partial<PeopleQuestion> = {}) =>
    peopleView(db, {
      ...{ account: ACCOUNT, origin: ORIGIN, settings: null, sellerSettings: null },
      ...{ alone: false, ownerName: null, now: NOON, convert: false },
      ...more,
    });
  const team = () =>
    store(
      db,
      0,
      [
        deal('a', { owner: 'Anna Bell', title: 'Roof', region: 'North' }),
        deal('b', { owner: 'Anna Bell', title: 'Wall' }),
        deal('c', { owner: 'Boris Orlov', title: 'Door', region: 'South' }),
      ],
      BOARD,
    );

  test('says that nothing was read, or that nobody is named', async () => {
    expect(await people()).toMatchObject({ reason: 'nothing-read', pipelines: [] });
    await store(db, 0, [deal('a')], BOARD);
    expect(await people()).toMatchObject({ reason: 'no-owners', pipelines: [] });
  });

  test('shows a manager everybody', async () => {
    await team();
    const { scope, pipelines } = await people();
    expect(scope).toBe('team');
    expect(pipelines[0]?.rows.map(({ owner, open }) => [owner, open])).toEqual([
      ['Anna Bell', 2],
      ['Boris Orlov', 1],
    ]);
  });

  test('tells a seller of nobody else, not even a name', async () => {
    await team();
    const own = await people({ alone: true, ownerName: 'boris  orlov' });
    expect(own).toMatchObject({ scope: 'self', reason: null });
    expect(JSON.stringify(own)).toContain('Door');
    expect(JSON.stringify(own)).not.toContain('Anna');
    expect(JSON.stringify(own)).not.toContain('Roof');
  });

  test('asks a seller for the own name before it shows anything', async () => {
    await team();
    expect(await people({ alone: true })).toMatchObject({ reason: 'who-are-you', pipelines: [] });
    expect(await people({ alone: true, ownerName: 'Vera' })).toMatchObject({
      reason: 'not-among-owners',
      pipelines: [],
    });
  });

  test('keeps its figures when names are masked', async () => {
    await team();
    const masked = maskNames(await people());
    expect(masked.pipelines[0]?.rows.map(({ owner, open }) => [owner, open])).toEqual([
      ['A. B.', 2],
      ['B. O.', 1],
    ]);
    expect(masked.pipelines[0]?.rows[0]?.deals.map(({ title }) => title)).toEqual(['№ a', '№ b']);
  });

  test('counts what the standard asks for, as far as the list shows it', async () => {
    await team();
    const standard = {
      prelude: '1',
      id: 's',
      name: 'S',
      version: 1,
      dictionary: { fields: { region: { labels: ['Region'] }, inn: { labels: ['INN'] } } },
      cards: { deal: { required: [{ field: 'region' }, { field: 'inn' }] } },
    };
    const context = { role: null, host: ACCOUNT, crm: null, now: NOON, language: 'en' } as const;
    const sellerSettings = effectiveSettings({ team: standard as never }, context);
    const [anna, boris] = (await people({ sellerSettings })).pipelines[0]?.rows ?? [];
    expect(anna?.fill).toEqual({ filled: 1, of: 2, deals: 2 });
    expect(boris?.fill).toEqual({ filled: 1, of: 1, deals: 1 });
  });
});

describe('the duel', () => {
  const duel = () => duelView(db, ACCOUNT, ORIGIN, null, NOON);

  test('is empty before the first reading', async () => {
    expect(await duel()).toMatchObject({ readings: 0, pipelines: [] });
  });

  test('says that no probability of the CRM was read', async () => {
    await store(db, 0, [deal('a')], BOARD);
    expect((await duel()).pipelines[0]).toMatchObject({ reason: 'no-manual', duel: null });
  });

  test('counts the first forecast per deal and stage, made before the end was seen', async () => {
    await store(db, -3, [deal('a', { probability: 0.9 }), deal('b', { probability: 0.2 })], BOARD);
    await store(db, -2, [deal('a', { probability: 0.5 }), deal('b', { probability: 0.2 })], BOARD);
    await store(
      db,
      -1,
      [
        deal('a', { stage: null, outcome: 'lost', probability: 0, closedAt: '2026-03-09' }),
        deal('b', { stage: null, outcome: 'won', probability: 1, closedAt: '2026-03-09' }),
      ],
      BOARD,
    );
    const [only] = (await duel()).pipelines;
    expect(only?.lines.map(({ id, day, manual, won }) => [id, day, manual, won])).toEqual([
      ['b', '2026-03-07', 0.2, true],
      ['a', '2026-03-07', 0.9, false],
    ]);
    expect(only?.duel?.n).toBe(2);
    expect(only?.duel?.manualBrier).toBeCloseTo((0.9 ** 2 + 0.8 ** 2) / 2);
    // Nothing had closed by then, so history could only tell the first step of the ladder.
    expect(only?.lines.every(({ automatic }) => automatic === 0.01)).toBe(true);
  });
});

describe('the trend of the tiles', () => {
  const trends = () => trendsView(db, ACCOUNT, null, NOON, false);
  const worth = (units: number) => [deal('a', { amount: rub(units), expectedClose: '2026-03-20' })];

  test('holds one point a week and the one of Monday', async () => {
    await store(db, -8, worth(1000), BOARD);
    await store(db, -1, worth(2000), BOARD);
    await store(db, 0, worth(3000), BOARD);
    const [only] = (await trends()).trends;
    expect(only?.weeks.slice(-3).map((point) => point?.raw ?? null)).toEqual([null, 100_000, 300_000]);
    expect(only?.monday).toMatchObject({ day: '2026-03-09', raw: 200_000 });
    expect(only?.weeks.at(-1)?.month).toBe(3000);
  });

  test('never sets a part beside a whole', async () => {
    await store(db, -1, worth(2000), { ...BOARD, total: 5 });
    await store(db, 0, worth(3000), BOARD);
    expect((await trends()).trends[0]?.monday).toBeNull();
    await store(db, 0, worth(3000), { ...BOARD, total: 7 });
    expect((await trendsView(db, ACCOUNT, null, NOON + DAY, false)).trends).toEqual([]);
  });
});
