import { expect, test, vi } from 'vitest';
import { onceATurn } from '../../../lib/dom/once-a-turn';

test('a question is asked once a turn, and anew in the next one', async () => {
  let page = 'first';
  const ask = vi.fn((name: string) => `${name}: ${page}`);
  const once = onceATurn(ask);
  expect([once('menu'), once('menu'), once('fields')]).toEqual([
    'menu: first',
    'menu: first',
    'fields: first',
  ]);
  expect(ask).toHaveBeenCalledTimes(2);
  page = 'second';
  await Promise.resolve();
  expect(once('menu')).toBe('menu: second');
});

test('a question that failed is asked again', () => {
  const ask = vi.fn((): string => {
    throw new Error('not yet');
  });
  const once = onceATurn(ask);
  expect(() => once(undefined as never)).toThrow('not yet');
  expect(() => once(undefined as never)).toThrow('not yet');
  expect(ask).toHaveBeenCalledTimes(2);
});
