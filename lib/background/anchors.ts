/** The anchors in force on a site: the team's, one's own, and what became of both. */

import {
  type Anchor,
  type Anchors,
  anchorsOfHost,
  type Expected,
  type Repairs,
  withRepairs,
} from '../domain/anchors';
import { type AppDocument, siteOf } from '../domain/app-document';
import { appliesHere, type Standard } from '../domain/standard';
import { sameValue } from '../domain/standard/diff/values';
import { rulesFor, standardInForce } from './rules';

/** Anchors that hold on a site, as they were taught. One's own stand over the team's unless those are locked. */
export function anchorsFor(document: AppDocument, origin: string): Anchors {
  if (!URL.canParse(origin)) return {};
  const own = document.personal.settings.anchors ?? {};
  const rules = rulesFor(document, origin);
  return anchorsOfHost(rules?.anchors ?? own, new URL(origin).host);
}

/** The same, brought up to date by what was seen since. */
export function repairedAnchors(document: AppDocument, origin: string, repairs: Repairs): Anchors {
  return withRepairs(anchorsFor(document, origin), repairs);
}

/** Everything that should be found on a site. One's own is what the team's file does not say already. */
export function expectedOn(document: AppDocument, origin: string, repairs: Repairs): Expected {
  const team = standardInForce(document)?.anchors ?? {};
  const mine = document.personal.settings.anchors ?? {};
  const own = Object.entries(mine).filter(([id, anchor]) => {
    const theirs = Object.hasOwn(team, id) ? team[id] : undefined;
    return !sameValue(theirs, anchor) && !sameValue(theirs, repairs[id]?.to);
  });
  return {
    rules: rulesFor(document, origin),
    anchors: anchorsFor(document, origin),
    own: new Set(own.map(([id]) => id)),
  };
}

/** The document with one more anchor of the person's own, or without it. */
export function withOwnAnchor(document: AppDocument, id: string, anchor: Anchor | null): AppDocument {
  const { personal } = document;
  const { [id]: _former, ...others } = personal.settings.anchors ?? {};
  const anchors = anchor === null ? others : { ...others, [id]: anchor };
  return { ...document, personal: { ...personal, settings: { ...personal.settings, anchors } } };
}

/**
 * A standard with what its manager has shown on the page: so one person teaches
 * for all. Only places on sites that the standard is for, in the form last seen.
 */
export function withTaught(
  document: AppDocument,
  standard: Standard,
  repairsOf: (origin: string) => Repairs,
): Standard {
  const mine = document.personal.settings.anchors ?? {};
  const anchors: Record<string, Anchor> = { ...standard.anchors };
  for (const origin of Object.keys(document.sites)) {
    const { host } = new URL(origin);
    if (!siteOf(document, origin).enabled || !appliesHere(standard, { host, crm: null })) continue;
    const repairs = repairsOf(origin);
    Object.assign(anchors, withRepairs(anchorsOfHost(anchors, host), repairs));
    Object.assign(anchors, withRepairs(anchorsOfHost(mine, host), repairs));
  }
  return Object.keys(anchors).length > 0 ? { ...standard, anchors } : standard;
}
