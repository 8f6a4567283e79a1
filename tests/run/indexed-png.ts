/** Small pictures of screens: PNG with at most 256 colours, still or moving (APNG), written without any package. */
import { deflateSync } from 'node:zlib';

/** Eight bits for each of red, green, blue and opacity, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface Frame extends Picture {
  /** How long it is shown. */
  readonly ms: number;
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** The place in the palette that lets the frame before show through. */
const SAME = 0;

/** One picture. Colours beyond the 255 most frequent become the nearest of these. */
export function encodePng(picture: Picture): Buffer {
  const palette = paletteOf([picture]);
  return Buffer.concat([
    ...head(picture, palette),
    chunk('IDAT', deflateSync(rowsOf(toIndices(picture, palette), picture.width), { level: 9 })),
    chunk('IEND'),
  ]);
}

/** Frames of one size, repeated for ever. After the first each holds only what has changed. */
export function encodeMoving(frames: readonly Frame[]): Buffer {
  const [first] = frames;
  if (!first) throw new Error('A moving picture needs a frame.');
  const palette = paletteOf(frames);
  const parts = [...head(first, palette), chunk('acTL', numbers(frames.length, 0))];
  let before: Uint8Array | null = null;
  let sequence = 0;
  for (const frame of frames) {
    const indices = toIndices(frame, palette);
    const shown = before ? differences(before, indices) : indices;
    const pixels = deflateSync(rowsOf(shown, frame.width), { level: 9 });
    parts.push(control(sequence++, frame));
    parts.push(before ? chunk('fdAT', Buffer.concat([numbers(sequence++), pixels])) : chunk('IDAT', pixels));
    before = indices;
  }
  return Buffer.concat([...parts, chunk('IEND')]);
}

/** Half as wide and half as high; each pixel is the mean of four. */
export function halved({ width, height, data }: Picture): Picture {
  const half = { width: width >> 1, height: height >> 1 };
  const out = new Uint8Array(half.width * half.height * 4);
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        const at = (y * 2 * width + x * 2) * 4 + channel;
        const sum = (data[at] ?? 0) + (data[at + 4] ?? 0) + (data[at + width * 4] ?? 0);
        out[(y * half.width + x) * 4 + channel] = (sum + (data[at + width * 4 + 4] ?? 0) + 2) >> 2;
      }
    }
  }
  return { ...half, data: out };
}

/** Colours that an eye cannot tell apart share a key of five bits a channel, and pack far smaller. */
function keyAt(data: Uint8Array, at: number): number {
  const five = (value = 0) => value >> 3;
  return (five(data[at]) << 10) | (five(data[at + 1]) << 5) | five(data[at + 2]);
}

interface Palette {
  /** 0xRRGGBB; the first place is empty and means "as before". */
  readonly colours: readonly number[];
  /** Key to place. */
  readonly places: Map<number, number>;
}

/** The most frequent colours; of those that share a key the most frequent stands for all, so that plain areas keep theirs. */
function paletteOf(pictures: readonly Picture[]): Palette {
  const exact = new Map<number, number>();
  for (const { data } of pictures) {
    for (let at = 0; at < data.length; at += 4) {
      const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
      exact.set(colour, (exact.get(colour) ?? 0) + 1);
    }
  }
  const byKey = new Map<number, { colour: number; count: number }>();
  for (const [colour, count] of [...exact].sort(([a, n], [b, m]) => m - n || a - b)) {
    const key = keyAt(Uint8Array.of(colour >> 16, (colour >> 8) & 255, colour & 255), 0);
    const known = byKey.get(key);
    if (known) known.count += count;
    else byKey.set(key, { colour, count });
  }
  const frequent = [...byKey].sort(([a, n], [b, m]) => m.count - n.count || a - b).slice(0, 255);
  return {
    colours: [0, ...frequent.map(([, { colour }]) => colour)],
    places: new Map(frequent.map(([key], at) => [key, at + 1])),
  };
}

function toIndices({ data }: Picture, { colours, places }: Palette): Uint8Array {
  return Uint8Array.from({ length: data.length / 4 }, (_, pixel) => {
    const key = keyAt(data, pixel * 4);
    let place = places.get(key);
    if (place === undefined) {
      place = nearest(colours, key);
      places.set(key, place);
    }
    return place;
  });
}

function nearest(colours: readonly number[], key: number): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < colours.length; at++) {
    const colour = colours[at] ?? 0;
    const far = [0, 1, 2].reduce((sum, channel) => {
      const [mine, other] = [(key >> (5 * channel)) & 31, (colour >> (8 * channel)) & 255];
      return sum + (mine * 8 + 4 - other) ** 2;
    }, 0);
    if (far < least) [best, least] = [at, far];
  }
  return best;
}

function differences(before: Uint8Array, now: Uint8Array): Uint8Array {
  return now.map((place, at) => (place === before[at] ? SAME : place));
}

function head({ width, height }: Picture, { colours }: Palette): Buffer[] {
  const header = Buffer.concat([numbers(width, height), Buffer.from([8, 3, 0, 0, 0])]);
  const bytes = colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return [
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(bytes)),
    chunk('tRNS', Buffer.from([0])),
  ];
}

/** A frame over the whole picture, laid over the one before it. */
function control(sequence: number, { width, height, ms }: Frame): Buffer {
  const delay = Buffer.alloc(4);
  delay.writeUInt16BE(ms, 0);
  delay.writeUInt16BE(1000, 2);
  return chunk('fcTL', Buffer.concat([numbers(sequence, width, height, 0, 0), delay, Buffer.from([0, 1])]));
}

/** Each row begins with its filter: none, which suits few colours best. */
function rowsOf(indices: Uint8Array, width: number): Buffer {
  const height = indices.length / width;
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return rows;
}

function numbers(...values: number[]): Buffer {
  const out = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) out.writeUInt32BE(value, at * 4);
  return out;
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([numbers(data.length), body, numbers(crc32(body))]);
}

/** The checksum of PNG: ISO 3309, the polynomial 0xEDB88320. */
function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
