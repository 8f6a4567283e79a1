import fc from 'fast-check';

/** Things that have broken readers of JSON before. */
const POISON = [
  '__proto__',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  'null',
  '1e999',
  '-0',
  '"constructor":{"prototype":{"polluted":1}},',
  '"__proto__":{"polluted":1},',
  '\u0000',
  '\u202e',
  '"javascript:alert(1)"',
  '"*"',
  '<all_urls>',
  '\ud800',
];

/**
 * Settings files that nobody should trust: a good file damaged at a random
 * place, random JSON under the keys of the format, and noise.
 * @param good Text of a file that reads well.
 */
export function hostileSettings(good: string): fc.Arbitrary<string> {
  const text = JSON.stringify(JSON.parse(good));
  const damaged = fc
    .tuple(fc.nat(text.length), fc.nat(40), fc.constantFrom(...POISON))
    .map(([at, cut, poison]) => text.slice(0, at) + poison + text.slice(at + cut));
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(1e308, 'javascript:x', [], {}, null, { __proto__: null }),
  );
  const keys = Object.keys(JSON.parse(good));
  const shaped = fc
    .dictionary(fc.constantFrom(...keys, '__proto__', 'constructor', 'toString', 'x'), value, { maxKeys: 4 })
    .map((sections) => JSON.stringify({ ...sections, format: 'crm-standard/1', name: 'A' }));
  return fc.oneof(
    { arbitrary: damaged, weight: 5 },
    { arbitrary: shaped, weight: 4 },
    { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
  );
}
