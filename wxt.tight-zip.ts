/** A step of the build: the packed extension, packed tighter. */
import { readFile, writeFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** What the headers of a ZIP file begin with (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const DEFLATED = 8;
/** UTF-8 names; every other flag is about sizes that are written behind the data, which they are not here. */
const FLAGS = 0x0800;
/** 1 January 1980, the first day that the format knows: the same bytes on every day. */
const NO_DAY = 0x21;

/** More rounds cost seconds and win a hundred bytes. */
const ROUNDS = 3;

interface Entry {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly packed: Buffer;
}

/** Hook of the build: the same files in the same order, each deflated as well as the format allows. */
export async function tightenZip(_wxt: unknown, path: string): Promise<void> {
  const entries: Entry[] = [];
  for (const { content, ...entry } of entriesOf(await readFile(path)))
    entries.push({ ...entry, packed: await deflated(content) });
  await writeFile(path, zipOf(entries));
}

/**
 * What a ZIP file holds, in the order of its directory.
 * @throws Error when it is written in a way that our own build does not use.
 */
function entriesOf(zip: Buffer) {
  const end = zip.length - END_BYTES;
  if (zip.readUInt32LE(end) !== END) throw new Error('The packed extension does not end as a ZIP file does.');
  const entries = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('The directory of the packed extension is broken.');
    const method = zip.readUInt16LE(at + 10);
    const length = zip.readUInt32LE(at + 20);
    const nameBytes = zip.readUInt16LE(at + 28);
    const name = zip.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    const local = zip.readUInt32LE(at + 42);
    const data = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(data, data + length);
    const about = { name, crc: zip.readUInt32LE(at + 16), size: zip.readUInt32LE(at + 24) };
    entries.push({ ...about, content: method === DEFLATED ? inflateRawSync(packed) : packed });
    at += CENTRAL_BYTES + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** The packer is brought only here: an ordinary build has no use for it. */
async function deflated(content: Buffer): Promise<Buffer> {
  const { deflateAsync } = await import('@gfx/zopfli');
  return Buffer.from(await deflateAsync(content, { numiterations: ROUNDS }));
}

function zipOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const file = Buffer.concat([header(LOCAL, LOCAL_BYTES, 4, entry), entry.name, entry.packed]);
    const line = header(CENTRAL, CENTRAL_BYTES, 6, entry);
    line.writeUInt16LE(20, 4);
    line.writeUInt32LE(offset, 42);
    files.push(file);
    directory.push(line, entry.name);
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

/** The fields that a file's own header and its line in the directory have in common, from `at` on. */
function header(signature: number, bytes: number, at: number, { name, crc, size, packed }: Entry): Buffer {
  const fields = Buffer.alloc(bytes);
  fields.writeUInt32LE(signature, 0);
  fields.writeUInt16LE(20, at);
  fields.writeUInt16LE(FLAGS, at + 2);
  fields.writeUInt16LE(DEFLATED, at + 4);
  fields.writeUInt16LE(NO_DAY, at + 8);
  fields.writeUInt32LE(crc, at + 10);
  fields.writeUInt32LE(packed.length, at + 14);
  fields.writeUInt32LE(size, at + 18);
  fields.writeUInt16LE(name.length, at + 22);
  return fields;
}
