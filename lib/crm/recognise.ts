import { recognise as isBitrix24 } from './bitrix24/recognise';
import { recognise as isEspocrm } from './espocrm/recognise';
import type { CrmId } from './hosts';
import { recognise as isOdoo } from './odoo/recognise';

/** CRMs that firms run on hosts of their own. */
const SELF_HOSTED: Partial<Record<CrmId, (doc: Document) => boolean>> = {
  bitrix24: isBitrix24,
  espocrm: isEspocrm,
  odoo: isOdoo,
};

/** The known CRM that a page of any host looks like; null when there is none, or more than one. */
export function recogniseCrm(doc: Document): string | null {
  const found = Object.entries(SELF_HOSTED).filter(([, recognise]) => recognise(doc));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
