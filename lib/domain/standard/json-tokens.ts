/** The smallest pieces of JSON, and names for what people write in their place. */
import type { Facts, ProblemCode } from './problems';

/** Ends the scan: nothing after this point can be trusted to be what it seems. */
export class Fault extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly offset: number,
    readonly path: string,
    readonly facts: Facts,
  ) {
    super(code);
  }
}

export const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
export const NUMBER_LIKE = /[-+.\w]+/y;
export const WORD = /[\p{L}\p{N}_$.+-]{1,40}/uy;
export const KEYWORDS: ReadonlySet<string> = new Set(['true', 'false', 'null']);
export const FOREIGN_QUOTES = "'`´‘’‚“”„«»";

export function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

export function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

export function hex4(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
