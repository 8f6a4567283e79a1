/**
 * One ready set for each CRM that is known by name. The names are those that the
 * CRM is delivered with; where it is hosted by many companies, each may have
 * renamed them, which is why the set asks to check them first.
 */
import type { Preset } from '../preset';
import { amocrm } from './amocrm';
import { bitrix24 } from './bitrix24';
import { espocrm } from './espocrm';
import { hubspot } from './hubspot';
import { odoo } from './odoo';
import { pipedrive } from './pipedrive';
import { salesforce } from './salesforce';
import { zoho } from './zoho';

export const CRM_PRESETS: readonly Preset[] = [
  bitrix24,
  amocrm,
  hubspot,
  pipedrive,
  salesforce,
  zoho,
  odoo,
  espocrm,
];
