/** How a reading goes to a background that may die on the way. */
import { expect, test, vi } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import { dealsIn, partOf } from '../../../lib/domain/history/deal-parts';
import type { PageHost } from '../../../lib/features/feature';
import { sendReading } from '../../../lib/features/send-reading';
import type { ReadingChunk } from '../../../lib/platform/messages';
import { RefusedRequest } from '../../../lib/platform/send';
import { makeDeal } from '../../domain/pipeline/make';

const MANY = 4500;

/** Begins to send a long reading; `answer` may refuse or keep back a piece by its number among all that were sent. */
function begin(answer: (at: number) => unknown = () => {}) {
  const sent: ReadingChunk[] = [];
  const told: number[] = [];
  const host = {
    account: () => 'crm.example',
    send: async (_name: string, chunk: ReadingChunk) => {
      sent.push(chunk);
      await answer(sent.length);
      return { stored: chunk.last, read: chunk.last ? MANY : 0, total: MANY };
    },
  } as unknown as PageHost;
  const deals = Array.from({ length: MANY }, (_, n) => makeDeal({ id: `d${n}` }));
  const skipped = [{ reason: 'no-id', excerpt: 'x' }] as const;
  const reading = { source: 'list', deals, skipped, refused: [], total: MANY, stages: {}, filter: null };
  const finished = sendReading(
    host,
    reading as unknown as Parameters<typeof sendReading>[1],
    'list /deals',
    new URL('https://crm.example/deals'),
    (count) => told.push(count),
  );
  return { sent, told, finished };
}

/** Sends the reading to its end. @returns What was sent, and what came of it. */
async function send(answer?: (at: number) => unknown) {
  const { sent, told, finished } = begin(answer);
  return { sent, told, result: await finished.catch((error: unknown) => error) };
}

/** The deals of a message, however they travel. */
function dealsOf({ deals }: ReadingChunk): readonly Deal[] {
  return 'count' in deals ? dealsIn([partOf(deals)]) : deals;
}

const forgotten = () => {
  throw new RefusedRequest('pieces-missing');
};

test('every deal goes once, in order, and what was skipped goes with the first piece alone', async () => {
  const { sent, told, result } = await send();
  expect(sent.flatMap(dealsOf).map(({ id }) => id)).toEqual(Array.from({ length: MANY }, (_, n) => `d${n}`));
  expect(sent.map(({ seq }) => seq)).toEqual(sent.map((_, at) => at));
  expect(sent.map(({ last }) => last)).toEqual(sent.map((_, at) => at === sent.length - 1));
  expect(sent.map(({ skipped }) => skipped.length)).toEqual(sent.map((_, at) => Number(at === 0)));
  expect(told).toEqual(sent.map((_, at) => at * dealsOf(sent[0] as ReadingChunk).length));
  expect(result).toEqual({ read: MANY, total: MANY });
});

test('a background that forgot the first pieces is sent all of them again, as the same reading', async () => {
  const { sent, result } = await send((at) => at === 3 && forgotten());
  expect(sent.map(({ seq }) => seq)).toEqual([0, 1, 2, 0, 1, 2]);
  expect(new Set(sent.map(({ readingId }) => readingId)).size).toBe(1);
  expect(result).toEqual({ read: MANY, total: MANY });
});

test('the last piece waits until every other has been taken', async () => {
  const open: (() => void)[] = [];
  const { sent, finished } = begin(() => new Promise<void>((resolve) => open.push(resolve)));
  expect(sent.map(({ last }) => last)).toEqual([false, false]);
  open[0]?.();
  await Promise.resolve();
  expect(sent).toHaveLength(2);
  open[1]?.();
  await vi.waitFor(() => expect(sent.map(({ last }) => last)).toEqual([false, false, true]));
  open[2]?.();
  expect(await finished).toEqual({ read: MANY, total: MANY });
});

test('a background that forgets again and again is given up', async () => {
  const { sent, result } = await send((at) => at % 3 === 0 && forgotten());
  expect(sent).toHaveLength(9);
  expect(result).toMatchObject({ code: 'pieces-missing' });
});

test('any other refusal is final: the piece that would end the reading does not follow', async () => {
  const { sent, result } = await send(() => {
    throw new RefusedRequest('no-space');
  });
  expect(sent.filter(({ last }) => last)).toEqual([]);
  expect(result).toMatchObject({ code: 'no-space' });
});
