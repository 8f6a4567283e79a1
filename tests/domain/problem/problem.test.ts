/** A report of a problem tells versions, counts and codes, and nothing of anybody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedHost, noteError, plainWords, problemText, readDiary } from '../../../lib/domain/problem';

const PERSONAL = [
  'Анна Петрова',
  'Иванов',
  'Anna Petrova',
  'O’Brien',
  'anna.petrova@acme.example',
  '+7 916 123-45-67',
  '89161234567',
  '1 240 000 ₽',
  '$54,320.00',
  'https://acme.bitrix24.ru/crm/deal/details/812/?name=Anna',
  '/crm/deal/details/812/',
  'ООО «Ромашка»',
  '7707083893',
  'DE89370400440532013000',
  '10.03.2026',
];

describe('what may be told of a message', () => {
  it.each([
    [
      'Cannot read properties of undefined (reading ‘price’)',
      'Cannot read properties of undefined (reading …',
    ],
    ['deals.find is not a function', '… is not a function'],
    ['Extension context invalidated.', 'Extension context invalidated.'],
    ['The quota has been exceeded.', 'The quota has been exceeded.'],
    ['Unexpected token < in JSON at position 4', 'Unexpected token … in JSON at position 4'],
    ['', ''],
  ])('“%s” is told as “%s”', (message, told) => {
    expect(plainWords(message)).toBe(told);
  });

  it.each(PERSONAL)('“%s” never gets through', (secret) => {
    for (const message of [
      secret,
      `Cannot read ${secret}`,
      `${secret} is not defined`,
      `key "${secret}" (${secret})`,
    ]) {
      const told = plainWords(message);
      for (const part of secret.split(/\s+/).filter((word) => word.length > 2))
        expect(told).not.toContain(part);
    }
  });

  it('tells nothing of words in other letters, of long numbers or of addresses, whatever they are', () => {
    const secret = fc.oneof(
      fc.stringMatching(/^[А-ЯЁа-яё]{3,12}$/),
      fc.stringMatching(/^[A-Z][a-z]{2,9}(ski|son|ova|enko)$/),
      fc.stringMatching(/^\+?\d{3,14}$/),
      fc.emailAddress(),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(secret, (word) => {
        expect(plainWords(`Cannot read ${word} of undefined`)).toBe('Cannot read … of undefined');
      }),
      { numRuns: 60 },
    );
  });
});

describe('the diary', () => {
  it('keeps a repeated error once, with how often and when last', () => {
    const first = noteError([], 'settings/get', new TypeError('x is not a function'), 1);
    const diary = noteError(first, 'settings/get', new TypeError('y is not a function'), 9);
    expect(diary).toEqual([
      { where: 'settings/get', name: 'TypeError', words: '… is not a function', at: 9, times: 2 },
    ]);
  });

  it('keeps the code of a refusal and not what stands beside it', () => {
    const refusal = Object.assign(new Error('bad-draft: cards.deal.Иванов'), { code: 'bad-draft' });
    expect(noteError([], 'publish/make', refusal, 1)[0]).toMatchObject({ words: 'bad-draft' });
  });

  it('keeps neither places nor names of errors that are not of our own making', () => {
    const error = Object.assign(new Error('x'), { name: 'Anna Petrova', code: 'Анна' });
    expect(noteError([], 'https://acme.example/812', error, 1)[0]).toMatchObject({
      where: 'unknown',
      name: 'Error',
      words: '',
    });
  });

  it('forgets the oldest, and reads only what is a diary', () => {
    let diary = noteError([], 'a', new Error('first'), 0);
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('').flatMap((one) => [`${one}x`, `${one}y`]);
    for (const [at, where] of letters.entries()) diary = noteError(diary, where, new Error('x'), at);
    expect(diary).toHaveLength(30);
    expect(diary.some(({ where }) => where === 'a')).toBe(false);
    expect(readDiary(JSON.parse(JSON.stringify(diary)))).toEqual(diary);
    expect(
      readDiary([null, { where: 'Анна Петрова', name: 'Error', words: '', at: 1, times: 1 }, 7]),
    ).toEqual([]);
    expect(readDiary('diary')).toEqual([]);
  });
});

describe('a host', () => {
  const ends = ['.bitrix24.ru', 'app.hubspot.com', '.hubspot.com'];

  it.each([
    ['acme.bitrix24.ru', '•••.bitrix24.ru'],
    ['sales.acme.bitrix24.ru:8443', '•••.bitrix24.ru'],
    ['app.hubspot.com', 'app.hubspot.com'],
    ['crm.acme.example', '•••'],
    ['notbitrix24.ru', '•••'],
  ])('%s is told as %s', (host, told) => {
    expect(maskedHost(host, ends)).toBe(told);
  });
});

it('the text says what is missing instead of leaving it out', () => {
  const text = problemText({
    at: Date.UTC(2026, 2, 10, 9, 30),
    version: '0.1.0',
    browser: null,
    system: null,
    language: 'en',
    screen: 'panel right',
    sites: [{ host: '•••', state: 'on', crm: null, menuItems: null, card: null, health: [] }],
    standard: null,
    keptVersions: 0,
    ownChanges: 0,
    policy: false,
    failures: { 'menu-order': 3 },
    errors: [],
    stored: [{ kind: 'snapshots', count: null }],
  });
  expect(text).toBe(
    [
      'Prelude 0.1.0, problem report of 2026-03-10 09:30 UTC',
      'Browser: unknown on unknown, language en, panel right',
      'Site 1: •••, on, unknown CRM',
      '  menu seen: no items; card seen: none',
      '  found: nothing was looked for',
      'Standard: none; kept versions 0, own changes 0, policy no',
      'Failed features: menu-order 3',
      'Kept: snapshots unreadable',
      'Errors: none',
    ].join('\n'),
  );
});
