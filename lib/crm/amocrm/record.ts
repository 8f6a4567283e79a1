/** What rows of the list and cards of the board have in common. */
import { linkIn } from '../row-record';

export { recordId } from '../row-record';

/** Path of the record's page; null without a link. */
export function linkOf(row: Element): string | null {
  return linkIn(row, 'a[href*="/leads/detail/"]');
}
