/**
 * Everything that is kept, as one text: settings and history. Number arrays,
 * which JSON does not know, travel as base64 of their bytes.
 */
import { fromBase64, toBase64 } from './sealed';

const FORMAT = 'prelude-backup/1';

/** Rows of the history by table, as they stand in the database. */
export type BackupTables = Readonly<Record<string, readonly unknown[]>>;

export interface Backup {
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  /** The settings document as stored; read with the same care as storage. */
  readonly settings: unknown;
  readonly tables: BackupTables;
}

const ARRAYS = { Int32Array, Uint8Array, Uint16Array, Float64Array } as const;

type ArrayName = keyof typeof ARRAYS;

/** The backup as text. */
export function printBackup(backup: Backup): string {
  return JSON.stringify({ format: FORMAT, ...backup }, (_key, value) => {
    if (!ArrayBuffer.isView(value)) return value;
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { $array: value.constructor.name, bytes: toBase64(bytes) };
  });
}

/** Read a backup. @returns Null for any text that is none, or one that was damaged. */
export function readBackup(text: string): Backup | null {
  try {
    const read = JSON.parse(text, (_key, value) => (isArrayNote(value) ? arrayOf(value) : value));
    const { format, madeAt, settings, tables } = read as Partial<Backup> & { format?: unknown };
    const sound = format === FORMAT && typeof madeAt === 'number' && isTables(tables);
    return sound ? { madeAt, settings, tables } : null;
  } catch {
    return null;
  }
}

interface ArrayNote {
  readonly $array: ArrayName;
  readonly bytes: string;
}

function isArrayNote(value: unknown): value is ArrayNote {
  const name = (value as Partial<ArrayNote> | null)?.$array;
  return typeof name === 'string' && Object.hasOwn(ARRAYS, name);
}

function arrayOf({ $array, bytes }: ArrayNote) {
  return new ARRAYS[$array](fromBase64(bytes).buffer);
}

function isTables(value: unknown): value is BackupTables {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (rows) => Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null),
    )
  );
}
