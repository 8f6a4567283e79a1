import type { JSX } from 'preact';
import { crmName } from '../../lib/domain/crm-names';
import type { SiteCrm } from '../../lib/domain/views';
import { useText } from './screen';

/** Which known CRM the site is, and whether only its looks say so; nothing for any other. */
export function CrmLine({ crm }: { readonly crm: SiteCrm | null | undefined }): JSX.Element | null {
  const { t } = useText();
  if (!crm) return null;
  const name = crmName(crm.id);
  return <p class="muted">{crm.by === 'host' ? name : t('site.looksLike', { name })}</p>;
}
