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
  const cleaner = new Cleaner(limits);
  return { value: cleaner.clean(value), breaches: cleaner.breaches };
}

class Cleaner {
  readonly breaches: Breach[] = [];
  /** Where the walk stands; copied only when something is found. */
  readonly #path: PathStep[] = [];

  constructor(private readonly limits: CleanLimits) {}

  clean(value: unknown): unknown {
    if (typeof value === 'string') return this.#text(value);
    if (typeof value !== 'object' || value === null) return value;
    const members = Array.isArray(value) ? value.length : Object.keys(value).length;
    if (members > this.limits.members) {
      this.#note('too-many', { received: String(members), expected: `≤ ${this.limits.members}` });
      return Array.isArray(value) ? [] : {};
    }
    if (Array.isArray(value)) return value.map((item, index) => this.#at(index, () => this.clean(item)));
    return this.#object(value);
  }

  #object(value: object): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(value)) {
      this.#at(key, () => {
        const visible = withoutInvisible(key);
        if (isInheritedKey(key)) this.#note('dropped-key', { received: key, atKey: true });
        else if (visible !== key) this.#note('invisible-in-key', { cure: visible, atKey: true });
        else result[key] = this.clean(member);
      });
    }
    return result;
  }

  #text(text: string): string {
    if (text.length > this.limits.text) {
      this.#note('too-long', { received: String(text.length), expected: `≤ ${this.limits.text}` });
      return '';
    }
    const visible = withoutInvisible(text);
    if (visible !== text) this.#note('invisible-removed');
    return visible;
  }

  #at<T>(step: PathStep, work: () => T): T {
    this.#path.push(step);
    const result = work();
    this.#path.pop();
    return result;
  }

  #note(code: Breach['code'], facts: Omit<Breach, 'code' | 'path'> = {}): void {
    this.breaches.push({ code, path: [...this.#path], ...facts });
  }
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

/** Plain Latin and Cyrillic, which needs no closer look. */
const PLAIN = /^[\n\t\x20-\x7e\xa0-\xac\xae-\u04ff№—–…]*$/;

/** The text without invisible signs. */
export function withoutInvisible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(IDLE_JOINER, '');
}
