/** Turns what the schema library reports into our own codes and facts. */
import type * as z from 'zod/mini';
import { nearest } from '../nearest';
import type { Breach, Facts, PathStep } from '../problems';
import { knownKeys } from './parts';

type Issue = z.core.$ZodIssue;

/** Breaches of one issue in `document`, the value that was validated. */
export function breachesOf(issue: Issue, document: unknown): Breach[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      path: [...path, key],
      atKey: true,
      ...cureFor(key, knownKeys),
    }));
  }
  if (issue.code === 'invalid_key')
    return [{ code: 'bad-text', path, atKey: true, ...received(path.at(-1)) }];
  return [{ path, ...describe(issue, valueAt(document, path)) }];
}

function describe(issue: Issue, value: unknown): Omit<Breach, 'path'> {
  if (value === undefined) return { code: 'missing-key' };
  const facts = received(value);
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', ...facts, expected: issue.expected };
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        code: 'not-in-list',
        ...facts,
        expected: values.join(' | '),
        ...cureFor(String(value), values),
      };
    }
    case 'too_big':
      return tooBig(issue, value, facts);
    case 'too_small':
      return {
        code: typeof value === 'string' ? 'too-short' : 'out-of-range',
        ...facts,
        expected: `≥ ${issue.minimum}`,
      };
    case 'invalid_union':
      return { code: 'wrong-type', ...facts };
    default:
      return { code: 'bad-text', ...facts, expected: issue.message };
  }
}

function tooBig(issue: z.core.$ZodIssueTooBig, value: unknown, facts: Facts): Omit<Breach, 'path'> {
  const expected = `≤ ${issue.maximum}`;
  if (typeof value === 'string') return { code: 'too-long', expected };
  if (issue.maximum === 1 && typeof value === 'number' && value <= 100) {
    return { code: 'percent-as-whole', ...facts, expected, cure: String(value / 100) };
  }
  return { code: 'out-of-range', ...facts, expected };
}

function cureFor(word: string, known: Iterable<string>): Facts {
  const cure = nearest(word, known);
  return cure === null ? {} : { cure };
}

function received(value: unknown): Facts {
  if (Array.isArray(value)) return { received: 'list' };
  if (typeof value === 'object' && value !== null) return { received: 'object' };
  return { received: JSON.stringify(value)?.slice(0, 80) ?? 'undefined' };
}

function valueAt(document: unknown, path: readonly PathStep[]): unknown {
  let value = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
