/** Request for the toolbar's button; part of `Requests`. */
export interface BadgeRequests {
  /** Overlay: how many findings the card of this tab has; 0 when there is none, or no card any more. */
  'tab/findings': { in: { count: number }; out: { ok: true } };
}
