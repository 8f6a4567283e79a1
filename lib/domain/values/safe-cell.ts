/**
 * Spreadsheets run a cell that begins with one of these as a formula, also when
 * invisible characters stand before it, and also in its full-width form.
 */
const FORMULA = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠|]|^[\t\r\n]/;
const PLAIN_NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$|^'/;

/**
 * One cell of an exported CSV file. A text that a spreadsheet would run as a formula gets
 * an apostrophe in front; plain numbers with a sign stay numbers. Quotes are doubled, and
 * the cell is quoted where a separator (`,`, `;`, tab), a quote, a line break or an outer
 * space makes it necessary. NUL characters are dropped.
 */
export function safeCell(text: string): string {
  const clean = text.replaceAll('\0', '');
  const inert = FORMULA.test(clean) && !PLAIN_NUMBER.test(clean) ? `'${clean}` : clean;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
