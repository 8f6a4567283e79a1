/** Reader of a table inside HTML: what many CRMs save under the name of a spreadsheet. */
import { attribute, unescapeXml } from './scan-xml';
import { numbered, type TableResult, tableOf } from './table';

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<(?:html|head|meta|body|table|style)\b)/i;
/** A spreadsheet of 2003 written out as XML. */
const XML_WORKBOOK = /^\s*<\?xml[\s\S]{0,1000}<(?:\w+:)?Workbook\b/;

/** The table of a text that is HTML; null when it is none. Nothing in it is loaded or run. */
export function readMarkup(text: string): TableResult | null {
  if (XML_WORKBOOK.test(text)) return { ok: false, reason: 'old-excel' };
  if (!HTML.test(text)) return null;
  const rows: string[][] = [];
  for (const [, inner = ''] of text.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<\/tr>|<tr\b|<\/table>|$)/gi)) {
    const row: string[] = [];
    for (const [, tag = '', content = ''] of inner.matchAll(CELL)) {
      if (spansMore(tag) && rows.some(({ length }) => length > 1))
        return { ok: false, reason: 'merged', place: `${columnName(row.length)}${rows.length + 1}` };
      row.push(textOf(content));
    }
    rows.push(row);
  }
  return tableOf(numbered(rows));
}

const CELL = /<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi;

function spansMore(tag: string): boolean {
  return ['colspan', 'rowspan'].some((name) => Number(attribute(tag, name) ?? 1) > 1);
}

/** 0 → `A`, 27 → `AB`. */
function columnName(at: number): string {
  const rest = Math.floor(at / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (at % 26))}`;
}

function textOf(content: string): string {
  const spaced = content.replace(/<br\b[^>]*>/gi, '\n').replace(/<[^>]*>/g, '');
  return unescapeXml(spaced).trim();
}
