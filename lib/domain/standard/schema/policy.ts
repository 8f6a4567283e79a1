/**
 * Reads what an administrator set by the browser's policy. Chromium checks it by
 * a schema, Firefox does not, so each key is checked here and falls back alone.
 */
import { readUpdateUrl } from '../addresses';
import { fromBase64url } from '../canonical';
import type { PolicyLayer } from '../layers';
import type { ProblemCode } from '../problems';
import { parseStandard } from './parse';

export interface ManagedPolicy extends PolicyLayer {
  /** Where the team's file is fetched from; null when the policy does not say. */
  readonly teamFileUrl: string | null;
  /** Keys that alone may sign; null when any key may, empty when none may. */
  readonly trustedKeys: readonly string[] | null;
  /** Keys of the policy that were left aside, and why. */
  readonly ignored: readonly { readonly key: string; readonly code: ProblemCode | 'unknown-key' }[];
}

const KEYS = new Set(['teamFileUrl', 'teamFileInline', 'trustedKeys', 'lockdown']);

/** Reads managed storage, whatever it holds. */
export function readPolicy(stored: unknown): ManagedPolicy {
  const ignored: { key: string; code: ProblemCode | 'unknown-key' }[] = [];
  const values = new Map(typeof stored === 'object' && stored !== null ? Object.entries(stored) : []);
  for (const key of values.keys()) if (!KEYS.has(key)) ignored.push({ key, code: 'unknown-key' });
  const read = <T>(key: string, none: T, reader: (value: unknown) => T | ProblemCode): T => {
    const value: unknown = values.get(key);
    if (value === undefined) return none;
    const result = reader(value);
    if (!isCode(result)) return result;
    ignored.push({ key, code: result });
    return none;
  };
  return {
    teamFileUrl: read<{ url: string } | null>('teamFileUrl', null, readUrl)?.url ?? null,
    standard: read<PolicyLayer['standard']>('teamFileInline', null, readInline),
    trustedKeys: readKeys(values.get('trustedKeys'), () =>
      ignored.push({ key: 'trustedKeys', code: 'bad-text' }),
    ),
    lockdown: read<boolean>('lockdown', false, (value) =>
      typeof value === 'boolean' ? value : 'wrong-type',
    ),
    ignored,
  };
}

function readUrl(value: unknown): { url: string } | ProblemCode {
  if (typeof value !== 'string') return 'wrong-type';
  const reading = readUpdateUrl(value);
  return reading.ok ? { url: reading.target.href } : reading.code;
}

function readInline(value: unknown): PolicyLayer['standard'] | ProblemCode {
  if (typeof value !== 'string') return 'wrong-type';
  const result = parseStandard(value);
  return result.ok ? result.standard : (result.problems[0]?.code ?? 'not-json');
}

/** A damaged list trusts fewer keys, never more: what is no key is left out and reported. */
function readKeys(value: unknown, report: () => void): readonly string[] | null {
  if (value === undefined) return null;
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const keys = given.filter(
    (key): key is string => typeof key === 'string' && fromBase64url(key)?.length === 32,
  );
  if (keys.length < given.length) report();
  return keys;
}

function isCode(result: unknown): result is ProblemCode {
  return typeof result === 'string';
}
