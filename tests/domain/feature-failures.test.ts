import { expect, test } from 'vitest';
import { countFailure, featuresOff, forgiveFailure, readFailures } from '../../lib/domain/feature-failures';

const fresh = readFailures(undefined, '1.0');
const after = (times: number, feature = 'menu-order') =>
  Array.from({ length: times }).reduce<typeof fresh>((all) => countFailure(all, feature), fresh);

test('a feature is left out after the third page that it failed on, not before', () => {
  expect(featuresOff(after(2))).toEqual([]);
  expect(featuresOff(after(3))).toEqual(['menu-order']);
});

test('the next version tries it again', () => {
  expect(featuresOff(readFailures(after(3), '1.0'))).toEqual(['menu-order']);
  expect(featuresOff(readFailures(after(3), '1.1'))).toEqual([]);
});

test('a person may try it again before that', () => {
  expect(featuresOff(forgiveFailure(after(3), 'menu-order'))).toEqual([]);
});

test.each(['__proto__', 'constructor prototype', 'Menu', `${'a'.repeat(5000)}!`, '', 'Сделка № 5'])(
  'nothing is counted under the name %s',
  (name) => {
    expect(countFailure(fresh, name)).toEqual(fresh);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  },
);

test('a flood of names is cut off', () => {
  const flood = Array.from(
    { length: 500 },
    (_, n) =>
      `f-${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10) % 10]}${'uvwxy'[Math.floor(n / 100)]}`,
  );
  expect(Object.keys(flood.reduce(countFailure, fresh).counts).length).toBeLessThanOrEqual(40);
});

test.each([null, 5, { version: '1.0' }, { version: '1.0', counts: { 'menu-order': 'x', ok: 1.5 } }])(
  'damaged counts are none: %j',
  (stored) => {
    expect(readFailures(stored, '1.0').counts).toEqual({});
  },
);
