/** Deals by what a person types of their names. */
import { normalizeText } from './card/plain-text';
import type { Deal } from './deal';

/** A deal to go to. */
export interface FoundDeal {
  readonly id: string;
  readonly title: string;
  readonly stage: string | null;
  readonly company: string | null;
  /** Path and query of its page on the CRM's origin. */
  readonly href: string;
}

/** More are found by typing one more letter. */
const MOST = 9;

/**
 * Deals whose name or company has every typed word at the beginning of one of its own; names that begin with what was
 * typed come first, open deals before closed ones. Deals without an address cannot be gone to and are left out.
 */
export function findDeals(deals: readonly Deal[], typed: string): FoundDeal[] {
  const words = normalizeText(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return deals
    .flatMap((deal) => {
      const { title, href, company } = deal;
      if (title === null || href === null) return [];
      const name = normalizeText(title);
      const own = `${name} ${normalizeText(company ?? '')}`.split(' ');
      const fits = words.every((word) => own.some((each) => each.startsWith(word)));
      const rank = Number(!name.startsWith(words.join(' '))) * 2 + Number(deal.outcome !== 'open');
      return fits ? [{ rank, found: { id: deal.id, title, stage: deal.stage, company, href } }] : [];
    })
    .sort((a, b) => a.rank - b.rank || (a.found.title < b.found.title ? -1 : 1))
    .slice(0, MOST)
    .map(({ found }) => found);
}
