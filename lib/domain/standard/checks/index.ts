/** Checks of sense that a schema cannot express. No schema library here, so an editor may call them on each change. */
import type { Breach } from '../problems';
import type { Standard } from '../types';
import { checkCards } from './cards';
import { makeContext } from './context';
import { checkDictionary, checkDocument, checkHosts, checkRoles } from './document';
import { checkMenu } from './menu';
import { checkNumbers } from './numbers';

const CHECKS = [checkDocument, checkHosts, checkRoles, checkDictionary, checkMenu, checkCards, checkNumbers];

/** Every conflict, unknown name and forbidden address of a well-formed standard. */
export function checkStandard(standard: Standard): Breach[] {
  const context = makeContext(standard);
  return CHECKS.flatMap((check) => [...check(context)]);
}
