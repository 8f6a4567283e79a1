/**
 * The long search for inputs that break a promise: `npm run fuzz`, or
 * `npm run fuzz -- --count 20000 --seed 7 amounts`. What it finds is printed as
 * small as it can be made, with the seed that finds it again.
 * `npm run fuzz -- soak` is the day of work in a real browser.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { shown } from '../domain/values/platform-amounts';
import { amountContexts, amountTexts } from './amount-texts';
import { amountClaim, settingsClaim, writtenAmountClaim } from './claims';
import { hostileSettings } from './settings-texts';

const MILLION = 1_000_000;

type Search = (options: fc.Parameters<never>) => fc.RunDetails<never>;

const SEARCHES: Readonly<Record<string, Search>> = {
  settings: (options) =>
    search(
      hostileSettings(readFileSync('tests/fixtures/standards/moscow-v7.json', 'utf8')),
      settingsClaim,
      options,
    ),
  amounts: (options) =>
    search(fc.tuple(amountTexts, amountContexts), ([text, context]) => amountClaim(text, context), options),
  'written-amounts': (options) => search(shown, writtenAmountClaim, options),
};

function search<T>(
  inputs: fc.Arbitrary<T>,
  claim: (input: T) => string | null,
  options: fc.Parameters<never>,
): fc.RunDetails<never> {
  const property = fc.property(inputs, (input) => {
    const wrong = claim(input);
    if (wrong !== null) throw new Error(wrong);
  });
  return fc.check(property, options as unknown as fc.Parameters<[T]>) as unknown as fc.RunDetails<never>;
}

/** @returns 0 when every promise held. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { count: { type: 'string' }, seed: { type: 'string' } },
  });
  if (positionals.includes('soak')) return soak();
  const numRuns = Number(values.count ?? MILLION);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const wanted = positionals.length > 0 ? positionals : Object.keys(SEARCHES);
  const failed = wanted.filter((name) => !holds(name, { numRuns, seed }));
  return failed.length > 0 ? 1 : 0;
}

function holds(name: string, options: { numRuns: number; seed: number }): boolean {
  const run = SEARCHES[name];
  if (!run) throw new Error(`There is no search "${name}"; there are ${Object.keys(SEARCHES).join(', ')}.`);
  const started = Date.now();
  const found = run(options);
  const seconds = Math.round((Date.now() - started) / 1000);
  const counted = `${found.numRuns.toLocaleString('en')} inputs, seed ${options.seed}, ${seconds} s`;
  console.log(`${name}: ${found.failed ? 'BROKEN' : 'held'} (${counted})`);
  if (found.failed) console.log(fc.defaultReportMessage(found as never));
  return !found.failed;
}

function soak(): number {
  const args = ['vitest', 'run', 'tests/e2e/soak.test.ts'];
  return spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, SOAK: 'full' } }).status ?? 1;
}
