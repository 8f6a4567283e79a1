import type { FormatResult } from '../types';

/** The one answer of a value that passes. */
export const OK: FormatResult = { ok: true };

/** A value that does not pass, with a value that would, when there is an obvious one. */
export function wrong(code: string, suggestion?: string): FormatResult {
  return suggestion === undefined ? { ok: false, code } : { ok: false, code, suggestion };
}
