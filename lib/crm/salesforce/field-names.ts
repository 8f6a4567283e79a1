import type { Meaning } from '../deal-hints';

/** Names of fields in columns and on records; without case, underscores and the name of the object. */
export const FIELDS: Readonly<Record<string, Meaning>> = {
  name: 'title',
  amount: 'amount',
  currencyisocode: 'currency',
  stagename: 'stage',
  closedate: 'closeDate',
  createddate: 'created',
  probability: 'probability',
  accountid: 'company',
  accountname: 'company',
  'account.name': 'company',
  ownerid: 'owner',
  'owner.name': 'owner',
  'owner.alias': 'owner',
  'core.users.alias': 'owner',
  // Worth weighted by probability, which must not stand in for the amount.
  expectedrevenue: 'other',
  lastmodifieddate: 'other',
  laststagechangedate: 'other',
};

/** A column or field name in the form of `FIELDS`. */
export function meaningName(name: string): string {
  const bare = name.toLowerCase().replaceAll('_', '');
  return bare.replace(/^opportunity\./, '');
}
