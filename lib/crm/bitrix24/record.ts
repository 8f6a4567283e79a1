/** What rows of the list and cards of the board have in common. */
import type { Place } from '../deal-hints';
import { linkIn } from '../row-record';

export { recordId } from '../row-record';

/** Leads to the record itself. */
export const LINK = 'a[href*="/details/"]';
const COMPANY = 'a[href*="/company/details/"],a[href*="/company/show/"]';

/** Path of the record's page; null without a link. */
export function linkOf(row: Element): string | null {
  return linkIn(row, LINK);
}

/** A client that is a person is no company. */
export function companyIn(client: Element): Place {
  return client.querySelector(COMPANY) ?? (client.querySelector('a[href]') ? '' : client);
}
