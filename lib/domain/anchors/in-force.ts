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

/** The page that is in view, as far as anchors care. */
export interface PageInView {
  readonly kind: string;
  readonly entity: string | null;
}

/** Anchors that may be looked for on a page. */
export function anchorsOfPage(anchors: Anchors, page: Partial<PageInView>): Anchors {
  return Object.fromEntries(Object.entries(anchors).filter(([, anchor]) => belongsTo(anchor, page)));
}

/**
 * Whether an anchor may be looked for on a page at all: a column of a list never
 * in a card, a field of a deal never in a contact. What is not known of the page rules nothing out.
 */
export function belongsTo(anchor: Anchor, { kind, entity }: Partial<PageInView>): boolean {
  const groupOf = (page: string) => (page === 'form' ? 'card' : page === 'board' ? 'list' : page);
  const samePage = anchor.page === undefined || kind === undefined || groupOf(anchor.page) === groupOf(kind);
  return samePage && (!anchor.entity || !entity || anchor.entity === entity);
}
