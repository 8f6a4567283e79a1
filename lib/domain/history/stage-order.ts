/**
 * The order of a pipeline's open stages. A board shows it by its columns, a
 * record's page by its stage bar; a list shows stages in no order at all, so
 * there the boards and bars that were seen earlier are asked, then the standard.
 */
import type { Deal } from '../deal';
import type { LadderStep } from '../standard';
import type { Snapshot } from './snapshot';

/** Where an order of stages may come from. */
export interface StageOrderSources {
  /** Snapshots of the account in order of writing. */
  readonly snapshots: readonly Pick<Snapshot, 'source' | 'stages'>[];
  /** Stage bars of record pages, oldest first. */
  readonly cards?: readonly Pick<Snapshot, 'stages'>[];
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
  const orders = new Map<string, readonly string[]>();
  const outcomes = outcomeStages(deals);
  for (const [pipeline, seen] of stagesSeen(deals)) {
    const order =
      boardOrder(pipeline, sources) ??
      barOrder(pipeline, seen, sources) ??
      // A ladder is typed for one pipeline; the dictionary is one for all of them.
      ladderOrder(pipeline, seen, sources) ??
      dictionaryOrder(seen, sources);
    const open = order?.filter((stage) => !outcomes.has(stage));
    if (open && open.length > 0) orders.set(pipeline, open);
  }
  return Object.fromEntries(orders);
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
    .map(({ source, stages }) => (source === 'board' ? own(stages, pipeline) : undefined))
    .filter((order) => order !== undefined && order.length > 1)
    .at(-1);
}

/** The newest stage bar of this pipeline that names every stage that the deals are on: bars may be folded. */
function barOrder(
  pipeline: string,
  seen: ReadonlySet<string>,
  { cards = [] }: StageOrderSources,
): readonly string[] | undefined {
  return cards
    .map(({ stages }) => own(stages, pipeline) ?? [])
    .filter((order) => order.length > 1 && seen.size > 0 && [...seen].every((stage) => order.includes(stage)))
    .at(-1);
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
  const steps = own(ladders, pipeline) ?? ladders['*'];
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
  const typed = new Map<string, Record<string, number>>();
  for (const [pipeline, stages] of Object.entries(orders)) {
    const steps = own(ladders, pipeline) ?? ladders['*'];
    if (!steps) continue;
    const byStage = steps.map(
      ({ stage, probability }) =>
        [labelOf(stage, dictionary, (label) => stages.includes(label)), probability] as const,
    );
    typed.set(pipeline, Object.fromEntries(byStage));
  }
  return Object.fromEntries(typed);
}

/** The label under which the page shows a stage that a standard names by id or by label. */
function labelOf(
  stage: string,
  dictionary: StageOrderSources['dictionary'],
  shown: (label: string) => boolean,
): string {
  const labels = own(dictionary, stage) ?? [];
  return [stage, ...labels].find(shown) ?? labels[0] ?? stage;
}

/** A pipeline may be called like something that every object has. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
