/**
 * The finder of taught menus comes into a page as a file of its own, before the
 * overlay, and only where a menu was taught: no other page pays for it.
 */
import type { Anchors } from '../domain/anchors';
import type { CrmAdapter } from './adapter';

type SitePart = Pick<CrmAdapter, 'id' | 'account' | 'menu'>;
type SiteByAnchors = (site: SitePart, anchors: Anchors) => SitePart;

const SLOT = Symbol.for('prelude.taught');

type World = { [SLOT]?: SiteByAnchors };

/** Called by the finder's own script. */
export function offerTaught(finder: SiteByAnchors): void {
  (globalThis as World)[SLOT] = finder;
}

/** The site as it was taught; as it is where nothing was, or the finder has not come. */
export function siteAsTaught(site: SitePart, anchors: Anchors | undefined): SitePart {
  const finder = (globalThis as World)[SLOT];
  return finder && anchors ? finder(site, anchors) : site;
}
