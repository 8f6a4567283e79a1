/**
 * One pipeline, two views. A board often does not say which pipeline it shows,
 * while a list and the records' own pages do. Deals have one id wherever they
 * are shown, so a view without a name takes the name under which its deals
 * stand elsewhere; else the same deals would be counted twice.
 */
import type { Deal, Reading } from '../deal';
import { isComplete } from './snapshot';

/** What one view or record page said of the pipelines of its deals. */
export interface NamingSource {
  /** Milliseconds since the epoch; a later word on a deal replaces an earlier one. */
  readonly takenAt: number;
  readonly deals: readonly Pick<Deal, 'id' | 'pipeline'>[];
}

/** A view whose name is looked for. */
export interface UnnamedView {
  readonly source: Reading['source'];
  readonly total: number | null;
  readonly deals: readonly Pick<Deal, 'id' | 'pipeline'>[];
}

/** A board of more deals than this needs as many that are known elsewhere. */
const DEALS_NEEDED = 3;

/** True when a view says nothing of pipelines. A view without deals has nothing to name. */
export function isNameless(pipelines: readonly string[]): boolean {
  return pipelines.length > 0 && pipelines.every((pipeline) => pipeline === '');
}

/** @returns Deal id → the pipeline that the latest source naming one gave it. */
export function knownPipelines(sources: readonly NamingSource[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { deals } of [...sources].sort((a, b) => a.takenAt - b.takenAt))
    for (const { id, pipeline } of deals) if (pipeline) known.set(id, pipeline);
  return known;
}

/**
 * The name of the one pipeline that a view shows. A board shows one pipeline:
 * three of its deals known under one name, or all of fewer, are enough, and
 * none may stand under another. A list may mix pipelines without saying so:
 * it takes a name only when it is whole and every deal of it has that name.
 * @param known From `knownPipelines`.
 * @returns Null when the view names pipelines itself or nothing sure is known of it.
 */
export function pipelineOfView(
  { source, total, deals }: UnnamedView,
  known: ReadonlyMap<string, string>,
): string | null {
  let name: string | null = null;
  let count = 0;
  for (const { id, pipeline } of deals) {
    if (pipeline) return null;
    const other = known.get(id);
    if (other === undefined) continue;
    if (name !== null && other !== name) return null;
    name = other;
    count++;
  }
  const all = count === deals.length;
  const enough = source === 'board' ? all || count >= DEALS_NEEDED : all && isComplete({ total }, count);
  return enough ? name : null;
}

/** Deals of a view under its name. @param name Null or absent when it has none. */
export function nameDeals(deals: Deal[], name: string | null | undefined): Deal[] {
  return name ? deals.map((deal) => (deal.pipeline ? deal : { ...deal, pipeline: name })) : deals;
}

/** Orders of stages with the unnamed one under the view's name; it is newer than one that stood there before. */
export function nameStages(stages: Reading['stages'], name: string | null | undefined): Reading['stages'] {
  const order = stages[''];
  if (!name || !order) return stages;
  const named = Object.entries(stages).filter(([pipeline]) => pipeline !== '' && pipeline !== name);
  return Object.fromEntries([...named, [name, order]]);
}
