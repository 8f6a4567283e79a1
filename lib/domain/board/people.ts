import type { CalendarDate, Deal } from '../deal';
import { stuckDeals } from '../health';
import { type NumberSettings, stuckRules } from '../outlook/rules';
import type { DealHistory, PipelineProbabilities, WeighingOptions } from '../pipeline';
import type { FillRate, PeoplePipeline, PersonDeal, PersonRow } from './people-types';
import { conversionOf, riskOf, sumsOf } from './person-figures';
import { type Referrer, weighedRefs } from './weighed-refs';

/** What the rows are made of. */
export interface PeopleInput {
  /** Deals as they stand now, each once, closed ones too. */
  readonly deals: readonly Deal[];
  /** Closed deals that no list shows any more, as imported. */
  readonly imported: readonly Deal[];
  readonly history: DealHistory;
  readonly options: WeighingOptions;
  readonly settings: NumberSettings | null;
  readonly asOf: CalendarDate;
  /** Fill rates by `fillKey`. */
  readonly fills: ReadonlyMap<string, FillRate>;
}

const DEALS_LISTED = 20;

/** Names the deals of one person in one pipeline. */
export function fillKey(pipeline: string, owner: string | null): string {
  return JSON.stringify([pipeline, ownerName(owner)]);
}

/** An owner's name without stray blanks; null for nobody. */
export function ownerName(owner: string | null): string | null {
  const name = (owner ?? '').replace(/\s+/g, ' ').trim();
  return name === '' ? null : name;
}

/** One row per owner of every pipeline, by name, those without an owner last. Pipelines and currencies are never added up. */
export function peopleRows(input: PeopleInput): PeoplePipeline[] {
  return input.options.probabilities.map((one) => peopleOf(input, one));
}

/** The rows of one person alone, whichever way the name is written; keys stay as they are. */
export function onlyOf(pipelines: readonly PeoplePipeline[], name: string): PeoplePipeline[] {
  const wanted = ownerName(name)?.toLocaleLowerCase();
  return pipelines.map((pipeline) => ({
    ...pipeline,
    rows: pipeline.rows.filter(({ owner }) => owner !== null && owner.toLocaleLowerCase() === wanted),
  }));
}

function peopleOf(input: PeopleInput, one: PipelineProbabilities): PeoplePipeline {
  const { deals, imported, history, settings, asOf } = input;
  const { pipeline } = one;
  const shown = new Set(deals.map(({ id }) => id));
  const here = (deal: Deal) => (deal.pipeline ?? '') === pipeline;
  const own = deals.filter(here);
  const elsewhere = imported.filter((deal) => here(deal) && !shown.has(deal.id));
  const noStuck = history.snapshots < 2 ? 'one-reading' : null;
  const paths = history.paths.filter((path) => path.pipeline === pipeline);
  const stuck = noStuck ? [] : stuckDeals(own, paths, [one], stuckRules(settings), asOf);
  const around: RowContext = {
    asOf,
    stuckKnown: noStuck === null,
    atRisk: new Map(stuck.map((each) => [each.id, each.atRisk])),
    stepsShown: own.some(({ outcome, nextActivity }) => outcome === 'open' && nextActivity !== null),
    refer: weighedRefs(input.options),
  };
  const rows = [...byOwner([...own, ...elsewhere])].map(([owner, some], at) =>
    rowOf(String(at), owner, some, input.fills.get(fillKey(pipeline, owner)) ?? null, around),
  );
  const undated = [...own, ...elsewhere].filter(
    ({ outcome, closedAt }) => outcome !== 'open' && closedAt === null,
  );
  return { pipeline, rows, noStuck, undated: undated.length };
}

/** What the rows of one pipeline share. */
interface RowContext {
  readonly asOf: CalendarDate;
  readonly stuckKnown: boolean;
  /** Money at risk of each stuck deal; null without an amount. */
  readonly atRisk: ReadonlyMap<string, number | null>;
  /** Whether the list shows planned steps at all. */
  readonly stepsShown: boolean;
  readonly refer: Referrer;
}

function rowOf(
  key: string,
  owner: string | null,
  deals: readonly Deal[],
  fill: FillRate | null,
  { asOf, stuckKnown, atRisk, stepsShown, refer }: RowContext,
): PersonRow {
  const closed = deals.filter(({ outcome }) => outcome !== 'open');
  const lines = deals.flatMap((deal): PersonDeal[] => {
    if (deal.outcome !== 'open') return [];
    const overdue = deal.nextActivity !== null && deal.nextActivity < asOf;
    return [{ ...refer(deal), stuck: atRisk.has(deal.id), overdue }];
  });
  const late = lines.filter(({ stuck }) => stuck);
  return {
    key,
    owner,
    open: lines.length,
    withoutAmount: lines.filter(({ weighted }) => weighted === null).length,
    sums: sumsOf(lines),
    stuck: stuckKnown ? late.length : null,
    atRisk: riskOf(late, atRisk),
    overdue: stepsShown ? lines.filter(({ overdue }) => overdue).length : null,
    fill,
    conversion: conversionOf(closed, asOf),
    deals: [...lines].sort((a, b) => (b.weighted ?? -1) - (a.weighted ?? -1)).slice(0, DEALS_LISTED),
  };
}

/** Deals by owner, owners by name; those whose owner nobody knows last. */
function byOwner(deals: readonly Deal[]): [string | null, Deal[]][] {
  const groups = new Map<string | null, Deal[]>();
  for (const deal of deals) {
    const owner = ownerName(deal.owner);
    const group = groups.get(owner);
    if (group) group.push(deal);
    else groups.set(owner, [deal]);
  }
  return [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
}
