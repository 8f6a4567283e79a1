/** Finds an anchor among the things of a page: its identities vote, and a close vote elects nobody. */
import { type Agreement, compareIdentities, pointsOf, type Trait } from './compare';
import type { Identity } from './types';

/** Less than this share of what the anchor knows about itself is no agreement. */
export const ENOUGH = 0.4;
/** Points by which the best must lead. Two fields of one name differ by their neighbours alone: that is not enough. */
export const MARGIN = 1.5;
/** Agreement on a trait counts as such from here on. */
const AGREES = 0.5;

/** Why an anchor was not found: nothing of its kind, nothing like it, or two that could be it. */
export type LostReason = 'none' | 'weak' | 'doubtful';

export type AnchorVerdict =
  | {
      readonly kind: 'found';
      /** Position among the candidates. */
      readonly index: number;
      /** The traits that agreed, weightiest first. */
      readonly by: readonly Trait[];
      /** Share of the anchor's own traits that agreed, 0…1. */
      readonly share: number;
    }
  | { readonly kind: 'lost'; readonly reason: LostReason };

interface Ballot {
  readonly index: number;
  readonly agreement: Agreement;
  readonly points: number;
  readonly share: number;
}

/** @returns Which candidate the anchor is. Never a guess: what is weak or close is lost, with the reason. */
export function vote(anchor: Identity, candidates: readonly Identity[]): AnchorVerdict {
  const ballots = candidates
    .map((candidate, index): Ballot => {
      const agreement = compareIdentities(anchor, candidate);
      const { points, of } = pointsOf(agreement);
      return { index, agreement, points, share: of > 0 ? points / of : 0 };
    })
    .sort((a, b) => b.points - a.points);
  const [best, next] = ballots;
  if (!best) return { kind: 'lost', reason: 'none' };
  if (best.share < ENOUGH || !isEvidence(anchor, best, ballots)) return { kind: 'lost', reason: 'weak' };
  if (next && best.points - next.points < MARGIN) return { kind: 'lost', reason: 'doubtful' };
  const agreeing = Object.entries(best.agreement).filter(([, value]) => value >= AGREES);
  const by = agreeing.map(([trait]) => trait as Trait);
  return { kind: 'found', index: best.index, by, share: best.share };
}

/**
 * Points alone are not proof: something that names the thing must agree. That is
 * its own attribute, its label, its members; or a meaning that nothing else on
 * the page has, with values to match and a neighbour to vouch for it; or being
 * the only one of its build.
 */
function isEvidence({ twins = 0, beside = {} }: Identity, best: Ballot, ballots: readonly Ballot[]): boolean {
  const agrees = (trait: Trait, { agreement } = best) => (agreement[trait] ?? 0) >= AGREES;
  if (agrees('name') || agrees('parts')) return true;
  // Where several had the label, one of them may be left: then the place must agree as well.
  if (agrees('label')) return twins === 0 || agrees('heading') || (agrees('before') && agrees('after'));
  const alone = ballots.filter((ballot) => agrees('means', ballot)).length === 1;
  const hasNeighbours = beside.before !== undefined || beside.after !== undefined;
  const isVouchedFor = !hasNeighbours || agrees('before') || agrees('after');
  if (agrees('means')) return alone && isVouchedFor && best.agreement.value !== 0;
  return ballots.length === 1 && agrees('shape') && agrees('role');
}
