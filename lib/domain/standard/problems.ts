/** What may be wrong with a standard: codes and data; the wording is in the locales. */

/** Codes that refuse a file. A locale must have a sentence for each. */
export const PROBLEM_CODES = [
  'too-large',
  'empty',
  'utf-16',
  'not-utf8',
  'nul-character',
  'not-json',
  'not-an-object',
  'unclosed',
  'trailing-text',
  'trailing-comma',
  'missing-comma',
  'missing-colon',
  'comment',
  'wrong-quotes',
  'unquoted-text',
  'bad-escape',
  'bad-number',
  'raw-control-character',
  'too-deep',
  'too-many-values',
  'duplicate-key',
  'number-too-large',
  'number-imprecise',
  'negative-zero',
  'invisible-in-key',
  'format-missing',
  'format-unknown',
  'format-newer',
  'wrong-type',
  'not-in-list',
  'missing-key',
  'too-long',
  'too-short',
  'too-many',
  'out-of-range',
  'bad-text',
  'listed-twice',
  'ordered-and-hidden',
  'hidden-and-required',
  'in-two-blocks',
  'ambiguous-label',
  'unknown-stage',
  'unknown-role',
  'ladder-falls',
  'percent-as-whole',
  'expires-before-start',
  'bad-default',
  'host-everything',
  'host-suffix',
  'host-form',
  'url-scheme',
  'url-host',
  'url-credentials',
  'url-port',
  'url-query',
  'url-form',
] as const;

/** Codes that only warn: the file is applied and the author is told. */
export const WARNING_CODES = [
  'unknown-key',
  'dropped-key',
  'invisible-removed',
  'unknown-item',
  'unknown-preset',
  'unknown-strength-key',
  'start-page-hidden',
  'many-required',
  'host-punycode',
  'migrated',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
export type WarningCode = (typeof WARNING_CODES)[number];

/** A place in the file. Lines and columns count from 1; a column is a UTF-16 unit. */
export interface Place {
  /** `cards.deal.required[2].field`; an empty string is the whole document. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Facts for the sentence, each short and printable. */
export interface Facts {
  readonly received?: string;
  readonly expected?: string;
  /** Something that would be right, for instance the nearest known id. */
  readonly cure?: string;
}

export interface Problem extends Place, Facts {
  readonly code: ProblemCode;
}

export interface Warning extends Place, Facts {
  readonly code: WarningCode;
}

/** A problem or a warning, as shown in one list. */
export type ParseProblem = Problem | Warning;

/** A step into the document: a key or an index. */
export type PathStep = string | number;

/** A breach found in the parsed values, before its place in the text is known. */
export interface Breach<Code extends string = ProblemCode | WarningCode> extends Facts {
  readonly code: Code;
  readonly path: readonly PathStep[];
  /** Point at the key instead of its value. */
  readonly atKey?: boolean;
}

const WARNINGS: ReadonlySet<string> = new Set(WARNING_CODES);

/** Whether a code only warns. */
export function isWarningCode(code: ProblemCode | WarningCode): code is WarningCode {
  return WARNINGS.has(code);
}
