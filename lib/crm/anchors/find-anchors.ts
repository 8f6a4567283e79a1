/** Finds anchors again among the things of a page. */
import { type Anchor, type AnchorVerdict, type Trait, vote } from '../../domain/anchors';
import type { Sighting } from './sighting';

/** What became of one anchor on a page. */
export interface AnchorMatch<Thing = unknown> {
  readonly id: string;
  readonly anchor: Anchor;
  readonly verdict: AnchorVerdict;
  /** The thing it is; null when it was not found. */
  readonly sighting: Sighting<Thing> | null;
}

/** Two anchors that want one thing: the one that knows it better by this share has it, else neither. */
const CLEARLY_BETTER = 0.2;

/** Lets every anchor vote; a thing that two anchors claim alike belongs to neither. */
export function findAnchors<Thing>(
  anchors: readonly (readonly [id: string, anchor: Anchor])[],
  sightings: readonly Sighting<Thing>[],
): AnchorMatch<Thing>[] {
  const identities = sightings.map(({ identity }) => identity);
  const matches = anchors.map(([id, anchor]): AnchorMatch<Thing> => {
    const verdict = vote(anchor, identities);
    return {
      id,
      anchor,
      verdict,
      sighting: verdict.kind === 'found' ? (sightings[verdict.index] ?? null) : null,
    };
  });
  return matches.map((match) => (isContested(match, matches) ? doubtful(match) : match));
}

function isContested<T>(match: AnchorMatch<T>, all: readonly AnchorMatch<T>[]): boolean {
  return all.some(
    (other) =>
      other !== match &&
      other.sighting !== null &&
      other.sighting === match.sighting &&
      shareOf(other) > shareOf(match) - CLEARLY_BETTER,
  );
}

function shareOf({ verdict }: AnchorMatch): number {
  return verdict.kind === 'found' ? verdict.share : 0;
}

function doubtful<T>(match: AnchorMatch<T>): AnchorMatch<T> {
  return { ...match, verdict: { kind: 'lost', reason: 'doubtful' }, sighting: null };
}

/** How it was found, or why not, as codes for the health page. */
export function codesOf({ verdict }: AnchorMatch): readonly (Trait | string)[] {
  return verdict.kind === 'found' ? verdict.by : [verdict.reason];
}
