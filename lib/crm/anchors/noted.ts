/** The book of what became of each anchor when it was last looked for. */
import { type Anchor, type AnchorKind, type Anchors, repairAnchor } from '../../domain/anchors';
import { anchorSights } from '../adapter-sights';
import { type AnchorMatch, codesOf } from './find-anchors';

export type Taught = readonly (readonly [id: string, anchor: Anchor])[];

/** Anchors of some kinds, with their ids. */
export function taughtOf(anchors: Anchors, ...kinds: AnchorKind[]): Taught {
  return Object.entries(anchors).filter(([, { kind }]) => kinds.includes(kind));
}

/**
 * Writes down what became of each anchor; those that were not found are looked
 * for once more by `again`, which may cost more.
 */
export function noted<T>(
  matches: readonly AnchorMatch<T>[],
  again?: (lost: Taught) => readonly AnchorMatch<T>[],
): readonly AnchorMatch<T>[] {
  const lost = matches.filter(({ sighting }) => !sighting);
  const second = new Map(
    lost.length > 0 && again
      ? again(lost.map(({ id, anchor }) => [id, anchor] as const)).map((match) => [match.id, match])
      : [],
  );
  const all = matches.map((match) => (match.sighting ? match : (second.get(match.id) ?? match)));
  const book = anchorSights();
  for (const match of all) {
    const { id, anchor, sighting } = match;
    const repaired = sighting ? repairAnchor(anchor, sighting.identity) : anchor;
    book.set(id, {
      id,
      anchor,
      found: sighting !== null,
      by: codesOf(match),
      label: sighting?.label || null,
      repaired: repaired === anchor ? null : repaired,
    });
  }
  return all;
}
