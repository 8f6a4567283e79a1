/**
 * Reads JSON text for what `JSON.parse` does not tell: where each value stands,
 * which key is written twice, which number would not survive, how deep and how
 * large the document is. It accepts exactly the texts that `JSON.parse` accepts
 * (within the limits) and names the usual slips of a person who edits by hand.
 */
import { numberFault } from './json-numbers';
import {
  Fault,
  FOREIGN_QUOTES,
  hex4,
  isDigit,
  KEYWORDS,
  matchAt,
  NUMBER,
  NUMBER_LIKE,
  WORD,
} from './json-tokens';
import { childPath, lineIndex, type Spot, type Spots } from './places';
import type { Facts, Problem, ProblemCode } from './problems';

export interface ScanLimits {
  /** Deepest nesting of objects and lists. */
  readonly depth: number;
  /** Most values in the whole document. */
  readonly values: number;
}

export type Scan =
  | { readonly ok: true; readonly spots: Spots }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Scans `text`. Stops at the first slip of the grammar; collects doubled keys and bad numbers. */
export function scanJson(text: string, limits: ScanLimits): Scan {
  const scanner = new JsonScanner(text, limits);
  try {
    scanner.document();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    scanner.note(error.code, error.offset, error.path, error.facts);
  }
  const { notes, spots } = scanner;
  if (notes.length === 0) return { ok: true, spots };
  const lineAt = lineIndex(text);
  return {
    ok: false,
    problems: notes.map(({ offset, ...note }) => ({ ...note, ...lineAt(offset) })),
  };
}

interface Note extends Facts {
  readonly code: ProblemCode;
  readonly path: string;
  readonly offset: number;
}

/** More than this many doubled keys or bad numbers help nobody. */
const MAX_NOTES = 50;
class JsonScanner {
  readonly spots = new Map<string, Spot>();
  readonly notes: Note[] = [];
  #at = 0;
  #depth = 0;
  /** Path of the value being read, for faults. */
  #path = '';

  constructor(
    private readonly text: string,
    private readonly limits: ScanLimits,
  ) {}

  note(code: ProblemCode, offset: number, path: string, facts: Facts = {}): void {
    if (this.notes.length < MAX_NOTES) this.notes.push({ code, offset, path, ...facts });
  }

  document(): void {
    this.#space();
    this.#value('', this.#at);
    this.#space();
    if (this.#at < this.text.length) this.#fail('trailing-text');
  }

  #value(path: string, key: number): void {
    this.#path = path;
    if (this.spots.size >= this.limits.values)
      this.#fail('too-many-values', { expected: String(this.limits.values) });
    this.spots.set(path, { key, value: this.#at });
    const char = this.text[this.#at];
    if (char === '{') this.#nested(() => this.#object(path));
    else if (char === '[') this.#nested(() => this.#list(path));
    else if (char === '"') this.#string();
    else if (char !== undefined && (char === '-' || isDigit(char))) this.#number(path);
    else this.#keyword();
  }

  #nested(read: () => void): void {
    this.#depth += 1;
    if (this.#depth > this.limits.depth) this.#fail('too-deep', { expected: String(this.limits.depth) });
    read();
    this.#depth -= 1;
  }

  #object(path: string): void {
    const seen = new Set<string>();
    this.#members('}', path, () => {
      const key = this.#at;
      if (this.text[key] !== '"') this.#fail(this.#slip());
      const name: string = JSON.parse(this.#string());
      const child = childPath(path, name);
      if (seen.has(name)) this.note('duplicate-key', key, child, { received: name.slice(0, 80) });
      seen.add(name);
      this.#space();
      if (this.text[this.#at] !== ':') this.#fail('missing-colon');
      this.#at += 1;
      this.#space();
      this.#value(child, key);
    });
  }

  #list(path: string): void {
    let index = 0;
    this.#members(']', path, () => {
      this.#value(childPath(path, index), this.#at);
      index += 1;
    });
  }

  /** Reads members between brackets with their commas. */
  #members(close: string, path: string, member: () => void): void {
    const open = this.#at;
    this.#at += 1;
    this.#space();
    if (this.text[this.#at] === close) {
      this.#at += 1;
      return;
    }
    for (;;) {
      this.#untilEnd(open, close);
      member();
      this.#path = path;
      this.#space();
      this.#untilEnd(open, close);
      const next = this.text[this.#at];
      if (next !== close && next !== ',') this.#fail(this.#betweenMembers());
      const comma = this.#at;
      this.#at += 1;
      if (next === close) return;
      this.#space();
      const after = this.text[this.#at];
      if (after === '}' || after === ']') throw new Fault('trailing-comma', comma, path, {});
    }
  }

  /** At the end of the text the useful place is the bracket that was never closed. */
  #untilEnd(open: number, close: string): void {
    if (this.#at >= this.text.length) throw new Fault('unclosed', open, this.#path, { expected: close });
  }

  #string(): string {
    const start = this.#at;
    let at = start + 1;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (code === 0x22) break;
      if (Number.isNaN(code) || code === 0x0a || code === 0x0d) {
        throw new Fault('unclosed', start, this.#path, { expected: '"' });
      }
      if (code < 0x20)
        throw new Fault('raw-control-character', at, this.#path, { received: `U+${hex4(code)}` });
      at += code === 0x5c ? this.#escape(at) : 1;
    }
    this.#at = at + 1;
    return this.text.slice(start, this.#at);
  }

  /** Length of the escape at `at`. */
  #escape(at: number): number {
    const next = this.text[at + 1] ?? '';
    if (next !== '' && '"\\/bfnrt'.includes(next)) return 2;
    if (/^u[\da-f]{4}$/i.test(this.text.slice(at + 1, at + 6))) return 6;
    throw new Fault('bad-escape', at, this.#path, { received: this.text.slice(at, at + 2) });
  }

  #number(path: string): void {
    const start = this.#at;
    const raw = matchAt(NUMBER, this.text, start);
    const whole = matchAt(NUMBER_LIKE, this.text, start);
    if (raw === '' || raw !== whole) this.#fail('bad-number', { received: whole.slice(0, 80) });
    this.#at += raw.length;
    const fault = numberFault(raw);
    if (fault) this.note(fault, start, path, { received: raw.slice(0, 80) });
  }

  #keyword(): void {
    const word = matchAt(WORD, this.text, this.#at);
    if (!KEYWORDS.has(word)) this.#fail(this.#slip(), word ? { received: word } : {});
    this.#at += word.length;
  }

  /** Names what stands where a value or a key should be. */
  #slip(): ProblemCode {
    const char = this.text[this.#at];
    if (char === undefined) return 'unclosed';
    if (char === '/' || char === '#') return 'comment';
    if (FOREIGN_QUOTES.includes(char)) return 'wrong-quotes';
    if (matchAt(WORD, this.text, this.#at) !== '') return 'unquoted-text';
    return 'not-json';
  }

  #betweenMembers(): ProblemCode {
    const slip = this.#slip();
    if (slip === 'comment') return slip;
    return slip === 'not-json' && !'"{['.includes(this.text[this.#at] ?? ' ') ? slip : 'missing-comma';
  }

  #space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #fail(code: ProblemCode, facts: Facts = {}): never {
    const shown = this.text.slice(this.#at, this.#at + 20);
    throw new Fault(
      code,
      this.#at,
      this.#path,
      shown && !facts.received ? { received: shown, ...facts } : facts,
    );
  }
}
