import type { OverlayState } from '../../lib/domain/views';

/** Pages on which a list stands, or on which it is to be said why it does not. */
const OF_LISTS: ReadonlySet<OverlayState['page']['kind']> = new Set([
  'list',
  'board',
  'login',
  'empty',
  'error',
  'loading',
]);

/** Where the panel's second tab speaks of reading instead of one card. */
export function showsList(overlay: OverlayState | null): boolean {
  return overlay !== null && (OF_LISTS.has(overlay.page.kind) || isReadingAll(overlay));
}

/** Whether a list is being led to its end: its page may look like anything for a moment. */
export function isReadingAll({ reading }: Pick<OverlayState, 'reading'>): boolean {
  return reading.all !== undefined && reading.all.phase !== 'ended';
}

/** The part of an origin that people know a site by. */
export function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
