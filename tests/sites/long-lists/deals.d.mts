export interface LongListDeal {
  readonly id: number;
  readonly title: string;
  readonly stage: string;
  readonly cents: number;
  readonly amount: string;
  readonly owner: string;
}

/** The deal at a place of the list, counted from 0. */
export function dealAt(place: number): LongListDeal;
export function dealsBetween(from: number, to: number): LongListDeal[];
export const STAGES: readonly string[];
