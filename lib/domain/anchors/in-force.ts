import { sameValue } from '../standard/diff/values';
import { hostMatches } from '../standard/hosts';
import type { Anchor, Anchors } from './types';

/** The form of an anchor after its page has changed, and the form it was made of. */
export interface Repair {
  readonly from: Anchor;
  readonly to: Anchor;
}

export type Repairs = Readonly<Record<string, Repair>>;

/** Anchors of one host. One without a host is for every host of the standard. */
export function anchorsOfHost(anchors: Anchors, host: string): Anchors {
  return Object.fromEntries(
    Object.entries(anchors).filter(
      ([, anchor]) => anchor.host === undefined || hostMatches(anchor.host, host),
    ),
  );
}

/** The anchors as they were last seen. A repair of what is no longer in force is forgotten. */
export function withRepairs(anchors: Anchors, repairs: Repairs): Anchors {
  return Object.fromEntries(
    Object.entries(anchors).map(([id, anchor]) => {
      const repair = Object.hasOwn(repairs, id) ? repairs[id] : undefined;
      return [id, repair && sameValue(repair.from, anchor) ? repair.to : anchor];
    }),
  );
}
