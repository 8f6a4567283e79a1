import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/**
 * Reads the regular files of a gzipped tar (ustar, with GNU and pax long names).
 * Enough for what npm packs; links and devices are passed over.
 * Layout of the headers: POSIX.1-2017, pax, "ustar Interchange Format".
 * @param {Buffer} gzipped
 * @returns {Generator<{name: string, data: Buffer}>}
 */
export function* readTarball(gzipped) {
  const tar = gunzipSync(gzipped);
  let longName = null;
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const header = tar.subarray(at, at + BLOCK);
    const size = Number.parseInt(text(header, 124, 12), 8) || 0;
    const data = tar.subarray(at + BLOCK, at + BLOCK + size);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === 'x') longName = paxPath(data) ?? longName;
    else if (type === 'L') longName = text(data, 0, size);
    else {
      if (type === '0' || type === '\0') yield { name: longName ?? entryName(header), data };
      if (type !== 'g') longName = null;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/**
 * @param {Buffer} header
 * @returns {string}
 */
function entryName(header) {
  const name = text(header, 0, 100);
  const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : '';
  return prefix ? `${prefix}/${name}` : name;
}

/**
 * @param {Buffer} records Lines of the form `<length> <key>=<value>`.
 * @returns {string | null}
 */
function paxPath(records) {
  const found = /^\d+ path=(.*)$/m.exec(records.toString('utf8'));
  return found?.[1] ?? null;
}

/**
 * Reads a text field that ends at its first zero byte.
 * @param {Buffer} bytes
 * @param {number} start
 * @param {number} length
 * @returns {string}
 */
function text(bytes, start, length) {
  const field = bytes.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end).trim();
}
