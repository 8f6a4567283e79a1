/**
 * Hosts that the `e2e` build grants at install. Real CRM addresses are served by
 * the tests themselves (`context.route`): no request leaves the machine.
 */
export const hostsForTests = [
  'http://localhost/*',
  'http://127.0.0.1/*',
  'https://*.bitrix24.ru/*',
  'https://*.bitrix24.com/*',
  'https://*.amocrm.ru/*',
  'https://*.kommo.com/*',
  'https://*.hubspot.com/*',
  'https://*.pipedrive.com/*',
  'https://*.lightning.force.com/*',
  'https://*.zoho.com/*',
  'https://*.odoo.com/*',
  'https://crm.example.com/*',
  'https://*.bitrix24.de/*',
  'https://*.firm.example/*',
  'https://*.zarya.example/*',
  'https://*.unknown.example/*',
];
