import { describe, expect, it } from 'vitest';
import { parseStandard } from '../../../lib/domain/standard/schema';
import { fixtureText, parsed, told, toldOf } from './helpers';

const HEAD = '"format":"crm-standard/1","name":"A"';

function problemsOf(input: string | Uint8Array) {
  const result = parseStandard(input);
  return result.ok ? [] : result.problems;
}

describe('reading the text of a file', () => {
  it('takes a file of two lines', () => {
    expect(parsed(`{${HEAD}}`)).toEqual({ format: 'crm-standard/1', name: 'A' });
  });

  it('takes a standard written by hand with labels in place of ids, without a warning', () => {
    expect(told(fixtureText('by-hand.json'))).toEqual([]);
  });

  it('takes the full example without a problem', () => {
    expect(told(fixtureText('moscow-v7.json'))).toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['empty', ' \r\n\t '],
    ['not-json', '<html></html>'],
    ['unquoted-text', 'nonsense'],
    ['unquoted-text', '{"a": True}'],
    ['unquoted-text', '{a: 1}'],
    ['wrong-quotes', "{'a': 1}"],
    ['wrong-quotes', '{“a”: 1}'],
    ['comment', '{"a": 1, // why\n"b": 2}'],
    ['comment', '{"a": 1 /* why */}'],
    ['trailing-comma', '{"a": [1, 2,]}'],
    ['trailing-comma', '{"a": 1,}'],
    ['missing-comma', '{"a": 1 "b": 2}'],
    ['missing-comma', '["a" "b"]'],
    ['missing-colon', '{"a" 1}'],
    ['unclosed', '{"a": [1, 2'],
    ['unclosed', '{"a": "text\n}'],
    ['unclosed', '{"a":'],
    ['bad-escape', '{"a": "\\x"}'],
    ['raw-control-character', '{"a": "tab\there"}'],
    ['bad-number', '{"a": 01}'],
    ['bad-number', '{"a": 1.}'],
    ['bad-number', '{"a": -}'],
    ['trailing-text', `{${HEAD}} {}`],
    ['not-an-object', '[]'],
    ['not-an-object', 'null'],
  ])('F01 names "%s" in %j', (code, text) => {
    expect(problemsOf(text).map((problem) => problem.code)).toEqual([code]);
  });

  it('F01 names the line and column of a slip, counting CRLF as one line end', () => {
    const [problem] = problemsOf('{\r\n  "name": "A",\r\n  "menu": {"*": {"order": ["Deals",]}}\r\n}');
    expect(problem).toMatchObject({ code: 'trailing-comma', line: 3, column: 35, path: 'menu["*"].order' });
  });

  it('F01 points at the bracket that was never closed, not at the end of the file', () => {
    const [problem] = problemsOf('{\n "a": [\n  1,\n  2\n');
    expect(problem).toMatchObject({ code: 'unclosed', line: 2, column: 7, expected: ']' });
  });

  it('F01 skips a byte-order mark and keeps the columns right', () => {
    expect(parsed(`\ufeff{${HEAD}}`).name).toBe('A');
    expect(parsed(fixtureText('by-hand.json').replaceAll('\n', '\r\n')).name).toBe('Отдел продаж');
    expect(problemsOf('\ufeff{x}')[0]).toMatchObject({ line: 1, column: 2 });
  });

  it('F01 reads bytes, and names other encodings instead of guessing', () => {
    expect(parseStandard(new TextEncoder().encode(`\ufeff{${HEAD}}`)).ok).toBe(true);
    const utf16 = new Uint8Array(Uint16Array.from(`\ufeff{${HEAD}}`, (sign) => sign.charCodeAt(0)).buffer);
    expect(problemsOf(utf16)[0]?.code).toBe('utf-16');
    expect(problemsOf(new TextDecoder().decode(utf16))[0]?.code).toBe('utf-16');
    expect(problemsOf(Uint8Array.of(0x7b, 0xff, 0x7d))[0]?.code).toBe('not-utf8');
    expect(problemsOf(`{"a":\n1,"b":"\u0000"}`)[0]).toMatchObject({
      code: 'nul-character',
      line: 2,
      column: 8,
    });
  });

  it('F02 refuses by size before it reads', () => {
    expect(problemsOf('x'.repeat(524_289))[0]?.code).toBe('too-large');
    expect(problemsOf(new Uint8Array(50_000_000))[0]?.code).toBe('too-large');
    const roomy = parseStandard(`{${HEAD}}`.padEnd(100), { bytes: 99 });
    expect(roomy.ok).toBe(false);
  });

  it('F03 stops at deep nesting without exhausting the stack', () => {
    for (const bracket of ['[', '{"a":']) {
      const problems = parseStandard(bracket.repeat(100_000), { bytes: 1_000_000 });
      expect(problems.ok ? [] : problems.problems.map(({ code }) => code)).toEqual(['too-deep']);
    }
  });

  it('F04 limits the number of values and of members of one list', () => {
    expect(toldOf({ description: undefined, anchors: { a: Array.from({ length: 501 }, () => 1) } })).toEqual([
      'too-many anchors.a',
    ]);
    const many = JSON.stringify(Array.from({ length: 400 }, () => Array.from({ length: 400 }, () => 1)));
    expect(problemsOf(`{${HEAD},"anchors":{"a":${many}}}`)[0]?.code).toBe('too-many-values');
  });

  it.each([
    ['format-missing', {}],
    ['format-unknown format', { format: '1' }],
    ['format-unknown format', { format: null }],
    ['format-unknown format', { format: 1 }],
    ['format-unknown format', { format: 'crm-standard/01' }],
    ['format-newer format', { format: 'crm-standard/2' }],
    ['format-newer format', { format: 'crm-standard/99' }],
  ])('F05 answers "%s" to %j', (code, document) => {
    expect(told({ name: 'A', ...document })).toEqual([code]);
  });

  it('F05 brings an older file up to date and says so', () => {
    const result = parseStandard(
      '{"format":"crm-standard/0","name":"A","menu":{"hide":["Feed"]},"startPage":"Deals"}',
    );
    expect(result).toMatchObject({
      ok: true,
      standard: {
        format: 'crm-standard/1',
        menu: { '*': { hidden: ['Feed'] } },
        startPage: { '*': { to: 'Deals' } },
      },
      warnings: [{ code: 'migrated', path: 'format', line: 1, column: 11 }],
    });
  });

  it('F06 names unknown keys with the nearest known one, and keeps them in the document', () => {
    const result = parseStandard(`{${HEAD},\n"menu":{"*":{"ordr":["Deals"]}},\n"newer":{"x":1}}`);
    expect(result.warnings).toEqual([
      { code: 'unknown-key', path: 'menu["*"].ordr', line: 2, column: 14, cure: 'order' },
      { code: 'unknown-key', path: 'newer', line: 3, column: 1 },
    ]);
    expect(result.ok && result.standard).toMatchObject({
      menu: { '*': { ordr: ['Deals'] } },
      newer: { x: 1 },
    });
  });

  it('F07 refuses a key that is written twice, also when an escape hides it', () => {
    const problems = problemsOf(`{${HEAD},\n"menu":{},\n"m\\u0065nu":{}}`);
    expect(problems).toEqual([{ code: 'duplicate-key', path: 'menu', received: 'menu', line: 3, column: 1 }]);
  });

  it('F08 drops keys that every object inherits, names them, and leaves prototypes alone', () => {
    const text = `{${HEAD},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"menu":{"toString":{},"*":{"__proto__":[]}}}`;
    const result = parseStandard(text);
    expect(result.ok && Object.keys(result.standard)).toEqual(['format', 'name', 'menu']);
    expect(result.warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'dropped-key __proto__',
      'dropped-key constructor',
      'dropped-key menu.toString',
      'dropped-key menu["*"].__proto__',
    ]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(result.ok && Object.getPrototypeOf(result.standard)).toBe(Object.prototype);
  });

  it.each([
    ['number-too-large', '1e400'],
    ['number-too-large', '-1e400'],
    ['number-imprecise', '9007199254740993'],
    ['number-imprecise', '1e-400'],
    ['negative-zero', '-0'],
    ['negative-zero', '-0.0e3'],
  ])('F09 answers "%s" to %s', (code, number) => {
    expect(problemsOf(`{${HEAD},"version":${number}}`).map((problem) => problem.code)).toEqual([code]);
  });

  it('F09 does not take text for a number', () => {
    expect(problemsOf(`{${HEAD},"version":"12"}`)).toEqual([
      { code: 'wrong-type', path: 'version', line: 1, column: 49, received: '"12"', expected: 'number' },
    ]);
    expect(toldOf({ version: 1.5 })).toEqual(['wrong-type version']);
  });

  it('F16 knows no regular expression: a format is a name of the list or a mask', () => {
    const format = (name: string) => toldOf({ cards: { deal: { formats: { phone: name } } } });
    expect(format('^(a+)+$')).toEqual(['bad-text cards.deal.formats.phone']);
    expect(format('regex:a')).toEqual(['bad-text cards.deal.formats.phone']);
    expect(format(`mask:${'9'.repeat(41)}`)).toEqual(['bad-text cards.deal.formats.phone']);
    expect(format('mask:99-999')).toEqual([]);
    expect(format('phone-e164:RU')).toEqual([]);
  });

  it('F20 keeps markup in labels as the text it is', () => {
    const label = '<img src=x onerror=alert(1)>';
    expect(parsed(JSON.stringify({ format: 'crm-standard/1', name: label })).name).toBe(label);
  });

  it('F21 removes signs that turn or hide text, and says where', () => {
    const result = parseStandard(JSON.stringify({ format: 'crm-standard/1', name: 'De\u200bals\u202e' }));
    expect(result.ok && result.standard.name).toBe('Deals');
    expect(result.warnings.map(({ code, path }) => `${code} ${path}`)).toEqual(['invisible-removed name']);
  });

  it('F21 keeps joiners that shape letters and emoji, and removes those that only hide', () => {
    const persian = 'می\u200cخواهم';
    const family = '👩\u200d👧';
    expect(parsed(JSON.stringify({ format: 'crm-standard/1', name: `${persian} ${family}` })).name).toBe(
      `${persian} ${family}`,
    );
    expect(parsed(JSON.stringify({ format: 'crm-standard/1', name: 'Сде\u200dлки' })).name).toBe('Сделки');
  });

  it('F21 refuses invisible signs in a key, a name of 5,000 signs and a text of 6,000', () => {
    expect(toldOf({ roles: { 'sel\u200bler': {} } })).toEqual(['invisible-in-key roles["sel\u200bler"]']);
    expect(toldOf({ name: 'я'.repeat(5000) })).toEqual(['too-long name']);
    expect(toldOf({ description: 'я'.repeat(6000) })).toEqual(['too-long description']);
  });

  it('gives the nearest allowed word for a slip in a closed list', () => {
    const text = `{${HEAD},"strength":{"menu":"lokced"}}`;
    expect(problemsOf(text)).toEqual([
      {
        code: 'not-in-list',
        path: 'strength.menu',
        line: 1,
        column: 58,
        received: '"lokced"',
        expected: 'locked | default | suggest',
        cure: 'locked',
      },
    ]);
  });

  it.each(['2026-02-30', '2026-13-01', '2026-03-02T25:00:00Z', '2026-03-02T09:00:00', 'tomorrow'])(
    'refuses %s as a moment',
    (moment) => {
      expect(toldOf({ createdAt: moment })).toEqual(['bad-text createdAt']);
    },
  );

  it('names a missing key at the object that lacks it', () => {
    const [problem] = problemsOf(`{${HEAD},\n "cards":{"deal":{"required":[{"fromStage":"x"}]}}}`);
    expect(problem).toMatchObject({
      code: 'missing-key',
      path: 'cards.deal.required[0].field',
      line: 2,
      column: 31,
    });
  });
});
