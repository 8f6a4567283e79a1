/** What rows of the list and cards of the board have in common. */
import { hrefOf } from '../universal/menus';

const LINK = 'a[href*="/leads/detail/"]';

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
