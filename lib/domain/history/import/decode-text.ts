/**
 * Bytes of a text file → text, null when they are no text. A byte order mark decides; without one, zeros in every other
 * byte speak for UTF-16, then valid UTF-8 is believed, and what is left is Cyrillic (windows-1251) when most of its
 * letters beyond ASCII would be, else Western European (windows-1252).
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = markedEncoding(bytes) ?? widthOf(bytes);
  if (encoding !== null) return checked(new TextDecoder(encoding).decode(bytes));
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return checked(new TextDecoder(isCyrillic(bytes) ? 'windows-1251' : 'windows-1252').decode(bytes));
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: delimiters and digits leave a zero beside them, always on the same side. */
function widthOf(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 4096);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > end / 10 && even === 0) return 'utf-16le';
  return even > end / 10 && odd === 0 ? 'utf-16be' : null;
}

/** In windows-1251 Cyrillic letters fill C0…FF and stand in rows; Western accents are few and far between. */
function isCyrillic(bytes: Uint8Array): boolean {
  let letters = 0;
  let pairs = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0xc0) continue;
    letters++;
    if ((bytes[at + 1] ?? 0) >= 0xc0) pairs++;
  }
  return pairs > letters / 3;
}

/** Zeros and other control characters stand in no table. */
function checked(text: string): string | null {
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: They are what is looked for.
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(sample) ? null : text;
}
