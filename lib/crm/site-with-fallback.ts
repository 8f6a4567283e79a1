/**
 * A known adapter's menu first; where it finds none, the reader of unknown
 * pages. Alone in its file, since it comes with the overlay.
 */
import type { CrmAdapter } from './adapter';
import type { KnownAdapter } from './adapter-slot';

type SitePart = Pick<CrmAdapter, 'id' | 'account' | 'menu'>;

/** What must be known before the first paint. */
export function siteWithFallback(known: KnownAdapter | undefined, universal: SitePart): SitePart {
  if (!known) return universal;
  return {
    id: known.id,
    account: known.account,
    menu: {
      find: (root) => {
        const found = known.menu?.find(root) ?? [];
        return found.length > 0 ? found : universal.menu.find(root);
      },
    },
  };
}
