import { stageTest } from './stage-order';
import type { CardStandard, CheckContext } from './types';

/** How many fields a stage asks for. */
export interface StageLoad {
  readonly stage: string;
  /** Fields required on this stage, those of earlier stages included. */
  readonly required: number;
  readonly tooMany: boolean;
}

/** More fields than this asked for at once make work of the CRM itself. */
export const MOST_REQUIRED = 7;

/** Counts the required fields of every stage, so that a standard which asks too much is seen before it is published. */
export function stageLoads(
  standard: CardStandard,
  { stages, stageDictionary }: Pick<CheckContext, 'stages' | 'stageDictionary'>,
): StageLoad[] {
  return stages.map((stage) => {
    const reached = stageTest({ stage, stages, stageDictionary });
    const due = (standard.required ?? []).filter(({ fromStage }) => reached(fromStage) === 'yes');
    const required = new Set(due.map(({ field }) => field)).size;
    return { stage, required, tooMany: required > MOST_REQUIRED };
  });
}
