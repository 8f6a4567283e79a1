/** Removes what may not enter the product from parsed JSON, and names each removal. */
import type { Breach, PathStep } from './problems';

export interface CleanLimits {
  /** Most members of one list or object. */
  readonly members: number;
  /** Longest text anywhere, UTF-16 units. */
  readonly text: number;
}

export interface Cleaned {
  readonly value: unknown;
  readonly breaches: readonly Breach[];
}

/**
 * Copies `value` without keys that every object inherits (`__proto__`,
 * `constructor`, `toString` …) and without signs that print nothing or turn the
 * direction of text. The caller has limited the depth.
 */
export function cleanValues(value: unknown, limits: CleanLimits): Cleaned {
  const breaches: Breach[] = [];
  return { value: clean(value, [], { limits, breaches }), breaches };
}

interface Work {
  readonly limits: CleanLimits;
  readonly breaches: Breach[];
}

function clean(value: unknown, path: readonly PathStep[], work: Work): unknown {
  if (typeof value === 'string') return cleanText(value, path, work);
  if (typeof value !== 'object' || value === null) return value;
  const members = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (members > work.limits.members) {
    work.breaches.push({
      code: 'too-many',
      path,
      received: String(members),
      expected: `≤ ${work.limits.members}`,
    });
    return Array.isArray(value) ? [] : {};
  }
  if (Array.isArray(value)) return value.map((item, index) => clean(item, [...path, index], work));
  return cleanObject(value, path, work);
}

function cleanObject(value: object, path: readonly PathStep[], work: Work): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const at = [...path, key];
    if (isInheritedKey(key)) {
      work.breaches.push({ code: 'dropped-key', path: at, atKey: true, received: key });
    } else if (withoutInvisible(key) !== key) {
      work.breaches.push({ code: 'invisible-in-key', path: at, atKey: true, cure: withoutInvisible(key) });
    } else {
      result[key] = clean(member, at, work);
    }
  }
  return result;
}

function cleanText(text: string, path: readonly PathStep[], work: Work): string {
  if (text.length > work.limits.text) {
    work.breaches.push({
      code: 'too-long',
      path,
      received: String(text.length),
      expected: `≤ ${work.limits.text}`,
    });
    return '';
  }
  const visible = withoutInvisible(text);
  if (visible !== text) work.breaches.push({ code: 'invisible-removed', path });
  return visible;
}

/** Keys that would be found on every object, or would set a prototype when copied carelessly. */
export function isInheritedKey(key: string): boolean {
  return key === 'prototype' || key in Object.prototype;
}

/** Control signs (but tab and line feed), bidirectional overrides, zero-width signs, tags, lone surrogates. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what it removes.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;
/** Joiners shape letters in Arabic or Indic scripts and emoji; elsewhere they only hide a difference. */
const IDLE_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200c\u200d]/gu;

/** The text without invisible signs. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '').replace(IDLE_JOINER, '');
}
