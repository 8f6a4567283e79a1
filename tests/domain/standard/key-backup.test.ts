import { beforeAll, expect, test } from 'vitest';
import { openKeys, publicKeyText, sealKeys } from '../../../lib/domain/standard';

const PASSWORD = 'correct horse 42';
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

let keys: CryptoKeyPair;
let backup: string;

beforeAll(async () => {
  keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  backup = await sealKeys(keys, PASSWORD, crypto.subtle, random);
});

const open = (text: string, password = PASSWORD) => openKeys(text, password, crypto.subtle);
const changed = (parts: object) => JSON.stringify({ ...JSON.parse(backup), ...parts });

test('a backup gives back the same key, and no one can take it out again', async () => {
  const opened = await open(backup);
  expect(opened && (await publicKeyText(opened, crypto.subtle))).toBe(
    await publicKeyText(keys, crypto.subtle),
  );
  expect(opened?.privateKey.extractable).toBe(false);
  const message = new TextEncoder().encode('hello');
  const signature = opened && (await crypto.subtle.sign('Ed25519', opened.privateKey, message));
  expect(signature && (await crypto.subtle.verify('Ed25519', keys.publicKey, signature, message))).toBe(true);
});

test('neither the password nor the private key stands in the file', async () => {
  const secret = await crypto.subtle.exportKey('jwk', keys.privateKey);
  expect(backup).not.toContain(PASSWORD);
  expect(backup).not.toContain(secret.d);
});

test('the same key and password give another file each time', async () => {
  expect(await sealKeys(keys, PASSWORD, crypto.subtle, random)).not.toBe(backup);
});

test.each([
  ['a wrong password', () => open(backup, 'wrong horse 42')],
  ['a cut file', () => open(backup.slice(0, -40))],
  ['a flipped bit of the key', () => open(flipped('sealed'))],
  ['a flipped bit of the salt', () => open(flipped('salt'))],
  ['a salt of zeros', () => open(changed({ salt: 'A'.repeat(22) }))],
  ['fewer iterations', () => open(changed({ iterations: 1000 }))],
  ['more iterations than a browser can do', () => open(changed({ iterations: 1e12 }))],
  ['the public key of another', () => open(changed({ key: 'B'.repeat(43) }))],
  ['no backup at all', () => open('{"format":"crm-standard/1"}')],
  ['nothing', () => open('')],
  ['a list', () => open('[]')],
])('%s opens nothing', async (_name, attempt) => {
  expect(await attempt()).toBeNull();
});

function flipped(part: 'sealed' | 'salt'): string {
  const value: string = JSON.parse(backup)[part];
  return changed({ [part]: (value.startsWith('A') ? 'B' : 'A') + value.slice(1) });
}
