/** Checks one file exactly as the extension does: the same reader, the same schema, the same signature. */
import { readFileSync, statSync } from 'node:fs';
import { type ParseProblem, type Verification, verifyDocument } from '../../../lib/domain/standard';
import { PARSE_LIMITS, parseStandard } from '../../../lib/domain/standard/schema';

export type CheckedFile =
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly problems: readonly ParseProblem[];
      readonly warnings: readonly ParseProblem[];
    }
  | {
      readonly kind: 'good';
      readonly file: string;
      readonly name: string;
      readonly version: number;
      readonly signature: Verification['kind'];
      readonly warnings: readonly ParseProblem[];
    };

/** Reads and checks the file at a path. Never throws. */
export async function checkFile(file: string): Promise<CheckedFile> {
  let bytes: Uint8Array;
  try {
    bytes = readWithin(file);
  } catch (error) {
    return { kind: 'unreadable', file, reason: error instanceof Error ? error.message : String(error) };
  }
  const result = parseStandard(bytes);
  if (!result.ok) return { kind: 'refused', file, problems: result.problems, warnings: result.warnings };
  const text = new TextDecoder().decode(bytes);
  const { kind } = await verifyDocument(JSON.parse(text), crypto.subtle);
  const { name = '', version = 1 } = result.standard;
  return { kind: 'good', file, name, version, signature: kind, warnings: result.warnings };
}

/** A file beyond the limit is not read: as many empty bytes as it has are refused for the same reason. */
function readWithin(file: string): Uint8Array {
  const { size } = statSync(file);
  return size > PARSE_LIMITS.bytes ? new Uint8Array(PARSE_LIMITS.bytes + 1) : readFileSync(file);
}

/** Whether the extension would take it: a signature that does not hold is refused as an error of the file is. */
export function isTaken(checked: CheckedFile): boolean {
  return checked.kind === 'good' && checked.signature !== 'invalid';
}
