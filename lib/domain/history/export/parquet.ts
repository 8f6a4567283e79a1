/**
 * Writer of Parquet files by the format's description (parquet.apache.org/docs/file-format): one group of rows, one
 * plain, uncompressed page per column. Larger than what a database writes, but read by all of them, with types.
 *
 * Into DuckDB: `SELECT * FROM 'deals.parquet'`.
 * Into ClickHouse: `clickhouse-local --query "SELECT * FROM file('deals.parquet', Parquet)"`.
 */
import { dayNumber } from '../../pipeline';
import { ByteWriter } from './byte-writer';
import { AMOUNT_SCALE, EXPORT_COLUMNS, type ExportColumn, type ExportRow } from './export-columns';
import { i32, i64, list, struct, type ThriftValue, text, thriftBytes } from './thrift';

const MAGIC = new TextEncoder().encode('PAR1');
const OPTIONAL = 1;
const PLAIN = 0;
const RLE = 3;
const DATA_PAGE = 0;

/** Physical type of each kind, and the number under which its meaning is known. */
const KINDS = {
  text: { physical: 6, meaning: 0 },
  date: { physical: 1, meaning: 6 },
  decimal: { physical: 2, meaning: 5 },
  share: { physical: 5, meaning: null },
} as const;

/** Digits of a decimal that fit 64 bits. */
const PRECISION = 18;

/** All deals as one Parquet file. */
export function parquetOf(
  deals: readonly ExportRow[],
  columns: readonly ExportColumn[] = EXPORT_COLUMNS,
): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.bytes(MAGIC);
  const chunks = columns.map((column) => {
    const start = out.length;
    const page = pageOf(column, deals);
    out.bytes(pageHeader(page.length, deals.length));
    out.bytes(page);
    return chunkOf(column, start, out.length - start, deals.length);
  });
  const size = out.length - MAGIC.length;
  const footer = thriftBytes(
    struct(
      [1, i32(1)],
      [2, list('struct', schema(columns))],
      [3, i64(deals.length)],
      [4, list('struct', [struct([1, list('struct', chunks)], [2, i64(size)], [3, i64(deals.length)])])],
      [6, text('Prelude')],
    ),
  );
  out.bytes(footer);
  out.int32(footer.length);
  out.bytes(MAGIC);
  return out.written();
}

function schema(columns: readonly ExportColumn[]): ThriftValue[] {
  const root = struct([4, text('deals')], [5, i32(columns.length)]);
  return [root, ...columns.map(schemaElement)];
}

function schemaElement({ name, kind }: ExportColumn): ThriftValue {
  const { physical, meaning } = KINDS[kind];
  const fields: [number, ThriftValue][] = [
    [1, i32(physical)],
    [3, i32(OPTIONAL)],
    [4, text(name)],
  ];
  if (meaning !== null) fields.push([6, i32(meaning)]);
  if (kind === 'decimal') fields.push([7, i32(AMOUNT_SCALE)], [8, i32(PRECISION)]);
  return struct(...fields);
}

function chunkOf({ name, kind }: ExportColumn, start: number, size: number, count: number): ThriftValue {
  const encodings = list('i32', [i32(PLAIN), i32(RLE)]);
  const metadata = struct(
    [1, i32(KINDS[kind].physical)],
    [2, encodings],
    [3, list('text', [text(name)])],
    [4, i32(0)],
    [5, i64(count)],
    [6, i64(size)],
    [7, i64(size)],
    [9, i64(start)],
  );
  return struct([2, i64(start)], [3, metadata]);
}

function pageHeader(size: number, count: number): Uint8Array {
  const data = struct([1, i32(count)], [2, i32(PLAIN)], [3, i32(RLE)], [4, i32(RLE)]);
  return thriftBytes(struct([1, i32(DATA_PAGE)], [2, i32(size)], [3, i32(size)], [5, data]));
}

/** Which values are there, one bit each, then the values that are. */
function pageOf(column: ExportColumn, deals: readonly ExportRow[]): Uint8Array {
  const values = new ByteWriter();
  const present = new Uint8Array(Math.ceil(deals.length / 8));
  deals.forEach((deal, row) => {
    if (writeValue(values, column, deal)) present[row >> 3] = (present[row >> 3] ?? 0) | (1 << (row & 7));
  });
  const levels = new ByteWriter();
  // An odd number here means "so many groups of eight bits follow as they are".
  levels.varint(BigInt(present.length) * 2n + 1n);
  levels.bytes(present);
  const page = new ByteWriter();
  page.int32(levels.length);
  page.bytes(levels.written());
  page.bytes(values.written());
  return page.written();
}

/** False when the value is missing. */
function writeValue(out: ByteWriter, column: ExportColumn, deal: ExportRow): boolean {
  if (column.kind === 'decimal') {
    const value = column.of(deal);
    if (value !== null) out.int64(value);
    return value !== null;
  }
  if (column.kind === 'share') {
    const value = column.of(deal);
    if (value !== null) out.double(value);
    return value !== null;
  }
  const value = column.of(deal);
  if (column.kind === 'date') {
    const day = value === null ? null : dayNumber(value);
    if (day !== null) out.int32(day);
    return day !== null;
  }
  if (value === null) return false;
  const bytes = new TextEncoder().encode(value);
  out.int32(bytes.length);
  out.bytes(bytes);
  return true;
}
