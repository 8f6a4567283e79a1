/** `lib/domain` can be imported in plain node, and keeps nothing back. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as domain from '../../lib/domain';

const SUBJECTS = [
  'anchors',
  'card',
  'health',
  'history',
  'menu',
  'pilot',
  'pipeline',
  'reading',
  'standard',
  'values',
];

test.each(SUBJECTS)('every name of %s is a name of the whole', async (subject) => {
  const part = (await import(`../../lib/domain/${subject}/index.ts`)) as Record<string, unknown>;
  const whole = domain as Record<string, unknown>;
  const missing = Object.keys(part).filter((name) => whole[name] !== part[name]);
  expect(missing).toEqual([]);
  expect(Object.keys(part).length).toBeGreaterThan(0);
});

test('no file of the domain asks for the time, the network, the browser or the page', () => {
  const files = readdirSync('lib/domain', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const impure =
    /\b(Date\.now\(\)|new Date\(\)|fetch\(|document\.(body|query|create|cookie|documentElement)|window\.|localStorage|browser\.|chrome\.|Math\.random\()/;
  const breaches = files.filter((name) =>
    impure.test(withoutComments(readFileSync(`lib/domain/${name}`, 'utf8'))),
  );
  expect(breaches).toEqual([]);
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
