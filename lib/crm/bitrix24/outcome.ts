import type { Outcome } from '../../domain/deal';

const ENDS: Readonly<Record<string, Outcome>> = {
  WON: 'won',
  LOSE: 'lost',
  // Where the reason of a loss is looked into.
  APOLOGY: 'lost',
};
/** Stages that Bitrix24 begins a pipeline with. */
const OPEN = /^(NEW|PREPARATION|PREPAYMENT_INVOICE|EXECUTING|FINAL_INVOICE)$/;

/**
 * What an id such as `WON` or `C8:LOSE` says of a deal's end. A stage that a
 * portal added may be one of losses, but a pipeline has a single stage of wins.
 */
export function outcomeOfStage(id: string | null): Outcome | 'not-won' | null {
  if (!id) return null;
  const code = id.toUpperCase().split(':').at(-1) ?? '';
  return ENDS[code] ?? (OPEN.test(code) ? 'open' : 'not-won');
}
