import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { parseStandard } from '../../../lib/domain/standard/schema';
import { ask, completeBrowser, preview, refusalOf, settings, TEAM, take } from './world';

beforeEach(completeBrowser);

const draft = (changes: object = {}) => JSON.stringify({ ...TEAM, ...changes });
const make = (text: string, note = '', sign = true) => ask('publish/make', { text, note, sign });

describe('publishing', () => {
  test('gives a first version with a line of its own, signed and in force', async () => {
    const published = await make(draft({ id: undefined }));
    expect(published).toMatchObject({ version: 1, fileName: 'vector-v1.json' });
    expect(published.words?.en).toHaveLength(8);
    expect(await settings()).toMatchObject({ standard: { version: 1 }, life: { words: published.words } });
  });

  test('goes on with the next number, the chain, the notes and the same key', async () => {
    const first = await make(draft());
    const file = JSON.parse(first.text);
    const second = await make(
      draft({ id: file.id, menu: { seller: { order: ['chat'] } } }),
      'Chat first\n\nFeed is gone',
    );
    const next = JSON.parse(second.text);
    expect(next).toMatchObject({
      version: 2,
      basedOn: { version: 1 },
      changes: [
        { id: 'c1', text: 'Chat first' },
        { id: 'c2', text: 'Feed is gone' },
      ],
    });
    expect(next.signature.key).toBe(file.signature.key);
    expect(next.signature.sequence).toBeGreaterThan(file.signature.sequence);
    expect(second.changes.length).toBeGreaterThan(0);
  });

  test('gives a file that another browser takes as signed', async () => {
    const { text } = await make(draft());
    expect(parseStandard(text).ok).toBe(true);
    expect((await preview(text)).trust).toMatchObject({ verdict: 'same' });
  });

  test('without a signature leaves the mark of an unsigned file', async () => {
    const { text } = await make(draft({ id: 'plain' }), '', false);
    expect(JSON.parse(text).signature).toBeUndefined();
    expect((await settings()).life?.words).toBeNull();
  });

  test('without a signature on a signed line is refused, and nothing changes', async () => {
    const { text } = await make(draft());
    const foreign = JSON.parse(text);
    await take(text);
    expect(await refusalOf(make(JSON.stringify(foreign), '', false))).toBe('trust-signature-lost');
    expect((await settings()).standard?.version).toBe(foreign.version);
  });

  test('of a damaged draft is refused', async () => {
    expect(await refusalOf(make('{"format":"crm-standard/1"}'))).toBe('bad-draft');
  });
});

test('a draft outlives a closed window until it is published', async () => {
  expect(await ask('draft/load', {})).toEqual({ text: null });
  await ask('draft/save', { text: draft() });
  expect(await ask('draft/load', {})).toEqual({ text: draft() });
  await make(draft());
  expect(await ask('draft/load', {})).toEqual({ text: null });
});

test('the standard in force reads as a document', async () => {
  await take(TEAM);
  const { text, fileName } = await ask('standard/markdown', {});
  expect(fileName).toBe('vector-v1.md');
  expect(text).toContain('# Vector');
  expect(text).toContain('Deals');
});

test('a draft reads as a document before it is published', async () => {
  const { text } = await ask('standard/markdown', { text: draft({ name: 'Unpublished' }) });
  expect(text).toContain('# Unpublished');
});
