import { crmOfHost, isCrmId } from '../crm/hosts';
import { type AppDocument, siteOf } from '../domain/app-document';
import type { SiteCrm } from '../domain/views';

/** The known CRM of a site, by its host or by what its pages looked like; null for every other. */
export function crmOf(document: AppDocument, origin: string): SiteCrm | null {
  const byHost = URL.canParse(origin) ? crmOfHost(new URL(origin).host) : null;
  if (byHost) return { id: byHost, by: 'host' };
  const { crm } = siteOf(document, origin);
  return crm && isCrmId(crm) ? { id: crm, by: 'page' } : null;
}
