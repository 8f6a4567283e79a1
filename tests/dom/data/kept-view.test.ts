import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PreludeDatabase } from '../../../lib/data/database';
import { keptView, markChanged } from '../../../lib/data/kept-view';
import { ACCOUNT, freshDatabase } from './make';

let db: PreludeDatabase;
let made = 0;
beforeEach(() => {
  db = freshDatabase();
  made = 0;
});

const make = async () => `answer ${++made}`;
const ask = (rules: unknown, readings: string[], ready?: () => void, version = 1) =>
  keptView(db, ACCOUNT, 'pipeline', { version, rules, readings }, make, ready && { marked, ready });
const marked = (last: string, because: string) => `${last}, older by its ${because}`;

describe('an answer that takes long to work out', () => {
  test('is given again until the history or the question changes', async () => {
    expect([await ask('k 10', ['a']), await ask('k 10', ['a'])]).toEqual(['answer 1', 'answer 1']);
    expect(await ask('k 10', ['b'])).toBe('answer 2');
    await markChanged(db, ACCOUNT);
    expect(await ask('k 10', ['b'])).toBe('answer 3');
  });

  test('is given at once though a reading has come since, and the new one a moment later', async () => {
    await ask('k 10', ['a']);
    await markChanged(db, ACCOUNT);
    const later = vi.fn();
    expect(await ask('k 10', ['b'], later)).toBe('answer 1, older by its reading');
    await vi.waitFor(() => expect(later).toHaveBeenCalledOnce());
    expect(await ask('k 10', ['b'], later)).toBe('answer 2');
    expect(made).toBe(2);
  });

  test.each([
    ['the prior’s weight', { k: 10 }, { k: 20 }],
    ['the half-life', { halfLifeDays: 180 }, { halfLifeDays: 90 }],
    ['a coefficient', { coefficients: { region: { North: 1.2 } } }, { coefficients: { region: {} } }],
    ['a rate', { rates: { on: '2026-03-01', USD: 90 } }, { rates: { on: '2026-03-01', USD: 91 } }],
  ])(
    'is given under another standard only with the mark that it is of the former: %s',
    async (_, before, after) => {
      await ask(before, ['a']);
      expect(await ask(after, ['a'])).toBe('answer 2');
      const later = vi.fn();
      expect(await ask(before, ['a'], later)).toBe('answer 2, older by its rules');
      await vi.waitFor(() => expect(later).toHaveBeenCalledOnce());
      expect(await ask(before, ['a'], later)).toBe('answer 3');
    },
  );

  test('is never given when another version of the method made it', async () => {
    await ask('k 10', ['a']);
    expect(await ask('k 10', ['a'], () => undefined, 2)).toBe('answer 2');
  });

  test('of a question without a version is never given under other rules', async () => {
    const unversioned = (rules: string) =>
      keptView(db, ACCOUNT, 'duel', { rules }, make, { marked, ready: () => undefined });
    await unversioned('k 10');
    expect(await unversioned('k 20')).toBe('answer 2');
  });

  test('is worked out when none was kept, however long it takes', async () => {
    expect(await ask('k 10', ['a'], () => undefined)).toBe('answer 1');
  });
});
