/**
 * Pages write the same character in many ways: no-break spaces, typographic
 * minus signs, full-width and Arabic digits, invisible direction marks. Readers
 * of values work on a folded text, in which each of these has one form.
 */

/** First code points of the decimal digit blocks that CRM users' locales write with. */
const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

const INVISIBLE = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202c\\u2060-\\u2069\\ufe0e\\ufe0f\\ufeff';
const SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';

const FOLDABLE = new RegExp(
  `[${INVISIBLE}${SPACES}\\u00b4\\u02bc\\u060c\\u0660-\\u066a\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef` +
    '\\u0e50-\\u0e59\\u2010-\\u2015\\u2018\\u2019\\u2212\\ufe63\\ufe6a\\uff01-\\uff5e\\uffe0-\\uffe6]',
  'g',
);
const INVISIBLE_CHAR = new RegExp(`[${INVISIBLE}]`);
const SPACE_CHAR = new RegExp(`[${SPACES}]`);

const SINGLE_FOLDS: Readonly<Record<string, string>> = {
  '´': "'",
  ʼ: "'",
  '‘': "'",
  '’': "'",
  '،': ',',
  '٪': '%',
  '﹪': '%',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '﹣': '-',
  '‒': '–',
  '―': '—',
  '￠': '¢',
  '￡': '£',
  '￥': '¥',
  '￦': '₩',
};

function foldUncached(char: string): string {
  const single = SINGLE_FOLDS[char];
  if (single !== undefined) return single;
  if (INVISIBLE_CHAR.test(char)) return '';
  if (SPACE_CHAR.test(char)) return ' ';
  const code = char.charCodeAt(0);
  // Full-width forms repeat printable ASCII at a fixed distance.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const zero = DIGIT_ZEROS.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? char : String(code - zero);
}

const folds = new Map<string, string>();

function foldChar(char: string): string {
  let folded = folds.get(char);
  if (folded === undefined) {
    folded = foldUncached(char);
    folds.set(char, folded);
  }
  return folded;
}

/**
 * The text with one form per character: ASCII digits, plain spaces, `-` for every
 * minus, `'` for every apostrophe, no invisible marks. Line breaks stay, because a
 * number never continues on the next line. Direction overrides (U+202D, U+202E)
 * stay too: they show digits in another order than they are stored.
 */
export function foldChars(text: string): string {
  FOLDABLE.lastIndex = 0;
  return FOLDABLE.test(text) ? text.replace(FOLDABLE, foldChar) : text;
}

/** How many characters of a text are looked at unless the caller says otherwise. */
export const TEXT_LIMIT = 2000;

const ALREADY_NORMAL = /^[!-~]*(?: [!-~]+)*$/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const UNSEEN = new RegExp(`[${INVISIBLE}\\u202d\\u202e\\u0000-\\u0008\\u000e-\\u001f\\u007f]`, 'g');
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
    .replace(FULL_WIDTH, foldChar)
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
