/** Names of the known CRMs, as their makers write them. */
const CRM_NAMES: Readonly<Record<string, string>> = {
  bitrix24: 'Bitrix24',
  amocrm: 'amoCRM / Kommo',
  hubspot: 'HubSpot',
  pipedrive: 'Pipedrive',
  salesforce: 'Salesforce',
  zoho: 'Zoho CRM',
  odoo: 'Odoo',
  espocrm: 'EspoCRM',
};

/** The name of a known CRM; its id where it has none. */
export function crmName(id: string): string {
  return Object.hasOwn(CRM_NAMES, id) ? (CRM_NAMES[id] ?? id) : id;
}
