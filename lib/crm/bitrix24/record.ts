/** What rows of the list and cards of the board have in common. */
import type { Place } from '../deal-hints';
import { hrefOf } from '../universal/menus';

/** Leads to the record itself. */
export const LINK = 'a[href*="/details/"]';
const COMPANY = 'a[href*="/company/details/"],a[href*="/company/show/"]';

/** The number of the record; null where the element carries none. */
export function recordId(row: Element): string | null {
  const id = row.getAttribute('data-id');
  return id && /^\d+$/.test(id) ? id : null;
}

/** Path of the record's page; null without a link. */
export function linkOf(row: Element): string | null {
  const link = row.querySelector(LINK);
  return link && hrefOf(link);
}

/** A client that is a person is no company. */
export function companyIn(client: Element): Place {
  return client.querySelector(COMPANY) ?? (client.querySelector('a[href]') ? '' : client);
}
