/**
 * Pages write the same character in many ways: no-break spaces, typographic
 * minus signs, full-width and Arabic digits, invisible direction marks. Readers
 * of values work on a folded text, in which each of these has one form.
 */

/** First code points of the decimal digit blocks that CRM users' locales write with. */
const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

/** Direction marks, joiners, soft hyphen and variation selectors, as ranges of code points. */
const INVISIBLE = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202c],
  [0x2060, 0x2069],
  [0xfe0e, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

/** Folded form = the characters that take it. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ["'", '´ʼ‘’'],
  [',', '،'],
  ['%', '٪﹪'],
  ['-', '‐‑−﹣'],
  ['–', '‒'],
  ['—', '―'],
  ['¢', '￠'],
  ['£', '￡'],
  ['¥', '￥'],
  ['₩', '￦'],
  [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
];

function foldTable(): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  for (const [first, last] of INVISIBLE) for (let code = first; code <= last; code += 1) table.set(code, '');
  // Full-width forms repeat printable ASCII at a fixed distance.
  for (let code = 0xff01; code <= 0xff5e; code += 1) table.set(code, String.fromCharCode(code - 0xfee0));
  for (const zero of DIGIT_ZEROS)
    for (let digit = 0; digit < 10; digit += 1) table.set(zero + digit, String(digit));
  for (const [folded, chars] of LOOKALIKES) for (const char of chars) table.set(char.charCodeAt(0), folded);
  return table;
}

const folds = foldTable();

/**
 * The text with one form per character: ASCII digits, plain spaces, `-` for every
 * minus, `'` for every apostrophe, no invisible marks. Line breaks stay, because a
 * number never continues on the next line. Direction overrides (U+202D, U+202E)
 * stay too: they show digits in another order than they are stored.
 */
export function foldChars(text: string): string {
  let folded = '';
  let kept = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const form = code < 0xa0 ? undefined : folds.get(code);
    if (form === undefined) continue;
    folded += text.slice(kept, index) + form;
    kept = index + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** How many characters of a text are looked at unless the caller says otherwise. */
export const TEXT_LIMIT = 2000;

const ALREADY_NORMAL = /^[!-~]*(?: [!-~]+)*$/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Control and format characters and variation selectors, but not the white space among them. */
const UNSEEN = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/**
 * A text to show, store or compare: white space collapsed to single spaces and
 * trimmed, invisible and control characters gone, full-width letters made plain,
 * accents composed (NFC), lone surrogates replaced, at most `limit` UTF-16 units
 * looked at. Full NFKC is avoided on purpose: it turns `10²` into `102`.
 */
export function normalizeText(text: string, limit: number = TEXT_LIMIT): string {
  const head = text.length > limit ? text.slice(0, limit) : text;
  if (ALREADY_NORMAL.test(head)) return head;
  return head
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(UNSEEN, '')
    .replace(FULL_WIDTH, foldChars)
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
