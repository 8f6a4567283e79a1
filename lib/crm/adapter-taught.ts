/**
 * The finder of taught things comes into a page as a file of its own, before the
 * overlay, and only where something was taught: no other page pays for it.
 */
import type { Anchors } from '../domain/anchors';
import type { CrmAdapter } from './adapter';

type SitePart = Pick<CrmAdapter, 'id' | 'account' | 'menu'>;
type PagePart = Pick<CrmAdapter, 'pageAt' | 'fields' | 'stage'>;

/** What the finder does with the two parts of what is known of a CRM. */
export interface TaughtFinder {
  site(site: SitePart, anchors: Anchors): SitePart;
  page(page: PagePart, anchors: Anchors): PagePart;
}

const SLOT = Symbol.for('prelude.taught');

type World = { [SLOT]?: TaughtFinder };

/** Called by the finder's own script. */
export function offerTaught(finder: TaughtFinder): void {
  (globalThis as World)[SLOT] = finder;
}

/** The site as it was taught; as it is where nothing was, or the finder has not come. */
export function siteAsTaught(site: SitePart, anchors: Anchors | undefined): SitePart {
  const finder = (globalThis as World)[SLOT];
  return finder && anchors ? finder.site(site, anchors) : site;
}

/** Cards and forms as they were taught, in the same way. */
export function pageAsTaught(page: PagePart, anchors: Anchors): PagePart {
  return (globalThis as World)[SLOT]?.page(page, anchors) ?? page;
}
