/** Requests about places shown on the page, and about the health of rules and places; part of `Requests`. */
import type { Anchor, HealthSight, HealthView } from '../domain/anchors';
import type { SettingsView } from '../domain/views';

export interface TeachRequests {
  /** Overlay: the person has shown what a thing on the page is. */
  'teach/keep': { in: { origin: string; id: string; anchor: Anchor }; out: { kept: boolean } };
  /** Forget a place of one's own; what was forgotten comes back, so that it can be put back. */
  'teach/forget': { in: { origin: string; id: string }; out: { anchor: Anchor | null } };
  /** Put back what was forgotten. */
  'teach/restore': { in: { origin: string; id: string; anchor: Anchor }; out: SettingsView };

  /** Overlay: what was found and what was not, and anchors brought up to date. */
  'health/report': {
    in: { origin: string; sights: readonly HealthSight[]; repaired: Readonly<Record<string, Anchor>> };
    out: { tellOfMenu: boolean };
  };
  'health/view': { in: { origin: string }; out: HealthView };
  /** The person has been told of these losses. */
  'health/told': { in: { origin: string; keys: readonly string[] }; out: { ok: true } };
}
