/** Reader of zip files: finds entries by the central directory and unfolds them, up to a limit. */

/** A file inside the zip. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly start: number;
  readonly packed: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 5000;
/** An encrypted entry has this bit set. */
const ENCRYPTED = 1;

/** Entries by name; null when the bytes are no zip that can be read. */
export function listZip(bytes: Uint8Array): Map<string, ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return null;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const start = dataStart(view, view.getUint32(at + 42, true));
    const isEncrypted = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0;
    if (start === null || isEncrypted) return null;
    const packed = view.getUint32(at + 20, true);
    entries.set(name, { name, method: view.getUint16(at + 10, true), start, packed });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 64 KiB. */
function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

/** Names and extras before the data may be longer than the directory says. */
function dataStart(view: DataView, header: number): number | null {
  if (header + 30 > view.byteLength) return null;
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}

/**
 * Unfold one entry. The sizes that the file itself claims are not believed: what comes out is counted.
 * @throws RangeError when more than `most` bytes come out; TypeError when the data are damaged.
 */
export async function unzip(bytes: Uint8Array, entry: ZipEntry, most: number): Promise<Uint8Array> {
  const data = bytes.slice(entry.start, entry.start + entry.packed);
  if (entry.method === STORED) {
    if (data.length > most) throw new RangeError('zip entry too large');
    return data;
  }
  if (entry.method !== DEFLATED) throw new TypeError(`zip method ${entry.method}`);
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError('zip entry too large');
    }
    parts.push(value);
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
