import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  decideTrust,
  fingerprint,
  hashOf,
  type Incoming,
  type Installed,
  printStandard,
  publicKeyText,
  type Standard,
  signStandard,
  type TrustVerdict,
  type Verification,
  verifyDocument,
} from '../../../lib/domain/standard';
import { ENGLISH_WORDS, RUSSIAN_WORDS } from '../../../lib/domain/standard/trust/words';
import { parsed, standardWith } from './helpers';

const subtle = webcrypto.subtle as SubtleCrypto;
const digest = (bytes: Uint8Array<ArrayBuffer>) => subtle.digest('SHA-256', bytes);
const newPair = async () => (await subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
const raw = (standard: Standard): unknown => JSON.parse(printStandard(standard));

describe('canonical text', () => {
  it('follows the examples of RFC 8785 for numbers, strings and the order of keys', () => {
    const source =
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"literals":[null,true,false]}';
    expect(canonicalJson(JSON.parse(source))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    );
    expect(
      canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('refuses a number that JSON cannot hold', () => {
    expect(() => canonicalJson({ a: [Number.NaN] })).toThrow(TypeError);
  });

  it('gives one hash for every spelling of one content, whatever its signature', async () => {
    const a = parsed('{"format":"crm-standard/1","name":"A","menu":{"*":{"order":["x"]}}}');
    const b = parsed('{ "menu": {"*": {"order": ["\\u0078"]}}, "name": "A", "format": "crm-standard/1" }');
    expect(await hashOf(a, digest)).toBe(await hashOf(b, digest));
    expect(await hashOf(a, digest)).toMatch(/^sha256-[\w-]{43}$/);
    expect(await hashOf({ ...a, version: 2 }, digest)).not.toBe(await hashOf(a, digest));
    const signed = await signStandard(a, { keys: await newPair(), sequence: 1 }, subtle);
    expect(await hashOf(signed, digest)).toBe(await hashOf(a, digest));
  });
});

describe('signatures', () => {
  it('F24 accepts what was signed, and passes the reading of files', async () => {
    const keys = await newPair();
    const signed = await signStandard(standardWith({ version: 3 }), { keys, sequence: 5 }, subtle);
    expect(parsed(printStandard(signed))).toEqual(signed);
    expect(await verifyDocument(raw(signed), subtle)).toEqual({
      kind: 'valid',
      key: await publicKeyText(keys, subtle),
      sequence: 5,
      rotatedFrom: null,
    });
  });

  it('F24 tells unsigned from broken', async () => {
    const signed = await signStandard(standardWith(), { keys: await newPair(), sequence: 1 }, subtle);
    const other = await newPair();
    const broken = async (change: object) => verifyDocument({ ...signed, ...change }, subtle);
    expect(await verifyDocument(standardWith(), subtle)).toEqual({ kind: 'unsigned' });
    expect(await broken({ name: 'Tesт' })).toEqual({ kind: 'invalid', reason: 'bad-signature' });
    expect(await broken({ extra: 1 })).toEqual({ kind: 'invalid', reason: 'bad-signature' });
    expect(await broken({ signature: { ...signed.signature, sequence: 2 } })).toMatchObject({
      reason: 'bad-signature',
    });
    expect(
      await broken({ signature: { ...signed.signature, key: await publicKeyText(other, subtle) } }),
    ).toMatchObject({
      reason: 'bad-signature',
    });
    expect(await broken({ signature: { ...signed.signature, key: 'A'.repeat(43) } })).toMatchObject({
      kind: 'invalid',
    });
    expect(await broken({ signature: { ...signed.signature, value: '*' } })).toMatchObject({
      reason: 'bad-signature',
    });
    for (const signature of [null, 1, {}, { alg: 'none' }, { ...signed.signature, alg: 'ES256' }]) {
      expect(await broken({ signature })).toEqual({ kind: 'invalid', reason: 'bad-form' });
    }
  });

  it('F24 refuses bytes after the document', () => {
    expect(() => parsed(`${printStandard(standardWith())}{}`)).toThrow('trailing-text');
  });

  it('F25 covers the document as it stood, so that invisible signs break nothing and hide nothing', async () => {
    const signed = await signStandard(
      standardWith({ description: 'a\u200bb' }),
      { keys: await newPair(), sequence: 1 },
      subtle,
    );
    expect(await verifyDocument(raw(signed), subtle)).toMatchObject({ kind: 'valid' });
    expect(await verifyDocument(raw({ ...signed, description: 'ab' }), subtle)).toMatchObject({
      kind: 'invalid',
    });
  });

  it('carries a changed key that the former one vouches for', async () => {
    const [former, keys] = [await newPair(), await newPair()];
    const signed = await signStandard(standardWith(), { keys, sequence: 1, former }, subtle);
    expect(await verifyDocument(raw(signed), subtle)).toMatchObject({
      rotatedFrom: await publicKeyText(former, subtle),
    });
    const stolen = {
      ...signed.signature,
      rotation: { ...signed.signature?.rotation, from: await publicKeyText(keys, subtle) },
    };
    expect(await verifyDocument({ ...signed, signature: stolen }, subtle)).toEqual({
      kind: 'invalid',
      reason: 'bad-rotation',
    });
  });
});

describe('what an incoming file is to the installed one', () => {
  const installed: Installed = {
    line: 'L',
    version: 7,
    hash: 'h7',
    basedOn: { version: 6, hash: 'h6' },
    key: 'K',
    sequence: 20,
  };
  const signedBy = (key: string, sequence: number, rotatedFrom: string | null = null): Verification => ({
    kind: 'valid',
    key,
    sequence,
    rotatedFrom,
  });
  const next: Incoming = {
    line: 'L',
    version: 8,
    hash: 'h8',
    basedOn: { version: 7, hash: 'h7' },
    verification: signedBy('K', 21),
  };
  const unsigned: Verification = { kind: 'unsigned' };
  const open: Installed = { ...installed, key: null, sequence: null };

  it.each<[TrustVerdict, string, Installed | null, Partial<Incoming>]>([
    ['first', 'apply nothing yet', null, {}],
    ['first', 'another line', installed, { line: 'M', verification: signedBy('X', 1) }],
    ['same-key', 'the next version', installed, {}],
    [
      'same-key',
      'a version that skips some',
      installed,
      { version: 12, basedOn: { version: 11, hash: 'h11' } },
    ],
    ['same', 'the very same file', installed, { version: 7, hash: 'h7', verification: signedBy('K', 20) }],
    ['rotated', 'a vouched new key', installed, { verification: signedBy('N', 1, 'K') }],
    ['other-key', 'a stranger', installed, { verification: signedBy('X', 99) }],
    ['other-key', 'vouched by a stranger', installed, { verification: signedBy('X', 99, 'Y') }],
    ['signature-lost', 'no signature any more', installed, { verification: unsigned }],
    [
      'broken',
      'a forged signature',
      installed,
      { verification: { kind: 'invalid', reason: 'bad-signature' } },
    ],
    ['older', 'a replayed signing', installed, { verification: signedBy('K', 19) }],
    ['older', 'a sequence used twice', installed, { verification: signedBy('K', 20) }],
    ['rollback', 'a signed step back', installed, { version: 6, hash: 'h6b' }],
    [
      'fork',
      'the same number with other content',
      installed,
      { version: 7, hash: 'x', basedOn: installed.basedOn },
    ],
    ['fork', 'based on another version 7', installed, { basedOn: { version: 7, hash: 'x' } }],
    ['fork', 'based on what this one was based on', installed, { basedOn: installed.basedOn }],
    ['unsigned', 'unsigned after unsigned', open, { verification: unsigned }],
    ['newly-signed', 'signed after unsigned', open, {}],
    ['older', 'an older unsigned file', open, { version: 6, verification: unsigned }],
    ['fork', 'an unsigned twin', open, { version: 7, verification: unsigned }],
    ['same', 'the same unsigned file', open, { version: 7, hash: 'h7', verification: unsigned }],
  ])('%s: %s', (verdict, _, before, change) => {
    expect(decideTrust(before, { ...next, ...change }).verdict).toBe(verdict);
  });

  it('applies silently only what the pinned key signed, and never what is forged', () => {
    expect(decideTrust(installed, next).action).toBe('apply');
    expect(decideTrust(installed, { ...next, verification: signedBy('X', 1) }).action).toBe('refuse');
    expect(decideTrust(open, { ...next, verification: unsigned }).action).toBe('ask');
  });

  it('takes no key but the administrator’s', () => {
    const policy = { trustedKeys: ['K'] };
    expect(decideTrust(null, next, policy).verdict).toBe('first');
    expect(decideTrust(null, { ...next, verification: signedBy('X', 1) }, policy).verdict).toBe('untrusted');
    expect(decideTrust(null, { ...next, verification: unsigned }, policy)).toEqual({
      verdict: 'untrusted',
      action: 'refuse',
    });
  });
});

describe('the words of a key', () => {
  it('has 256 different short words in each language', () => {
    for (const words of [ENGLISH_WORDS, RUSSIAN_WORDS]) {
      expect(new Set(words).size).toBe(256);
      expect(words).toHaveLength(256);
      expect(words.filter((word) => !/^\p{Ll}{3,8}$/u.test(word))).toEqual([]);
    }
  });

  it('gives eight words, the same each time, and others for another key', async () => {
    const key = await publicKeyText(await newPair(), subtle);
    const words = await fingerprint(key, 'ru', digest);
    expect(words).toHaveLength(8);
    expect(await fingerprint(key, 'ru', digest)).toEqual(words);
    expect(await fingerprint(await publicKeyText(await newPair(), subtle), 'ru', digest)).not.toEqual(words);
    expect(await fingerprint('no key', 'en', digest)).toBeNull();
  });

  it('never changes the words of a known key', async () => {
    // SHA-256 of 32 zero bytes begins with 66 68 7a ad f8 62 bd 77.
    const expected = [0x66, 0x68, 0x7a, 0xad, 0xf8, 0x62, 0xbd, 0x77];
    expect(await fingerprint('A'.repeat(43), 'ru', digest)).toEqual(
      expected.map((byte) => RUSSIAN_WORDS[byte]),
    );
    expect((await fingerprint('A'.repeat(43), 'en', digest))?.join(' ')).toBe(
      'ginger goose jacket pebble winter frost powder igloo',
    );
  });
});
