import { beforeEach, describe, expect, test } from 'vitest';
import { changesView } from '../../../lib/background/history';
import { numbersView } from '../../../lib/background/numbers';
import { pipelineView } from '../../../lib/background/pipeline';
import type { PreludeDatabase } from '../../../lib/data/database';
import { cardsOf, headsOf } from '../../../lib/data/deals-store';
import { bookOf } from '../../../lib/data/paths-store';
import type { EffectiveSettings } from '../../../lib/domain/standard';
import type { PipelineView } from '../../../lib/domain/views';
import { ACCOUNT, DAY, deals, freshDatabase, memoryStore, NOON, store } from './make';

let db: PreludeDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const SALES = { pipeline: 'Sales' };
const board = { source: 'board', view: 'board /sales', stages: { '': ['1', '2'] } } as const;
const listPage = { total: 9, takenAt: NOON - 1 };
const wholeBoard = (day = 0) => store(db, day, deals('a b c d e'), { ...board, takenAt: NOON + day * DAY });
const partOfList = (day = 0) =>
  store(db, day, [...deals('a b c', SALES), ...deals('r', { pipeline: 'Renewal' })], {
    ...listPage,
    takenAt: NOON + day * DAY - 1,
  });

const view = (settings: EffectiveSettings | null = null, now = NOON) =>
  pipelineView(db, ACCOUNT, settings, now);
const counts = ({ pipelines }: PipelineView) =>
  Object.fromEntries(pipelines.map(({ pipeline, count }) => [pipeline, count]));
const pipelinesInPaths = async () =>
  [...(await bookOf(db, ACCOUNT)).traces.values()].map(({ id, pipeline }) => `${id}:${pipeline}`).sort();

describe('a board without a name and a list of the same account', () => {
  test('are one pipeline, whichever is read first', async () => {
    await partOfList();
    await wholeBoard();
    const after = await view();
    db = freshDatabase();
    await wholeBoard();
    await partOfList();
    expect(counts(after)).toEqual({ Sales: 5 });
    expect(after).toMatchObject({
      withoutOrder: ['Renewal'],
      snapshot: { read: 6, total: 9, complete: false },
    });
    expect(await view()).toMatchObject({ pipelines: after.pipelines, snapshot: { read: 6, total: 9 } });
  });

  test('share the order of stages that the board shows', async () => {
    await wholeBoard();
    await partOfList();
    const heads = await headsOf(db, ACCOUNT);
    expect(heads.find(({ source }) => source === 'board')).toMatchObject({
      pipelines: ['Sales'],
      stages: { Sales: ['1', '2'] },
    });
  });

  test('share the ways of their deals', async () => {
    await wholeBoard();
    await partOfList();
    expect(await pipelinesInPaths()).toEqual([
      'a:Sales',
      'b:Sales',
      'c:Sales',
      'd:Sales',
      'e:Sales',
      'r:Renewal',
    ]);
  });

  test('have the ways that are worked out anew from what is stored', async () => {
    await wholeBoard();
    await partOfList();
    const kept = await pipelinesInPaths();
    await db.paths.clear();
    expect(await pipelinesInPaths()).toEqual(kept);
  });

  test('use the ladder that is typed for the name', async () => {
    await partOfList();
    await wholeBoard();
    const ladder = {
      Sales: [
        { stage: '1', probability: 0.25 },
        { stage: '2', probability: 0.75 },
      ],
    };
    const settings = { stages: {}, analytics: { ladder } } as unknown as EffectiveSettings;
    const [sales] = (await view(settings)).pipelines;
    expect(sales?.stages.map(({ probability }) => probability.value)).toEqual([0.25, 0.75]);
  });

  test('are stored the same when they are read again', async () => {
    await wholeBoard();
    await partOfList();
    await partOfList();
    await wholeBoard();
    expect(counts(await view())).toEqual({ Sales: 5 });
    expect((await headsOf(db, ACCOUNT)).flatMap(({ pipelines }) => pipelines)).not.toContain('');
  });

  test('stay apart while two deals alone are known, and each deal still counts once', async () => {
    await wholeBoard();
    await store(db, 0, deals('a b', SALES), { ...listPage, stages: { Sales: ['1', '2'] } });
    const both = await view();
    expect(both.snapshot?.read).toBe(5);
    expect(both.withoutOrder).toEqual(['Sales']);
    expect(counts(both)).toEqual({ '': 3 });
  });

  test('stay apart when one deal of the board is known under another name', async () => {
    await wholeBoard();
    await store(db, 0, [...deals('a b c', SALES), ...deals('d', { pipeline: 'Renewal' })], listPage);
    expect((await view()).snapshot?.read).toBe(5);
    expect((await headsOf(db, ACCOUNT)).flatMap(({ pipelines }) => pipelines)).toContain('');
  });

  test('warn of nothing while some deals of the board count elsewhere', async () => {
    await wholeBoard();
    await store(db, 0, deals('a b', SALES), listPage);
    const numbers = await numbersView({ db, local: memoryStore() }, ACCOUNT, null, null, NOON);
    expect(numbers.reading).toMatchObject({ read: 5, total: null });
    expect(numbers.warnings?.unwatched).toContainEqual({ pipeline: '', reason: 'partial' });
  });

  test('keep the labels that a dictionary of stages gives them', async () => {
    await wholeBoard();
    await partOfList();
    const stages = { first: ['1'], second: ['2'] };
    const settings = { stages, analytics: { ladder: {} } } as unknown as EffectiveSettings;
    const { pipelines, withoutOrder } = await view(settings);
    expect(withoutOrder).toEqual([]);
    for (const { stages: shown } of pipelines) expect(shown.map(({ stage }) => stage)).toEqual(['1', '2']);
  });

  test('of another account name nothing', async () => {
    await store(db, 0, deals('a b c', SALES), { ...listPage, account: 'other.example' });
    await wholeBoard();
    expect(counts(await view())).toEqual({ '': 5 });
  });
});

describe('record pages', () => {
  const card = (id: string) =>
    store(db, 0, deals(id, SALES), { source: 'card', view: `card ${id}`, takenAt: NOON + 1 });

  test('name the board once three of its deals were opened', async () => {
    await wholeBoard();
    await card('a');
    await card('b');
    expect(counts(await view())).toEqual({ '': 5 });
    await card('c');
    expect(counts(await view())).toEqual({ Sales: 5 });
    expect(await pipelinesInPaths()).toEqual(['a:Sales', 'b:Sales', 'c:Sales', 'd:Sales', 'e:Sales']);
  });

  test('without a pipeline lend their stage bar to the pipeline of their deal', async () => {
    const bar = { source: 'card', view: 'card a', takenAt: NOON + 1, stages: { '': ['1', '2'] } } as const;
    await store(db, 0, deals('a'), bar);
    await partOfList();
    expect(await cardsOf(db, ACCOUNT)).toMatchObject([{ stages: { Sales: ['1', '2'] } }]);
    expect(counts(await view())).toEqual({ Sales: 3 });
  });
});

describe('days before the name was known', () => {
  test('get it too, so that nothing looks gone or new', async () => {
    await wholeBoard(-2);
    await wholeBoard(-1);
    await wholeBoard();
    await partOfList();
    expect((await headsOf(db, ACCOUNT)).flatMap(({ pipelines }) => pipelines)).not.toContain('');
    const changes = await changesView(db, ACCOUNT, { kind: 'yesterday' }, NOON);
    expect(changes).toMatchObject({ refusal: null, pipelines: [{ pipeline: 'Sales' }] });
    expect(changes.pipelines[0]?.counts).toMatchObject({ created: 0, missing: 0 });
  });

  test('that cannot be named are not compared with days that are', async () => {
    await store(db, -1, deals('x y z'), { ...board, takenAt: NOON - DAY });
    await partOfList();
    await wholeBoard();
    const changes = await changesView(db, ACCOUNT, { kind: 'yesterday' }, NOON);
    expect(changes).toMatchObject({ refusal: { reason: 'other-views' }, pipelines: [] });
  });
});
