/** What rows of a list and cards of a board carry of their record, where a CRM numbers its records in `data-id`. */
import { hrefOf } from './universal/menus';

/** The number of the record; null where the element carries none. */
export function recordId(row: Element): string | null {
  const id = row.getAttribute('data-id');
  return id && /^\d+$/.test(id) ? id : null;
}

/** Path of the first link in a row that `selector` takes; null without one. */
export function linkIn(row: Element, selector: string): string | null {
  const link = row.querySelector(selector);
  return link && hrefOf(link);
}
