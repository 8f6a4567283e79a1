import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ByteWriter } from '../../../../lib/domain/history/export/byte-writer';
import {
  decimalText,
  EXPORT_COLUMNS,
  type ExportRow,
  HISTORY_COLUMNS,
} from '../../../../lib/domain/history/export/export-columns';
import { csvStyleOf, expectedBytes, exportFile } from '../../../../lib/domain/history/export/export-file';
import { parquetOf } from '../../../../lib/domain/history/export/parquet';
import { type CsvStyle, csvOf, jsonLinesOf } from '../../../../lib/domain/history/export/text-exports';
import { i32, list, struct, text, thriftBytes } from '../../../../lib/domain/history/export/thrift';
import { readDelimited } from '../../../../lib/domain/history/import/delimited-text';
import { makeDeal } from '../../pipeline/make';

const deal = makeDeal({
  id: '7',
  title: 'Roof; "big"\nhouse',
  amount: { minor: 123_450, within: 50, currency: 'RUB' },
  owner: '=cmd|calc',
  createdAt: '2026-01-31',
  closedAt: '1969-12-31',
  probability: 0.25,
});

function csv(style: Partial<CsvStyle> = {}): string {
  return [...csvOf([deal], { delimiter: ',', byteOrderMark: false, decimal: '.', ...style })].join('');
}

function cells(style: Partial<CsvStyle> = {}): Record<string, string> {
  const read = readDelimited(csv(style));
  if (!read.ok) throw new Error(read.reason);
  return Object.fromEntries(read.table.header.map((name, at) => [name, read.table.rows[0]?.[at] ?? '']));
}

describe('an export as CSV', () => {
  test('reads back as it was, quotes and line breaks included', () => {
    expect(cells()).toMatchObject({
      id: '7',
      title: 'Roof; "big"\nhouse',
      amount: '1234.5',
      created_at: '2026-01-31',
    });
  });

  test('has no cell that a spreadsheet would run', () => {
    expect(cells().owner).toBe("'=cmd|calc");
  });

  test('leaves a missing value empty', () => {
    expect(cells()).toMatchObject({ company: '', expected_close: '' });
  });

  test('is written for a European spreadsheet when asked', () => {
    const style = { delimiter: ';', byteOrderMark: true, decimal: ',' } as const;
    expect(csv(style).startsWith('\uFEFFid;title;amount')).toBe(true);
    expect(cells(style)).toMatchObject({ amount: '1234,5', probability: '0,25' });
  });
});

describe('an export as JSON lines', () => {
  test('has one object per deal with every column, amounts as exact texts, missing values as null', () => {
    const [line = ''] = [...jsonLinesOf([deal])];
    expect(line.endsWith('\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({
      amount: '1234.5',
      amount_within: '0.5',
      company: null,
      probability: 0.25,
    });
  });
});

describe('amounts in an export', () => {
  test.each([
    [1_234_500n, '1234.5'],
    [-1n, '-0.001'],
    [0n, '0'],
    [9_007_199_254_740_991_000n, '9007199254740991'],
  ])('%s thousandths are written as %s', (value, written) => {
    expect(decimalText(value, '.')).toBe(written);
  });

  test.each([
    ['JPY', '1234'],
    ['USD', '12.34'],
    ['KWD', '1.234'],
  ])('follow the decimals of %s', (currency, written) => {
    const [line = ''] = [...jsonLinesOf([makeDeal({ amount: { minor: 1234, within: 0, currency } })])];
    expect(JSON.parse(line).amount).toBe(written);
  });
});

describe('an export as Parquet', () => {
  const bytes = parquetOf([deal, makeDeal({ id: '8', amount: null, stage: null })]);
  const view = new DataView(bytes.buffer);
  const ascii = (from: number, to?: number) => new TextDecoder().decode(bytes.slice(from, to));

  test('stands between its marks, with the length of its description before the last', () => {
    expect([ascii(0, 4), ascii(bytes.length - 4)]).toEqual(['PAR1', 'PAR1']);
    const footer = view.getUint32(bytes.length - 8, true);
    expect(ascii(bytes.length - 8 - footer, bytes.length - 8)).toContain('amount_within');
  });

  test('keeps missing values by a bit each and writes only those that are there', () => {
    // Of the column of ids: length of the bits, one group of eight, both there; then "7" and "8" with their lengths.
    const page = [2, 0, 0, 0, 3, 0b11, 1, 0, 0, 0, 0x37, 1, 0, 0, 0, 0x38];
    expect(Buffer.from(bytes).indexOf(Buffer.from(page))).toBeGreaterThan(4);
    // Of the column of stages: only the first is there.
    const stages = [2, 0, 0, 0, 3, 0b01, 1, 0, 0, 0, 0x31];
    expect(Buffer.from(bytes).indexOf(Buffer.from(stages))).toBeGreaterThan(4);
  });

  test('is byte for byte the file that DuckDB 1.5 was seen to read', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '3e4f20a32b7c6bb482bb4c81d1fb23d5a6e1d0cb696100612706eaeb1863fdb6',
    );
  });

  test('describes itself by the compact protocol', () => {
    const value = struct([1, i32(-1)], [4, text('é')], [5, list('i32', Array(16).fill(i32(2)))]);
    expect([...thriftBytes(value)]).toEqual([
      0x15,
      1,
      0x38,
      2,
      0xc3,
      0xa9,
      0x19,
      0xf5,
      16,
      ...Array(16).fill(4),
      0,
    ]);
  });

  test('is written whole also when it outgrows its room at any place', () => {
    for (let start = 1015; start <= 1024; start++) {
      const out = new ByteWriter();
      out.bytes(new Uint8Array(start).fill(1));
      out.int64(2n ** 40n);
      out.int32(7);
      out.bytes(new Uint8Array([9]));
      const written = out.written();
      expect(written.length).toBe(start + 13);
      expect([...written.slice(start)]).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 7, 0, 0, 0, 9]);
    }
  });
});

describe('an export that comes piece by piece', () => {
  const style = csvStyleOf('en');
  const text = (format: 'csv' | 'json' | 'jsonl', pieces: readonly (readonly ExportRow[])[]) => {
    const file = exportFile(format, HISTORY_COLUMNS, style);
    for (const piece of pieces) file.add(piece);
    return file.end().join('');
  };
  const rows: readonly ExportRow[] = ['1', '2', '3'].map((id) => ({
    ...makeDeal({ id }),
    readOn: '2026-03-09',
    reading: 'partial',
    view: 'board /deals',
  }));

  test.each(['csv', 'jsonl', 'json'] as const)('is the same %s file as in one piece', (format) => {
    const whole = text(format, [rows]);
    expect(text(format, [rows.slice(0, 2), [], rows.slice(2)])).toBe(whole);
    expect(whole.match(/2026-03-09/g)).toHaveLength(3);
  });

  test('is a list that JSON readers take, also without a single deal', () => {
    expect(JSON.parse(text('json', [rows.slice(0, 1), rows.slice(1)]))).toMatchObject([
      { id: '1', read_on: '2026-03-09', reading: 'partial', view: 'board /deals' },
      { id: '2' },
      { id: '3' },
    ]);
    expect(JSON.parse(text('json', []))).toEqual([]);
  });

  test('is the same Parquet file as in one piece', () => {
    const file = exportFile('parquet', EXPORT_COLUMNS, style);
    file.add(rows.slice(0, 1));
    file.add(rows.slice(1));
    expect(file.end()).toEqual([parquetOf(rows)]);
  });

  test.each([
    ['ru', ';', ','],
    ['en', ',', '.'],
  ])('is CSV as spreadsheets in %s want it', (locale, delimiter, decimal) => {
    expect(csvStyleOf(locale)).toMatchObject({ delimiter, decimal });
  });

  test('is judged by some of its rows for its size', () => {
    expect(expectedBytes(['ё'.repeat(50)], 2, 10)).toBe(500);
    expect(expectedBytes([], 0, 0)).toBe(0);
  });
});
