import type { Deal } from '../deal';

/** What happened to the deals of one pipeline between two snapshots that show it whole. */
export interface DealCounts {
  /** Deals that were not there before, whatever became of them. */
  readonly created: number;
  /** Open deals that stand on another stage than before. */
  readonly moved: number;
  readonly won: number;
  readonly lost: number;
  readonly reopened: number;
  /** Open deals that are not there any more. */
  readonly missing: number;
  /** Open deals whose expected close was moved to a later day. */
  readonly pushed: number;
  /** Deals that were open on one of the days without an amount: they are in these counts, and in no sum. */
  readonly withoutAmount: number;
  /** Stages that deals came onto, new deals included, with how many did. */
  readonly entered: Readonly<Record<string, number>>;
}

/** Count what happened to the deals of one pipeline; a deal that came from another pipeline counts as created here. */
export function countChanges(before: readonly Deal[], after: readonly Deal[], pipeline: string): DealCounts {
  const rest = new Map(before.filter(isIn(pipeline)).map((deal) => [deal.id, deal]));
  const counts = { created: 0, moved: 0, won: 0, lost: 0, reopened: 0, missing: 0, pushed: 0 };
  const entered = new Map<string, number>();
  for (const deal of after.filter(isIn(pipeline))) {
    const earlier = rest.get(deal.id);
    rest.delete(deal.id);
    if (!earlier) counts.created++;
    if (deal.outcome !== 'open') {
      if (earlier?.outcome !== deal.outcome) counts[deal.outcome]++;
      continue;
    }
    if (earlier && earlier.outcome !== 'open') counts.reopened++;
    if (isLater(deal.expectedClose, earlier?.expectedClose ?? null)) counts.pushed++;
    if (deal.stage === null || deal.stage === earlier?.stage) continue;
    if (earlier?.outcome === 'open' && earlier.stage !== null) counts.moved++;
    entered.set(deal.stage, (entered.get(deal.stage) ?? 0) + 1);
  }
  for (const deal of rest.values()) if (deal.outcome === 'open') counts.missing++;
  const unsummed = new Set(
    [...before, ...after]
      .filter(isIn(pipeline))
      .filter(isWithoutAmount)
      .map(({ id }) => id),
  );
  return { ...counts, withoutAmount: unsummed.size, entered: Object.fromEntries(entered) };
}

function isWithoutAmount({ outcome, amount }: Deal): boolean {
  return outcome === 'open' && amount === null;
}

function isIn(pipeline: string): (deal: Deal) => boolean {
  return (deal) => (deal.pipeline ?? '') === pipeline;
}

function isLater(date: string | null, than: string | null): boolean {
  return date !== null && than !== null && date > than;
}
