/**
 * How many deals an account's numbers stand on, and how many there are, when
 * several views stand for it: say the first page of a list over two pipelines
 * and the whole board of one of them.
 */
import { isComplete, type Snapshot } from './snapshot';

/** A view and what the numbers take from it. */
export interface ViewShare {
  readonly head: Pick<Snapshot, 'source' | 'filter' | 'total'> & {
    readonly read: number;
    readonly pipelines: readonly string[];
  };
  /** Deals of the view that are counted; those that stand under another view are counted there. */
  readonly counted: number;
}

export interface CountedDeals {
  readonly read: number;
  /** Null when nobody can say how many deals there are. */
  readonly total: number | null;
  readonly complete: boolean;
}

/**
 * Each deal counts once. A whole view adds what is counted of it, a part of a
 * board all the deals that the board says it has. A part of a list shows
 * pipelines that other views may show too, so its total is that of the account
 * when it has no filter and shows every pipeline that the others show, and
 * otherwise nothing can be added to it: then there is no total.
 */
export function addUpViews(shares: readonly ViewShare[]): CountedDeals {
  const read = shares.reduce((sum, { counted }) => sum + counted, 0);
  const total = totalOf(shares, read);
  return { read, total, complete: total !== null && read === total };
}

function totalOf(shares: readonly ViewShare[], read: number): number | null {
  const [only] = shares;
  if (only && shares.length === 1) return ownTotal(only);
  const parts = shares.filter(({ head }) => !isComplete(head, head.read));
  if (parts.every(showsOnePipeline)) {
    const totals = shares.map((share) => (parts.includes(share) ? share.head.total : share.counted));
    return sumOf(totals);
  }
  const all = new Set(shares.flatMap(({ head }) => head.pipelines));
  const widest = parts.find(
    ({ head }) => head.filter === null && [...all].every((pipeline) => head.pipelines.includes(pipeline)),
  );
  const total = widest?.head.total ?? null;
  // More deals than that: the list is older than what was read since.
  return total !== null && total >= read ? total : null;
}

/** A single view; one that holds more than it speaks of has grown since it was asked. */
function ownTotal({ head, counted }: ViewShare): number | null {
  return isComplete(head, head.read) ? counted : head.total;
}

function showsOnePipeline({ head }: ViewShare): boolean {
  return head.source === 'board' && head.pipelines.length === 1;
}

function sumOf(totals: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const total of totals) {
    if (total === null) return null;
    sum += total;
  }
  return sum;
}
