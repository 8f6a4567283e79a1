/** Just enough of Thrift's compact protocol to write the metadata of a Parquet file. */
import { ByteWriter } from './byte-writer';

/** A value with its Thrift type; a struct is a list of numbered fields in ascending order. */
export type ThriftValue =
  | { readonly type: 'i32' | 'i64'; readonly value: number | bigint }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'list'; readonly of: ThriftValue['type']; readonly items: readonly ThriftValue[] }
  | { readonly type: 'struct'; readonly fields: readonly (readonly [number, ThriftValue])[] };

const CODES = { i32: 5, i64: 6, text: 8, list: 9, struct: 12 } as const;

export const i32 = (value: number): ThriftValue => ({ type: 'i32', value });
export const i64 = (value: number | bigint): ThriftValue => ({ type: 'i64', value });
export const text = (value: string): ThriftValue => ({ type: 'text', value });
export const struct = (...fields: readonly (readonly [number, ThriftValue])[]): ThriftValue => ({
  type: 'struct',
  fields,
});
export const list = (of: ThriftValue['type'], items: readonly ThriftValue[]): ThriftValue => ({
  type: 'list',
  of,
  items,
});

/** The bytes of one value. */
export function thriftBytes(value: ThriftValue): Uint8Array {
  const out = new ByteWriter();
  write(out, value);
  return out.written();
}

function write(out: ByteWriter, value: ThriftValue): void {
  switch (value.type) {
    case 'i32':
    case 'i64':
      out.varint(zigzag(BigInt(value.value)));
      break;
    case 'text': {
      const bytes = new TextEncoder().encode(value.value);
      out.varint(BigInt(bytes.length));
      out.bytes(bytes);
      break;
    }
    case 'list':
      writeList(out, value.of, value.items);
      break;
    case 'struct':
      writeFields(out, value.fields);
  }
}

function writeList(out: ByteWriter, of: ThriftValue['type'], items: readonly ThriftValue[]): void {
  if (items.length < 15) out.byte((items.length << 4) | CODES[of]);
  else {
    out.byte(0xf0 | CODES[of]);
    out.varint(BigInt(items.length));
  }
  for (const item of items) write(out, item);
}

/** Each field says how far its number lies from the one before; a zero ends the struct. */
function writeFields(out: ByteWriter, fields: readonly (readonly [number, ThriftValue])[]): void {
  let before = 0;
  for (const [number, value] of fields) {
    out.byte(((number - before) << 4) | CODES[value.type]);
    write(out, value);
    before = number;
  }
  out.byte(0);
}

/** Small numbers of either sign become small ones without a sign. */
function zigzag(value: bigint): bigint {
  return value >= 0n ? value * 2n : -value * 2n - 1n;
}
