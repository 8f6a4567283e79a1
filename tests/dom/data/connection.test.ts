import { describe, expect, test, vi } from 'vitest';
import { connect, type DatabaseLog } from '../../../lib/data/connection';
import { PreludeDatabase } from '../../../lib/data/database';
import { deals, freshDatabase, store } from './make';

const failing = (name: string) => () => Promise.reject(new DOMException('', name));

/** A connection that counts the databases it made. */
function counted(timeoutMs?: number, make: () => PreludeDatabase = freshDatabase) {
  const made: PreludeDatabase[] = [];
  const connection = connect(() => {
    const db = make();
    made.push(db);
    return db;
  }, timeoutMs);
  return { made, connection };
}

describe('the way to the database', () => {
  test('is opened once for all work', async () => {
    const { made, connection } = counted();
    await Promise.all([1, 2, 3].map(() => connection.run((db) => db.heads.count())));
    expect(made).toHaveLength(1);
  });

  test.each(['InvalidStateError', 'UnknownError', 'AbortError'])(
    'is opened anew once after %s, and the work is done',
    async (name) => {
      const { made, connection } = counted();
      let calls = 0;
      const result = await connection.run(() => (calls++ === 0 ? failing(name)() : Promise.resolve('done')));
      expect([result, made.length]).toEqual(['done', 2]);
    },
  );

  test('is given up after the second failure in a row', async () => {
    const { made, connection } = counted();
    await expect(connection.run(failing('UnknownError'))).rejects.toMatchObject({ code: 'database-failed' });
    expect(made).toHaveLength(2);
  });

  test('tells of a full disk without trying again', async () => {
    const { made, connection } = counted();
    await expect(connection.run(failing('QuotaExceededError'))).rejects.toMatchObject({ code: 'no-space' });
    expect(made).toHaveLength(1);
  });

  test('finds a full disk behind an aborted transaction', async () => {
    const { connection } = counted();
    const aborted = Object.assign(new Error(), {
      name: 'AbortError',
      inner: new DOMException('', 'QuotaExceededError'),
    });
    await expect(connection.run(() => Promise.reject(aborted))).rejects.toMatchObject({ code: 'no-space' });
  });

  test('finds a full disk in what the browser says of an unknown error, and goes on telling of it until work succeeds', async () => {
    const { connection } = counted();
    const said = 'Connection is closing because of: IO error: 000006.log: FILE_ERROR_NO_SPACE';
    const full = () => Promise.reject(new DOMException(said, 'UnknownError'));
    await expect(connection.run(full)).rejects.toMatchObject({ code: 'no-space' });
    await expect(connection.run(failing('UnknownError'))).rejects.toMatchObject({ code: 'no-space' });
    await connection.run((db) => db.heads.count());
    await expect(connection.run(failing('UnknownError'))).rejects.toMatchObject({ code: 'database-failed' });
  });

  test('tells of a database that never answers', async () => {
    const silent = () => Object.assign(freshDatabase(), { open: () => new Promise(() => undefined) });
    const { connection } = counted(5, silent as unknown as () => PreludeDatabase);
    await expect(connection.run((db) => db.heads.count())).rejects.toMatchObject({ code: 'database-silent' });
  });

  test('works again after a database that never answered', async () => {
    let first = true;
    const { connection } = counted(200, () => {
      const db = freshDatabase();
      if (first) Object.assign(db, { open: () => new Promise(() => undefined) });
      first = false;
      return db;
    });
    await connection.run((db) => db.heads.count()).catch(() => undefined);
    expect(await connection.run((db) => db.heads.count())).toBe(0);
  });

  test('leads also to a database that a later version wrote, whose data stay', async () => {
    const newer = freshDatabase();
    newer.version(9).stores({});
    await store(newer, 0, deals('a'));
    newer.close();
    const { connection } = counted(undefined, () => new PreludeDatabase(newer.name));
    expect(await connection.run((db) => db.heads.count())).toBe(1);
  });

  test('passes errors of the work itself on', async () => {
    const { made, connection } = counted();
    await expect(connection.run(() => Promise.reject(new RangeError('mine')))).rejects.toThrow('mine');
    expect(made).toHaveLength(1);
  });

  test('is taken only once the log under it is sound', async () => {
    const said: string[] = [];
    const sound = () => Promise.resolve().then(() => void said.push('sound'));
    const { run } = connect(freshDatabase, undefined, { sound, doubt: () => undefined });
    await run(async () => said.push('work'));
    await run(async () => said.push('more work'));
    expect(said).toEqual(['sound', 'work', 'sound', 'more work']);
  });

  test('brings doubt on the log when a transaction is broken off, though nobody asks how it went', async () => {
    const log = watchedLog();
    const { run } = connect(freshDatabase, undefined, log);
    await run((db) => breakOff(db));
    await vi.waitFor(() => expect(log.doubt).toHaveBeenCalledOnce());
  });

  test('remembers that it was for want of room when the browser says so only then', async () => {
    const { run } = connect(freshDatabase);
    const work = async (db: PreludeDatabase) => {
      const ended = new Promise((resolve) => db.backendDB().addEventListener('abort', resolve, true));
      await breakOff(db, (transaction) => {
        Object.defineProperty(transaction, 'error', {
          value: new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError'),
        });
        transaction.abort();
      });
      await ended;
      throw new DOMException('', 'AbortError');
    };
    await expect(run(work)).rejects.toMatchObject({ code: 'no-space' });
  });

  test('does so also after everything was erased, and when it cannot be opened', async () => {
    const log = watchedLog();
    const { run } = connect(freshDatabase, undefined, log);
    await run((db) => db.delete().then(() => db.open()));
    await run((db) => breakOff(db));
    await vi.waitFor(() => expect(log.doubt).toHaveBeenCalledOnce());
    const refuse = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    const shut = connect(
      () => Object.assign(freshDatabase(), { open: refuse }) as unknown as PreludeDatabase,
      undefined,
      log,
    );
    await expect(shut.run((db) => db.heads.count())).rejects.toMatchObject({ code: 'no-space' });
    expect(log.doubt).toHaveBeenCalledTimes(2);
  });
});

function watchedLog() {
  return { sound: () => Promise.resolve(), doubt: vi.fn<DatabaseLog['doubt']>() };
}

/** A write that fails behind the back of everybody. */
function breakOff(
  db: PreludeDatabase,
  end: (transaction: IDBTransaction) => void = (transaction) => transaction.abort(),
): Promise<unknown> {
  return db
    .transaction('rw', db.heads, async (transaction) => {
      await db.heads.count();
      end(transaction.idbtrans);
    })
    .catch(() => undefined);
}
