/** Schema of taught places. They are compared as text and never become selectors, so any text is harmless. */
import * as z from 'zod/mini';
import { ANCHOR_KINDS, ANCHOR_LIMITS, type Anchor, type Anchors, VALUE_KINDS } from '../../anchors/types';
import { form, object, oneOf, optional, ref, text, whole } from './parts';

const words = text(ANCHOR_LIMITS.text);
/** Names of attributes as HTML writes them; what scripts and styles hang on is no name of a thing. */
const attribute = form(/^(?!on|style$|class$)[a-z][a-z\d_-]{0,40}$/, 'data-field');

export const anchorSchema = object({
  kind: oneOf(ANCHOR_KINDS),
  as: optional(ref),
  host: optional(text(260)),
  page: optional(oneOf(['list', 'board', 'card', 'form', 'other'])),
  entity: optional(ref),
  labels: z.array(words).check(z.maxLength(ANCHOR_LIMITS.labels)),
  role: optional(text(40)),
  names: optional(z.record(attribute, text(500))),
  means: optional(text(40)),
  value: optional(oneOf(VALUE_KINDS)),
  parts: optional(z.array(words).check(z.maxLength(ANCHOR_LIMITS.parts))),
  beside: optional(
    object({
      heading: optional(words),
      inside: optional(words),
      before: optional(words),
      after: optional(words),
    }),
  ),
  shape: optional(text(ANCHOR_LIMITS.shape)),
  twins: optional(whole(0, 1000)),
});

/** The anchors of a stored or received value that are whole; the others are left out one by one. */
export function readAnchors(stored: unknown): Anchors {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  const whole = Object.entries(stored)
    .slice(0, ANCHOR_LIMITS.anchors)
    .flatMap(([id, value]) => {
      const anchor = readAnchor(value);
      return anchor && ref.safeParse(id).success ? [[id, anchor] as const] : [];
    });
  return Object.fromEntries(whole);
}

/** One anchor, or null for anything else. */
export function readAnchor(value: unknown): Anchor | null {
  const read = anchorSchema.safeParse(value);
  return read.success ? read.data : null;
}
