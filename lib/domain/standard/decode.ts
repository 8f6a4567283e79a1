import type { Problem, ProblemCode } from './problems';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Turns a file (bytes) or pasted text into text without a byte-order mark. The
 * size is checked before anything is read. Only UTF-8 is taken: another encoding
 * is named instead of guessed.
 */
export function decodeFile(input: string | Uint8Array, maxBytes: number): Decoded {
  if (input.length > maxBytes)
    return refuse('too-large', { received: String(input.length), expected: String(maxBytes) });
  if (typeof input === 'string') return accept(input);
  const [first, second] = input;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return refuse('utf-16');
  try {
    return accept(new TextDecoder('utf-8', { fatal: true }).decode(input));
  } catch {
    return refuse('not-utf8');
  }
}

function accept(raw: string): Decoded {
  const text = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
  if (looksLikeUtf16(text)) return refuse('utf-16');
  const nul = text.indexOf('\u0000');
  if (nul >= 0) {
    const lines = text.slice(0, nul).split('\n');
    return refuse('nul-character', {}, lines.length, (lines.at(-1)?.length ?? 0) + 1);
  }
  return text.trim() === '' ? refuse('empty') : { ok: true, text };
}

/** UTF-16 that was read as UTF-8 starts with replacement signs or alternates with NUL. */
function looksLikeUtf16(text: string): boolean {
  return text.startsWith('\ufffd\ufffd') || (text.charCodeAt(0) === 0) !== (text.charCodeAt(1) === 0);
}

function refuse(
  code: ProblemCode,
  facts: { received?: string; expected?: string } = {},
  line = 1,
  column = 1,
): Decoded {
  return { ok: false, problem: { code, path: '', line, column, ...facts } };
}
