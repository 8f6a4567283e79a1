import { expect, test } from 'vitest';
import { CannotOpen, looksSealed, seal, toBase64, unseal } from '../../../lib/domain/privacy';

const TEXT = JSON.stringify({ name: 'Поставка', amount: 1234.5, emoji: '🙂' });
const PASSWORD = 'correct horse';

const sealed = await seal(TEXT, PASSWORD, crypto);
const open = (text: string, password = PASSWORD) => unseal(text, password, crypto);
const changed = (patch: object) => JSON.stringify({ ...JSON.parse(sealed), ...patch });

test('what was locked opens with its password, and looks different each time', async () => {
  expect(looksSealed(sealed)).toBe(true);
  expect(await open(sealed)).toBe(TEXT);
  expect(sealed).not.toContain('Поставка');
  expect(await seal(TEXT, PASSWORD, crypto)).not.toBe(sealed);
});

test('a password opens in whichever way its letters are put together', async () => {
  const composed = await seal(TEXT, 'Й\u00e9', crypto);
  expect(await open(composed, 'И\u0306e\u0301')).toBe(TEXT);
});

test('600,000 rounds at the least stand between a password and its key', () => {
  expect(JSON.parse(sealed)).toMatchObject({ kdf: 'PBKDF2-SHA-256', rounds: 600_000, cipher: 'AES-256-GCM' });
});

test.each([
  ['wrong password', sealed, 'correct horsf'],
  ['empty password', sealed, ''],
  ['cut file', sealed.slice(0, -40), PASSWORD],
  ['file of another kind', '{"format":"crm-standard/1"}', PASSWORD],
  ['empty file', '', PASSWORD],
  ['flipped bit', changed({ data: flipped(JSON.parse(sealed).data) }), PASSWORD],
  ['other start', changed({ iv: toBase64(new Uint8Array(12)) }), PASSWORD],
  ['salt of no bytes', changed({ salt: '' }), PASSWORD],
  ['fewer rounds', changed({ rounds: 1 }), PASSWORD],
  ['endless rounds', changed({ rounds: 1e12 }), PASSWORD],
  ['rounds that are no number', changed({ rounds: '600000' }), PASSWORD],
])('F32: a %s gets one and the same answer', async (_what, text, password) => {
  const refusal = await open(text, password).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CannotOpen);
  expect(Object.assign({}, refusal, { message: (refusal as Error).message })).toEqual({
    name: 'CannotOpen',
    code: 'cannot-open',
    message: 'cannot-open',
  });
});

function flipped(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  return toBase64(bytes);
}
