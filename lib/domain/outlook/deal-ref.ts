import type { Deal } from '../deal';
import type { DealRef } from './types';

/** What a list needs to name a deal. */
export function dealRef({ id, title, href, owner, stage, amount }: Deal): DealRef {
  return { id, title, href, owner, stage, amount };
}
