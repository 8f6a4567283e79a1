import { beforeEach, describe, expect, test } from 'vitest';
import { PreludeDatabase } from '../../../lib/data/database';
import { cardsOf, dealsOf, headsOf, sweepPieces, takeChunk } from '../../../lib/data/deals-store';
import { bookOf } from '../../../lib/data/paths-store';
import { packDeals } from '../../../lib/domain/history/deal-columns';
import type { ReadingChunk } from '../../../lib/platform/messages';
import { ACCOUNT, DAY, deals, freshDatabase, NOON, piecesOf, store } from './make';

let db: PreludeDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const HOUR = 3600 * 1000;
const three = piecesOf(deals('a b c d e'), { total: 5 });

async function heldIds(): Promise<string[]> {
  const heads = await headsOf(db, ACCOUNT);
  const lists = await Promise.all(heads.map(({ id }) => dealsOf(db, id)));
  return lists.flat().map(({ id }) => id);
}

async function takeAll(pieces: readonly (ReadingChunk | undefined)[]) {
  const answers = [];
  for (const piece of pieces) {
    if (piece) answers.push(await takeChunk(db, piece, NOON).catch((error) => error.code));
  }
  return answers;
}

describe('a reading in pieces', () => {
  test('becomes a snapshot with its last piece and not before', async () => {
    await takeAll(three.slice(0, 2));
    expect(await heldIds()).toEqual([]);
    expect(await takeAll([three[2]])).toEqual([{ stored: true, read: 5, total: 5 }]);
    expect(await heldIds()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('is written down once, as a whole', async () => {
    await takeAll(three.slice(0, 2));
    const written = await Promise.all(db.tables.map((table) => table.count()));
    expect(written).toEqual(db.tables.map(() => 0));
  });

  test('is put together in its own order, whatever order the pieces came in', async () => {
    expect(await takeAll([three[2], three[0], three[1]])).toEqual([
      'pieces-missing',
      { stored: false, read: 0, total: 5 },
      { stored: true, read: 5, total: 5 },
    ]);
    expect(await heldIds()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('takes a repeated piece once', async () => {
    await takeAll([three[0], three[0], three[1], three[1], three[2]]);
    expect(await heldIds()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('is refused, and shows nothing, while a piece is missing', async () => {
    expect(await takeAll([three[0], three[2]])).toEqual([expect.anything(), 'pieces-missing']);
    expect(await heldIds()).toEqual([]);
  });

  test('is answered again, and stored once, when its last piece is sent again', async () => {
    await takeAll(three);
    const [head] = await headsOf(db, ACCOUNT);
    expect(await takeAll([three[2], three[0]])).toEqual([
      { stored: true, read: 5, total: 5 },
      { stored: true, read: 5, total: 5 },
    ]);
    expect(await headsOf(db, ACCOUNT)).toEqual([head]);
  });

  test('does not come back over a later reading when it is sent again', async () => {
    const first = piecesOf(deals('a'), { readingId: 'old' });
    await takeAll(first);
    await takeAll(piecesOf(deals('a', { stage: '2' }), { readingId: 'new' }));
    await takeAll(first);
    const [head] = await headsOf(db, ACCOUNT);
    expect((await dealsOf(db, head?.id ?? '')).map(({ stage }) => stage)).toEqual(['2']);
  });

  test('is stored once when its last piece is sent twice at the same time', async () => {
    await takeAll(three.slice(0, 2));
    const answers = await Promise.all([three[2], three[2]].map((piece) => takeAll([piece])));
    expect(answers.flat()).toEqual(Array(2).fill({ stored: true, read: 5, total: 5 }));
    expect((await headsOf(db, ACCOUNT)).map(({ seq }) => seq)).toEqual([1]);
  });

  test('whose first pieces died with the worker is refused, and stored when it is sent again from its beginning', async () => {
    await takeAll(three.slice(0, 2));
    db = new PreludeDatabase(db.name);
    expect(await takeAll([three[2]])).toEqual(['pieces-missing']);
    expect(await heldIds()).toEqual([]);
    expect((await takeAll(three)).at(-1)).toEqual({ stored: true, read: 5, total: 5 });
    expect(await heldIds()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('is answered again by the next worker, which does not store it a second time', async () => {
    await takeAll(three);
    db = new PreludeDatabase(db.name);
    expect((await takeAll(three)).at(-1)).toEqual({ stored: true, read: 5, total: 5 });
    expect((await headsOf(db, ACCOUNT)).map(({ seq }) => seq)).toEqual([1]);
  });

  test('that never ends gives way to later ones', async () => {
    const [first, ...rest] = three;
    await takeAll([first]);
    for (let other = 0; other < 8; other++) {
      const [begun] = piecesOf(deals('x y z'), { readingId: `closed ${other}` });
      await takeAll([begun]);
    }
    expect((await takeAll(rest)).at(-1)).toBe('pieces-missing');
    expect((await takeAll(three)).at(-1)).toMatchObject({ stored: true });
  });

  test('leaves a receipt for an hour', async () => {
    await takeAll(three);
    await sweepPieces(db, NOON + HOUR);
    expect(await db.finished.count()).toBe(1);
    await sweepPieces(db, NOON + HOUR + 1);
    expect(await db.finished.count()).toBe(0);
  });

  test('that an earlier version wrote down in pieces and never ended is swept away', async () => {
    const [chunk] = three;
    if (!chunk) throw new Error('no piece');
    await db.pieces.put({ readingId: 'old', seq: 0, at: NOON, chunk, columns: packDeals([]) });
    await sweepPieces(db, NOON + HOUR + 1);
    expect(await db.pieces.count()).toBe(0);
  });

  test.each([
    ['an amount that is no whole number', { amount: { minor: 1.5, within: 0, currency: 'RUB' } }],
    ['an amount that JSON turned into null', { amount: { minor: null, within: 0, currency: 'RUB' } }],
    ['a date that is no date', { createdAt: '2026-03-10T12:00:00Z' }],
    ['a field that went missing', { stage: undefined }],
    ['an outcome that nobody knows', { outcome: 'paused' }],
    ['no id', { id: '' }],
  ])('is refused with %s', async (_what, differences) => {
    const pieces = piecesOf(deals('a', differences as never));
    expect(await takeAll(pieces)).toEqual(['bad-piece']);
  });
});

describe('snapshots', () => {
  test('of the same view on one day are one', async () => {
    await store(db, 0, deals('a b'), { total: 3 });
    await store(db, 0, deals('c'), { total: 3 });
    expect(await headsOf(db, ACCOUNT)).toMatchObject([{ day: '2026-03-10', seq: 2, read: 3 }]);
  });

  test('of two accounts never mix', async () => {
    await store(db, 0, deals('a'));
    await store(db, 0, deals('b'), { account: 'other.example' });
    expect(await heldIds()).toEqual(['a']);
    expect([...(await bookOf(db, 'other.example')).traces.keys()]).toEqual(['b']);
  });

  test('stand in the order of writing when the clock was set back', async () => {
    await store(db, 1, deals('a'));
    await store(db, -5, deals('a', { stage: '2' }));
    expect((await headsOf(db, ACCOUNT)).map(({ day }) => day)).toEqual(['2026-03-11', '2026-03-05']);
    const book = await bookOf(db, ACCOUNT);
    expect(book.clockWentBack).toBe(true);
    expect(book.traces.get('a')?.visits.map(({ stage }) => stage)).toEqual(['1', '2']);
  });

  test('carry the ways of deals with them', async () => {
    await store(db, 0, deals('a b'));
    await store(db, 1, deals('a', { stage: '2' }));
    const { traces } = await bookOf(db, ACCOUNT);
    expect(traces.get('a')?.visits[1]).toEqual({
      stage: '2',
      entered: { earliest: '2026-03-10', latest: '2026-03-11' },
    });
    expect(traces.get('b')?.missingSince).toBe('2026-03-11');
  });

  test('give the ways of deals again when the record of them is lost', async () => {
    await store(db, 0, deals('a b'));
    await store(db, 1, deals('a', { stage: '2' }));
    const before = await bookOf(db, ACCOUNT);
    await db.paths.clear();
    expect(await bookOf(db, ACCOUNT)).toEqual(before);
  });
});

describe('record pages', () => {
  test('are kept with their stage bar, the later one of a deal standing', async () => {
    const card = { source: 'card', stages: { '': ['1', '2'] } } as const;
    await takeAll(piecesOf(deals('a'), { ...card, readingId: 'c1' }));
    await takeAll(piecesOf(deals('a', { stage: '2' }), { ...card, readingId: 'c2', takenAt: NOON + DAY }));
    expect(await cardsOf(db, ACCOUNT)).toMatchObject([{ deal: { stage: '2' }, stages: { '': ['1', '2'] } }]);
    expect(await headsOf(db, ACCOUNT)).toEqual([]);
  });

  test('sent again are answered the same', async () => {
    const pieces = piecesOf(deals('a b c'), { source: 'card' });
    const answers = await takeAll([...pieces, ...pieces]);
    expect(answers.at(-1)).toEqual({ stored: true, read: 3, total: null });
  });
});
