/**
 * Why the history could not be read or written:
 * - `no-space`: the disk or the quota is full; what was there before still stands.
 * - `database-silent`: opening did not answer; the database may be damaged or held by another version.
 * - `newer-version`: a later version of the product wrote the database.
 * - `no-database`: the browser gives none, as in some private windows.
 * - `database-failed`: anything else, after one more try.
 * - `pieces-missing`: the end of a reading came without all that went before it, or the worker died in between; it is to
 *   be sent again from its beginning.
 * - `bad-piece`: a piece of a reading is not what pieces are.
 * - `bad-backup`: a row of a backup does not fit its table; nothing was changed.
 */
export type DataRefusalCode =
  | 'no-space'
  | 'database-silent'
  | 'newer-version'
  | 'no-database'
  | 'database-failed'
  | 'pieces-missing'
  | 'bad-piece'
  | 'bad-backup';

/** A refusal by the database's side; `code` names why. */
export class DataRefusal extends Error {
  constructor(
    readonly code: DataRefusalCode,
    readonly detail?: string,
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'DataRefusal';
  }
}
