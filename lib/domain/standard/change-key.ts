import { canonicalJson } from './canonical';
import type { Change } from './diff-types';

/** Longest key that a vote may name. */
const LONGEST = 300;

/**
 * A name for a change that two browsers give to the same change of one draft, so
 * that votes and counts find it: what is changed, for whom, and how; not the
 * values, so that a vote outlives a corrected number.
 */
export function changeKey({ code, path, role, entity, item }: Change): string {
  return canonicalJson([code, path, role ?? null, entity ?? null, item ?? null]).slice(0, LONGEST);
}
