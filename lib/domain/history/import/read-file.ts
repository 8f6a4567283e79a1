import { decodeText } from './decode-text';
import { readDelimited } from './delimited-text';
import { readMarkup } from './html-table';
import { readSpreadsheet } from './spreadsheet';
import { MOST_BYTES, type TableResult } from './table';

/** Read a file that a person chose: by its first bytes an .xlsx, a web page with a table, else delimited text. */
export async function readFile(bytes: Uint8Array): Promise<TableResult> {
  if (bytes.length > MOST_BYTES) return { ok: false, reason: 'too-large' };
  const [first, second] = bytes;
  const isZip = first === 0x50 && second === 0x4b;
  if (isZip || (first === 0xd0 && second === 0xcf)) return readSpreadsheet(bytes);
  const text = decodeText(bytes);
  return text === null ? { ok: false, reason: 'not-text' } : (readMarkup(text) ?? readDelimited(text));
}
