import type { CrmAdapter } from './adapter';
import { findMenus } from './universal/menus';

/** What the overlay must know of a page that nobody has described, before its first paint. */
export const universalSite: Pick<CrmAdapter, 'id' | 'account' | 'menu'> = {
  id: 'universal',
  account: (url) => ({ id: url.host, name: null }),
  menu: { find: findMenus },
};
