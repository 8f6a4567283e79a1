import type { OverlayState } from '../../lib/domain/views';

/** Where the panel's second tab speaks of reading instead of one card. */
export function showsList(overlay: OverlayState | null): boolean {
  return overlay !== null && (overlay.page.kind === 'list' || overlay.page.kind === 'board');
}

/** The part of an origin that people know a site by. */
export function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
