import { type ImpactContext, impactOf, type StagedRecord } from '../card';
import { stageTest } from '../card/stage-order';
import type { RequiredCount, StageCounts, WholeImpact } from './impact-types';

/** Records of one pipeline and the labels of its open stages, first to last; empty when nobody knows the order. */
export interface PipelineRecords {
  readonly records: readonly StagedRecord[];
  readonly stages: readonly string[];
}

/** Key of "required on every stage" among the counts of a field. */
export const ALWAYS = '';

/** What the counts of all pipelines share. */
export type CountContext = Omit<ImpactContext, 'stages'>;

/**
 * Counts, for one field, which open deals would not pass if it were required
 * from each stage on. A deal on a stage that cannot be placed is not known for
 * any stage; a pipeline without the stage is not asked.
 * @param stages Stage ids of the dictionary.
 */
export function requiredCounts(
  field: string,
  pipelines: readonly PipelineRecords[],
  stages: readonly string[],
  context: CountContext,
): StageCounts {
  const sums = new Map([ALWAYS, ...stages].map((stage) => [stage, new CountSum()]));
  for (const { records, stages: order } of pipelines) {
    for (const [stage, group] of byStage(records)) {
      const around = { ...context, stages: order };
      const counted = impactOf(group, null, { required: [{ field }] }, around);
      const reached = stageTest({ ...around, stage });
      for (const [from, sum] of sums) {
        const answer =
          from !== ALWAYS && order.length === 0 ? 'card-unknown' : reached(from === ALWAYS ? null : from);
        if (answer === 'yes') sum.add(counted);
        else if (answer === 'card-unknown') sum.addUnknown(group.length);
      }
    }
  }
  return Object.fromEntries([...sums].map(([stage, sum]) => [stage, sum.read()]));
}

/** The open deals that a whole card standard stops, against the one in force. */
export function wholeImpact(
  pipelines: readonly PipelineRecords[],
  before: Parameters<typeof impactOf>[1],
  after: Parameters<typeof impactOf>[2],
  context: CountContext,
): WholeImpact {
  const sum = new CountSum();
  let newlyFailing = 0;
  for (const { records, stages } of pipelines) {
    const counted = impactOf(records, before, after, { ...context, stages });
    sum.add(counted);
    newlyFailing += counted.newlyFailing;
  }
  return { ...sum.read(), newlyFailing };
}

function byStage(records: readonly StagedRecord[]): Map<string | null, StagedRecord[]> {
  const groups = new Map<string | null, StagedRecord[]>();
  for (const record of records) {
    const group = groups.get(record.stage);
    if (group) group.push(record);
    else groups.set(record.stage, [record]);
  }
  return groups;
}

/** Adds up counts of groups that share no deal. */
class CountSum {
  #of = 0;
  #failing = 0;
  #unknown = 0;
  readonly #owners = new Map<string, number>();

  add({ of, failing, unknown, byOwner }: ReturnType<typeof impactOf>): void {
    this.#of += of;
    this.#failing += failing;
    this.#unknown += unknown;
    for (const each of byOwner) {
      if (each.owner !== null) {
        this.#owners.set(each.owner, (this.#owners.get(each.owner) ?? 0) + each.failing);
      }
    }
  }

  addUnknown(count: number): void {
    this.#unknown += count;
  }

  read(): RequiredCount {
    const [worst] = [...this.#owners].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
    return {
      of: this.#of,
      failing: this.#failing,
      unknown: this.#unknown,
      worst: worst ? { owner: worst[0], failing: worst[1] } : null,
    };
  }
}
