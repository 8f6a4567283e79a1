export interface ParseLimits {
  /** Largest file, in bytes (UTF-16 units for pasted text). */
  readonly bytes: number;
  readonly depth: number;
  /** Most values in the document. */
  readonly values: number;
  /** Most members of one list or object. */
  readonly members: number;
  /** Longest text. */
  readonly text: number;
}

/** Limits of a shared file; a file may come from anybody. */
export const PARSE_LIMITS: ParseLimits = {
  bytes: 524_288,
  depth: 24,
  values: 50_000,
  members: 500,
  text: 5000,
};
