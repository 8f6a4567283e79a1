/**
 * The order of a pipeline's open stages. A board shows it by its columns; a
 * list shows stages in no order at all, so there the standard is asked, then
 * the boards that were seen earlier.
 */
import type { Deal } from '../deal';
import type { LadderStep } from '../standard';
import type { Snapshot } from './snapshot';

/** Where an order of stages may come from. */
export interface StageOrderSources {
  /** Snapshots of the account in order of writing. */
  readonly snapshots: readonly Pick<Snapshot, 'source' | 'stages'>[];
  /** Stage labels by stage id, in the standard's order. */
  readonly dictionary: Readonly<Record<string, readonly string[]>>;
  /** Ladders typed into the standard, per pipeline label; `*` is for any pipeline. */
  readonly ladders: Readonly<Record<string, readonly LadderStep[]>>;
}

/**
 * Open stages in order, per pipeline that has deals. Stages on which every deal
 * is won or lost are outcomes, not stages.
 * @returns Pipeline label ('' when unnamed) → stages; a pipeline without a known order is absent.
 */
export function stageOrders(
  deals: readonly Deal[],
  sources: StageOrderSources,
): Record<string, readonly string[]> {
  const orders: Record<string, readonly string[]> = {};
  const outcomes = outcomeStages(deals);
  for (const [pipeline, seen] of stagesSeen(deals)) {
    const order =
      boardOrder(pipeline, sources) ?? dictionaryOrder(seen, sources) ?? ladderOrder(pipeline, seen, sources);
    const open = order?.filter((stage) => !outcomes.has(stage));
    if (open && open.length > 0) orders[pipeline] = open;
  }
  return orders;
}

function stagesSeen(deals: readonly Deal[]): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>();
  for (const { pipeline, stage, outcome } of deals) {
    const key = pipeline ?? '';
    const stages = seen.get(key) ?? new Set<string>();
    if (stage !== null && outcome === 'open') stages.add(stage);
    seen.set(key, stages);
  }
  return seen;
}

function outcomeStages(deals: readonly Deal[]): Set<string> {
  const closed = new Set<string>();
  const open = new Set<string>();
  for (const { stage, outcome } of deals) if (stage !== null) (outcome === 'open' ? open : closed).add(stage);
  for (const stage of open) closed.delete(stage);
  return closed;
}

/** The newest board that showed this pipeline. */
function boardOrder(pipeline: string, { snapshots }: StageOrderSources): readonly string[] | undefined {
  return snapshots
    .filter(({ source, stages }) => source === 'board' && (stages[pipeline]?.length ?? 0) > 1)
    .at(-1)?.stages[pipeline];
}

/** The standard's order, in the words of the page; only if it knows every stage that the deals are on. */
function dictionaryOrder(
  seen: ReadonlySet<string>,
  { dictionary }: StageOrderSources,
): readonly string[] | undefined {
  const order = Object.values(dictionary).map(
    (labels) => labels.find((label) => seen.has(label)) ?? labels[0] ?? '',
  );
  return seen.size > 0 && [...seen].every((stage) => order.includes(stage)) ? order : undefined;
}

/** A typed ladder lists its stages in order. */
function ladderOrder(
  pipeline: string,
  seen: ReadonlySet<string>,
  { ladders, dictionary }: StageOrderSources,
): readonly string[] | undefined {
  const steps = ladders[pipeline] ?? ladders['*'];
  const order = steps?.map(({ stage }) => labelOf(stage, dictionary, (label) => seen.has(label)));
  return order && seen.size > 0 && [...seen].every((stage) => order.includes(stage)) ? order : undefined;
}

/**
 * Typed probabilities by pipeline and stage label as the page shows them.
 * @param orders Stages per pipeline, from `stageOrders`.
 */
export function typedLadders(
  orders: Readonly<Record<string, readonly string[]>>,
  { ladders, dictionary }: Pick<StageOrderSources, 'ladders' | 'dictionary'>,
): Record<string, Record<string, number>> {
  const typed: Record<string, Record<string, number>> = {};
  for (const [pipeline, stages] of Object.entries(orders)) {
    const steps = ladders[pipeline] ?? ladders['*'];
    if (!steps) continue;
    typed[pipeline] = Object.fromEntries(
      steps.map(({ stage, probability }) => [
        labelOf(stage, dictionary, (label) => stages.includes(label)),
        probability,
      ]),
    );
  }
  return typed;
}

/** The label under which the page shows a stage that a standard names by id or by label. */
function labelOf(
  stage: string,
  dictionary: StageOrderSources['dictionary'],
  shown: (label: string) => boolean,
): string {
  const labels = Object.hasOwn(dictionary, stage) ? (dictionary[stage] ?? []) : [];
  return [stage, ...labels].find(shown) ?? labels[0] ?? stage;
}
