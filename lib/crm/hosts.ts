/** Hosts of the hosted CRMs. Self-hosted ones are recognised by their pages; see `recognise` in each folder. */

/** By id of the CRM: ends of host names, each with a dot in front: `acme.bitrix24.ru` belongs to `.bitrix24.ru`. */
export const CRM_HOSTS = {
  bitrix24: [
    '.bitrix24.ru',
    '.bitrix24.com',
    '.bitrix24.eu',
    '.bitrix24.de',
    '.bitrix24.by',
    '.bitrix24.kz',
    '.bitrix24.ua',
    '.bitrix24.es',
    '.bitrix24.fr',
    '.bitrix24.it',
    '.bitrix24.pl',
    '.bitrix24.in',
    '.bitrix24.com.br',
    '.bitrix24.com.tr',
    '.bitrix24.mx',
    '.bitrix24.co',
    '.bitrix24.cn',
    '.bitrix24.vn',
    '.bitrix24.id',
    '.bitrix24.jp',
    '.bitrix24.uk',
  ],
  amocrm: ['.amocrm.ru', '.amocrm.com', '.kommo.com'],
  hubspot: ['app.hubspot.com', '.hubspot.com'],
  pipedrive: ['.pipedrive.com'],
  salesforce: ['.lightning.force.com'],
  zoho: [
    'crm.zoho.com',
    'crm.zoho.eu',
    'crm.zoho.in',
    'crm.zoho.com.au',
    'crm.zoho.com.cn',
    'crm.zoho.jp',
    'crm.zoho.sa',
    'crm.zohocloud.ca',
    'crmplus.zoho.com',
    'crmplus.zoho.eu',
  ],
  odoo: ['.odoo.com'],
  espocrm: ['.espocloud.com', '.espocrm.com'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A CRM that has a folder here and a script of its own. */
export type CrmId = keyof typeof CRM_HOSTS;

/** Whether an id, wherever it was kept, is that of a CRM known to this version. */
export function isCrmId(id: string): id is CrmId {
  return Object.hasOwn(CRM_HOSTS, id);
}

/** The CRM that a host name belongs to; null for every other host. */
export function crmOfHost(host: string): CrmId | null {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  const found = Object.entries(CRM_HOSTS).find(([, ends]) =>
    ends.some((end) => (end.startsWith('.') ? name.endsWith(end) : name === end)),
  );
  return (found?.[0] as CrmId | undefined) ?? null;
}
