import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addOperation,
  canonicalJson,
  diffStandards,
  effectiveSettings,
  type ListOperation,
  NO_PERSONAL,
  printStandard,
  type Standard,
} from '../../../lib/domain/standard';
import { scanJson } from '../../../lib/domain/standard/json-scan';
import { mergeDictionaries } from '../../../lib/domain/standard/names';
import { parseStandard } from '../../../lib/domain/standard/schema';
import { settingsClaim } from '../../fuzz/claims';
import { hostileSettings } from '../../fuzz/settings-texts';
import { fixtureText, parsed, standardWith } from './helpers';

const AT = { role: 'seller', host: 'acme.bitrix24.ru', crm: 'bitrix24', now: Date.parse('2026-03-10') };
const ROOMY = { depth: 100, values: 100_000 };
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const idList = fc.uniqueArray(id, { maxLength: 7 });

/** Standards of many shapes, all of them allowed. */
const standards: fc.Arbitrary<Standard> = fc
  .record(
    {
      version: fc.nat(1000),
      menu: fc.dictionary(fc.constantFrom('*', 'seller'), arrangement(), { maxKeys: 2 }),
      startPage: fc.dictionary(
        fc.constantFrom('*', 'seller'),
        fc.record({ to: fc.constantFrom('a', '/crm/', 'panel:today') }),
      ),
      strength: fc.dictionary(
        fc.constantFrom('menu', 'cards.deal', 'startPage'),
        fc.constantFrom('locked', 'default', 'suggest'),
      ),
      cards: fc.record({
        deal: fc.record({
          order: idList,
          hints: fc.dictionary(id, fc.stringMatching(/^[\wа-я «»"\\]{1,20}$/u)),
        }),
      }),
      analytics: fc.record({
        k: fc.integer({ min: 0, max: 1000 }),
        interval: fc.double({ min: 0.5, max: 0.99, noNaN: true }),
      }),
    },
    { requiredKeys: [] },
  )
  .map((sections) => standardWith(sections as Partial<Standard>));

function arrangement() {
  return fc
    .tuple(idList, idList)
    .map(([order, hidden]) => ({ order, hidden: hidden.filter((item) => !order.includes(item)) }));
}

const operations: fc.Arbitrary<ListOperation[]> = fc.array(
  fc.oneof(
    fc.record({
      list: fc.constant('menu' as const),
      op: fc.constantFrom('pin' as const, 'hide' as const, 'unhide' as const),
      id,
    }),
    fc.record({
      list: fc.constant('menu' as const),
      op: fc.constant('moveAfter' as const),
      id,
      after: fc.option(id),
    }),
  ),
  { maxLength: 12 },
);

describe('files', () => {
  it('F30 come back from any machine as they were saved', () => {
    fc.assert(
      fc.property(standards, (standard) => {
        const text = printStandard(standard);
        const again = parsed(text);
        expect(again).toEqual(standard);
        expect(printStandard(again)).toBe(text);
        expect(canonicalJson(again)).toBe(canonicalJson(standard));
        expect(diffStandards(standard, again)).toEqual([]);
      }),
    );
  });

  it('never take effect differently without a change to show for it', () => {
    const section = fc.constantFrom('menu', 'startPage', 'strength', 'cards', 'analytics');
    const effectOf = (standard: Standard) => {
      const { standard: _, sources: __, ...effect } = effectiveSettings({ team: standard }, AT);
      return JSON.stringify(effect);
    };
    let different = 0;
    fc.assert(
      fc.property(standards, standards, section, (a, other, key) => {
        const { [key]: _, ...rest } = a;
        const b = other[key] === undefined ? rest : { ...rest, [key]: other[key] };
        if (effectOf(a) === effectOf(b)) return;
        different += 1;
        expect(diffStandards(a, b)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(different).toBeGreaterThan(50);
  }, 60_000);
});

describe('the scanner', () => {
  it('accepts exactly the texts that JSON.parse accepts, but for doubled keys and inexact numbers', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"b"',
        '1',
        '-0.5e1',
        '1.',
        '01',
        'true',
        'nul',
        'null',
        ' ',
        '\n',
        '"\\u00e9"',
        '"\\q"',
        "'",
        '"',
      ),
      { maxLength: 12 },
    );
    const lawful = new Set(['duplicate-key', 'number-too-large', 'number-imprecise', 'negative-zero']);
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((some) => some.join('')),
          fc.json(),
          fc.string(),
        ),
        (text) => {
          const scan = scanJson(text, ROOMY);
          const accepted = scan.ok || scan.problems.every(({ code }) => lawful.has(code));
          expect([text, accepted]).toEqual([text, isJson(text)]);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('points at the line and column where a value really stands', () => {
    const text = fixtureText('moscow-v7.json');
    const broken = text.replace('"mode": "soft"', '"mode": "sfot"');
    const result = parseStandard(broken);
    const [problem] = result.ok ? [] : result.problems;
    const line = broken.split('\n')[(problem?.line ?? 0) - 1] ?? '';
    expect(line.slice((problem?.column ?? 0) - 1)).toMatch(/^"sfot"/);
    expect(problem).toMatchObject({ code: 'not-in-list', path: 'cards.deal.required[0].mode', cure: 'soft' });
  });
});

describe('merging', () => {
  const words = fc.record({
    menu: fc.dictionary(id, fc.record({ labels: fc.constantFrom(['A'], ['B', 'C']) })),
    fields: fc.dictionary(id, fc.record({ labels: fc.constantFrom(['D'], ['E']) })),
    stages: fc.dictionary(id, fc.constantFrom(['F'], ['G'])),
  });

  it('lays dictionaries over one another alike, whichever pair goes first', () => {
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        const left = mergeDictionaries(mergeDictionaries(a, b), c);
        expect(left).toEqual(mergeDictionaries(a, mergeDictionaries(b, c)));
        expect(mergeDictionaries({}, a)).toEqual(mergeDictionaries(a, {}));
      }),
    );
  });

  it('gives a layer that says nothing no say, wherever it stands', () => {
    fc.assert(
      fc.property(standards, standards, (team, preset) => {
        const of = (presets: readonly Standard[]) => {
          const { sources: _, ...effect } = effectiveSettings({ team, presets }, AT);
          return effect;
        };
        expect(of([standardWith(), preset])).toEqual(of([preset]));
        expect(of([preset, standardWith()])).toEqual(of([preset]));
        expect(of([preset, preset])).toEqual(of([preset]));
      }),
    );
  });
});

describe('personal changes', () => {
  it('replay on any later version without an error, and each is applied or reported', () => {
    fc.assert(
      fc.property(standards, operations, (standard, changes) => {
        const settings = effectiveSettings(
          { team: standard, personal: { ...NO_PERSONAL, operations: changes } },
          AT,
        );
        const order = settings.menu?.order.map((item) => item.id) ?? [];
        const hidden = settings.menu?.hidden.map((item) => item.id) ?? [];
        expect(new Set([...order, ...hidden]).size).toBe(order.length + hidden.length);
        const rule = { ...standard.menu?.['*'], ...standard.menu?.seller };
        const offered = standard.strength?.menu === 'suggest';
        const known = new Set(offered ? [] : [...(rule.order ?? []), ...(rule.hidden ?? [])]);
        const lost = changes.filter((change) => !known.has(change.id)).length;
        const reported = settings.dropped.filter(
          ({ reason }) => reason === 'target-gone' || reason === 'locked',
        ).length;
        expect(reported).toBeGreaterThanOrEqual(lost);
        expect([...order, ...hidden].every((item) => known.has(item))).toBe(true);
      }),
    );
  });

  it('end alike whether or not pointless ones were forgotten, for items nobody leans on', () => {
    const free = operations.map((some) => some.filter(({ op }) => op === 'pin' || op === 'hide'));
    fc.assert(
      fc.property(standards, free, (standard, changes) => {
        const short = changes.reduce(addOperation, NO_PERSONAL);
        const menu = (personal: typeof NO_PERSONAL) =>
          effectiveSettings({ team: standard, personal }, AT).menu;
        const all = menu({ ...NO_PERSONAL, operations: changes });
        expect(menu(short)?.order).toEqual(all?.order);
        expect(short.operations.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('hostile files', () => {
  it('never throw, never change a prototype, and always answer with known codes and a place', () => {
    let refused = 0;
    fc.assert(
      fc.property(hostileSettings(fixtureText('moscow-v7.json')), (text) => {
        expect(settingsClaim(text)).toBeNull();
        if (!parseStandard(text).ok) refused += 1;
      }),
      { numRuns: 20_000 },
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(refused).toBeGreaterThan(5000);
  }, 300_000);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
