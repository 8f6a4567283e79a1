/** How far two identities agree, trait by trait. */
import { normalizeText } from '../card/plain-text';
import type { AnchorPlace, Identity } from './types';

/** A thing by which two identities can agree, and what its agreement is worth. */
export const WEIGHTS = {
  name: 4,
  label: 4,
  parts: 5,
  means: 3,
  value: 1,
  role: 1,
  before: 1,
  after: 1,
  heading: 0.5,
  inside: 0.5,
  shape: 0.5,
} as const;

export type Trait = keyof typeof WEIGHTS;

const TRAITS = Object.keys(WEIGHTS) as Trait[];

/** One trait of an anchor held against a candidate: −1 contradicts, 0 says nothing, 1 agrees. */
export type Agreement = Readonly<Partial<Record<Trait, number>>>;

/** Two lists of words are of one thing from this share on. */
const LIKE_PARTS = 0.5;

/** Compares what the anchor has; traits that it lacks are left out. */
export function compareIdentities(anchor: Identity, candidate: Identity): Agreement {
  const { beside = {} } = anchor;
  const other = candidate.beside ?? {};
  const text = (mine: string | undefined, theirs: string | undefined) =>
    mine === undefined ? undefined : theirs !== undefined && isSame(mine, theirs) ? 1 : 0;
  const all: Record<Trait, number | undefined> = {
    name: names(anchor.names, candidate.names),
    label: anchor.labels.length > 0 ? labels(anchor.labels, candidate.labels) : undefined,
    parts: anchor.parts?.length ? parts(anchor.parts, candidate.parts ?? []) : undefined,
    means: text(anchor.means, candidate.means),
    value: value(anchor.value, candidate.value),
    role: text(anchor.role, candidate.role),
    before: neighbour(beside, other, 'before', 'after'),
    after: neighbour(beside, other, 'after', 'before'),
    heading: text(beside.heading, other.heading),
    inside: text(beside.inside, other.inside),
    shape: text(anchor.shape, candidate.shape),
  };
  return Object.fromEntries(
    TRAITS.flatMap((trait) => (all[trait] === undefined ? [] : [[trait, all[trait]]])),
  );
}

/** Points for and against, and what full agreement would be. */
export function pointsOf(agreement: Agreement): { readonly points: number; readonly of: number } {
  let points = 0;
  let of = 0;
  for (const trait of TRAITS) {
    const value = agreement[trait];
    if (value === undefined) continue;
    points += value * WEIGHTS[trait];
    of += WEIGHTS[trait];
  }
  return { points, of };
}

/** An empty field says nothing about its values; a bare number may be money whose currency stands elsewhere. */
function value(mine: Identity['value'], theirs: Identity['value']): number | undefined {
  if (mine === undefined || theirs === undefined) return undefined;
  const sums: readonly unknown[] = ['money', 'number'];
  return mine === theirs || (sums.includes(mine) && sums.includes(theirs)) ? 1 : 0;
}

/** Equal attributes speak for the thing, the same attributes with other values against it; absent ones say nothing. */
function names(mine: Identity['names'], theirs: Identity['names']): number | undefined {
  const own = Object.entries(mine ?? {});
  if (own.length === 0) return undefined;
  const shared = own.filter(([name]) => theirs !== undefined && Object.hasOwn(theirs, name));
  if (shared.length === 0) return undefined;
  const equal = shared.filter(([name, value]) => theirs?.[name] === value).length;
  return equal > 0 ? 1 : -0.5;
}

/** One label in common is enough; a label that goes on after ours is half of it ("Budget, EUR"). */
function labels(mine: readonly string[], theirs: readonly string[]): number {
  const known = mine.map(normalizeText).filter((label) => label !== '');
  const seen = theirs.map(normalizeText);
  if (seen.some((label) => known.includes(label))) return 1;
  const goesOn = (long: string, short: string) => short.length > 2 && long.startsWith(`${short} `);
  return seen.some((label) => known.some((each) => goesOn(label, each) || goesOn(each, label))) ? 0.5 : 0;
}

/** The share of the smaller list that the two have in common; less than half is none. */
function parts(mine: readonly string[], theirs: readonly string[]): number {
  const known = new Set(mine.map(normalizeText));
  const seen = new Set(theirs.map(normalizeText));
  const common = [...known].filter((part) => seen.has(part)).length;
  const share = common / Math.max(1, Math.min(known.size, seen.size));
  // A list of one or two words is a part of many lists.
  return share >= LIKE_PARTS && common >= Math.min(3, known.size) ? share : 0;
}

/** A neighbour on the same side, or half of that when the order was turned round. */
function neighbour(
  mine: AnchorPlace,
  theirs: AnchorPlace,
  side: 'before' | 'after',
  turned: 'before' | 'after',
) {
  const wanted = mine[side];
  if (wanted === undefined) return undefined;
  const same = theirs[side];
  if (same !== undefined && isSame(wanted, same)) return 1;
  const other = theirs[turned];
  return other !== undefined && isSame(wanted, other) ? 0.5 : 0;
}

function isSame(a: string, b: string): boolean {
  return a === b || normalizeText(a) === normalizeText(b);
}
