/** Two files made from one version by two people: what each changed, and where they disagree. */
import type { Change } from '../diff-types';
import type { Standard } from '../types';
import { diffStandards } from './diff-standards';
import { sameValue } from './values';

export interface ForkDiff {
  readonly ours: readonly Change[];
  readonly theirs: readonly Change[];
  /** Changes both made alike. */
  readonly both: readonly Change[];
  /** The same thing changed in two ways; somebody has to choose. */
  readonly conflicts: readonly { readonly ours: Change; readonly theirs: Change }[];
}

/** Compares two successors with their common ancestor. */
export function diffFork(base: Standard, ours: Standard, theirs: Standard): ForkDiff {
  const left = diffStandards(base, ours);
  const right = diffStandards(base, theirs);
  const both = left.filter((change) => right.some((other) => sameValue(change, other)));
  const notBoth = (change: Change) => !both.some((other) => sameValue(change, other));
  const conflicts = left.filter(notBoth).flatMap((change) =>
    right
      .filter(notBoth)
      .filter((other) => subjectOf(other) === subjectOf(change))
      .map((other) => ({ ours: change, theirs: other })),
  );
  const apart = (change: Change) =>
    notBoth(change) && !conflicts.some(({ ours: a, theirs: b }) => change === a || change === b);
  return { ours: left.filter(apart), theirs: right.filter(apart), both, conflicts };
}

/**
 * What a change is about. The lists of one menu or one card share the subject, so
 * that hiding an item and moving it collide.
 */
function subjectOf({ path, role, entity, item, code }: Change): string {
  const section = role !== undefined && code.startsWith('menu-') ? 'menu' : path;
  const part = code.startsWith('field-') || code.startsWith('required-') ? 'field' : section;
  return JSON.stringify([part, role ?? null, entity ?? null, item ?? null]);
}
