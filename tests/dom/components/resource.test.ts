import { expect, test } from 'vitest';
import { codeOf, createResource } from '../../../lib/state/resource';

/** A loader whose answers are given by hand, in any order. */
function byHand() {
  const waiting: { answer(value: string): void; fail(code: string): void }[] = [];
  const load = () =>
    new Promise<string>((resolve, reject) => {
      waiting.push({ answer: resolve, fail: (code) => reject(Object.assign(new Error(code), { code })) });
    });
  return { load, waiting };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('an answer is kept while a new one is asked for', async () => {
  const { load, waiting } = byHand();
  const resource = createResource(load);
  resource.refresh();
  waiting[0]?.answer('first');
  await turn();
  resource.refresh();
  expect(resource.state.value).toEqual({ value: 'first', loading: true, error: null });
});

test('a failure keeps the last answer and says why', async () => {
  const { load, waiting } = byHand();
  const resource = createResource(load);
  resource.refresh();
  waiting[0]?.answer('first');
  await turn();
  resource.refresh();
  waiting[1]?.fail('unreachable');
  await turn();
  expect(resource.state.value).toEqual({ value: 'first', loading: false, error: 'unreachable' });
});

test('many questions while one is on its way become one more', async () => {
  const { load, waiting } = byHand();
  const resource = createResource(load);
  resource.refresh();
  for (let i = 0; i < 20; i++) resource.refresh();
  expect(waiting).toHaveLength(1);
  waiting[0]?.answer('old');
  await turn();
  expect(waiting).toHaveLength(2);
  waiting[1]?.answer('new');
  await turn();
  expect(resource.state.value.value).toBe('new');
  expect(waiting).toHaveLength(2);
});

test('an answer to a forgotten question is dropped', async () => {
  const { load, waiting } = byHand();
  const resource = createResource(load);
  resource.refresh();
  resource.clear();
  resource.refresh();
  waiting[1]?.answer('of the new page');
  await turn();
  waiting[0]?.answer('of the old page');
  await turn();
  expect(resource.state.value.value).toBe('of the new page');
});

test('a value put in by a change is not overwritten by an older answer', async () => {
  const { load, waiting } = byHand();
  const resource = createResource(load);
  resource.refresh();
  resource.put('changed');
  waiting[0]?.answer('before the change');
  await turn();
  expect(resource.state.value.value).toBe('changed');
});

test('an error without a code is called failed', () => {
  expect(codeOf(new Error('boom'))).toBe('failed');
  expect(codeOf(null)).toBe('failed');
  expect(codeOf({ code: 7 })).toBe('failed');
  expect(codeOf({ code: 'orphaned' })).toBe('orphaned');
});
