import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from 'vitest';
import { type Standard, signStandard } from '../../lib/domain/standard';
import { EXIT, main } from '../run/check-standard';

const GOOD = 'tests/fixtures/standards/moscow-v7.json';
let folder: string;
let out: MockInstance;
let err: MockInstance;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-standard-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  out = vi.spyOn(console, 'log').mockImplementation(() => {});
  err = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

const printed = () => out.mock.calls.flat().join('\n');
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const broken = () =>
  file('broken.json', readFileSync(GOOD, 'utf8').replace('"mode": "soft"', '"mode": "sfot"'));

describe('the check of a standard on the command line', () => {
  it('ends with 0 for a good file and says its name and version', async () => {
    expect(await main(['--lang', 'ru', GOOD])).toBe(EXIT.good);
    expect(printed()).toContain(`${GOOD}: Отдел продаж Москва, версия 7`);
  });

  it('ends with 1 for a wrong word and says line, key, what stands there and the cure', async () => {
    const path = broken();
    expect(await main(['--lang', 'ru', path])).toBe(EXIT.refused);
    const line = readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((row) => row.includes('"sfot"'));
    expect(printed()).toContain(`Строка ${line + 1}`);
    expect(printed()).toContain('cards.deal.required[0].mode');
    expect(printed()).toMatch(/Такого слова нет среди допустимых\.\n.*sfot.*Попробуйте: soft/);
  });

  it('speaks English when asked to', async () => {
    await main(['--lang', 'en', broken()]);
    expect(printed()).toContain('The file was not taken: 1 problem');
    expect(printed()).not.toMatch(/Строка/);
  });

  it('checks every file, and one bad file among good ones ends with 1', async () => {
    expect(await main([GOOD, broken(), 'tests/fixtures/standards/by-hand.json'])).toBe(EXIT.refused);
    expect(printed()).toContain('by-hand.json');
  });

  it('ends with 2 for a file that cannot be opened, also beside a broken one', async () => {
    expect(await main(['--lang', 'en', join(folder, 'nowhere.json'), broken()])).toBe(EXIT.usage);
    expect(printed()).toContain('nowhere.json');
  });

  it.each([[[]], [['--lang', 'de', GOOD]], [['--colour', GOOD]]])(
    'ends with 2 and its usage for %j',
    async (args) => {
      expect(await main(args)).toBe(EXIT.usage);
      expect(err.mock.calls.flat().join()).toContain('check-standard');
    },
  );

  it('names a file that is too large, or no text in UTF-8, without reading it', async () => {
    const large = file('large.json', ' '.repeat(600_000));
    const foreign = file('foreign.json', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]));
    expect(await main(['--json', large, foreign])).toBe(EXIT.refused);
    const { files } = JSON.parse(printed());
    expect(files.map(({ problems }: { problems: { code: string }[] }) => problems[0]?.code)).toEqual([
      'too-large',
      'utf-16',
    ]);
  });

  it('gives machines the codes, the places and the sentences', async () => {
    await main(['--json', '--lang', 'en', GOOD, broken(), join(folder, 'nowhere.json')]);
    const { files } = JSON.parse(printed());
    expect(files[0]).toMatchObject({
      ok: true,
      name: 'Отдел продаж Москва',
      version: 7,
      signature: 'unsigned',
    });
    expect(files[1]).toMatchObject({
      ok: false,
      problems: [{ code: 'not-in-list', path: 'cards.deal.required[0].mode', cure: 'soft' }],
    });
    expect(files[1].problems[0].message.length).toBeGreaterThan(10);
    expect(files[2]).toMatchObject({ ok: false, readable: false });
  });

  it('refuses a file that was changed after it was signed, as the extension does', async () => {
    const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const standard = JSON.parse(readFileSync(GOOD, 'utf8')) as Standard;
    const signed = JSON.stringify(await signStandard(standard, { keys, sequence: 1 }, crypto.subtle));
    expect(await main(['--lang', 'ru', file('signed.json', signed)])).toBe(EXIT.good);
    expect(printed()).not.toContain('не подписан');
    const tampered = file('tampered.json', signed.replace('Отдел продаж Москва', 'Отдел закупок Москва'));
    expect(await main(['--lang', 'ru', tampered])).toBe(EXIT.refused);
    expect(printed()).toContain('Файл изменили после подписи');
  });
});
