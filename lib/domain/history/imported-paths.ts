/**
 * Closed deals that a person imported, beside those that were watched. What was
 * watched stands; an import adds deals that nobody watched, and the end of
 * those that went out of sight.
 */
import type { Deal } from '../deal';
import type { DealPath } from '../pipeline';
import type { DealTrace } from './deal-traces';

/** The stage of lost deals is believed when the import gives one for so many of them. */
const KNOWN_WAY = 0.8;

/**
 * @param traces Ways that were watched, by deal id.
 * @param imported Closed deals of all imports, oldest import first; the last one that names a deal counts.
 * @param orders Open stages in order, per pipeline label.
 */
export function withImported(
  traces: ReadonlyMap<string, DealTrace>,
  imported: readonly Deal[],
  orders: Readonly<Record<string, readonly string[]>>,
): DealPath[] {
  if (imported.length === 0) return [...traces.values()];
  const latest = new Map(imported.map((deal) => [deal.id, deal]));
  const wayOf = wayReader([...latest.values()], orders);
  const paths: DealPath[] = [];
  for (const trace of traces.values()) {
    const deal = latest.get(trace.id);
    latest.delete(trace.id);
    paths.push(deal && endedUnseen(trace, deal) ? ended(trace, deal) : trace);
  }
  for (const deal of latest.values()) paths.push(pathOf(deal, wayOf(deal)));
  return paths;
}

/** True when the import knows an end that the readings do not contradict. */
function endedUnseen(trace: DealTrace, deal: Deal): boolean {
  if (trace.outcome !== 'open' || deal.outcome === 'open') return false;
  return deal.closedAt === null ? trace.missingSince !== null : deal.closedAt >= trace.lastSeen;
}

function ended(trace: DealTrace, deal: Deal): DealPath {
  const { outcome, amount, closed } = pathOf(deal, []);
  const span = trace.missingSince === null ? null : { earliest: trace.lastSeen, latest: trace.missingSince };
  return { ...trace, outcome, amount: amount ?? trace.amount, closed: closed ?? span, missingSince: null };
}

function pathOf(deal: Deal, visits: DealPath['visits']): DealPath {
  const { id, pipeline, outcome, createdAt, closedAt, amount } = deal;
  return {
    id,
    pipeline: pipeline ?? '',
    visits,
    outcome,
    createdAt,
    closed: closedAt === null ? null : { earliest: closedAt, latest: closedAt },
    amount: amount && { minor: amount.minor, currency: amount.currency },
    pushes: 0,
    missingSince: null,
  };
}

/**
 * Where a deal got to. A won deal has been on every stage, so where nearly all lost deals name the stage they were lost
 * on, won deals count on all stages beside them. Where few do, none is believed: the few would make late stages look
 * like places where deals are only lost.
 */
function wayReader(deals: readonly Deal[], orders: Readonly<Record<string, readonly string[]>>) {
  const lost = new Map<string, { all: number; known: number }>();
  const orderOf = (deal: Deal) => orders[deal.pipeline ?? ''] ?? [];
  const isKnown = (deal: Deal) => deal.stage !== null && orderOf(deal).includes(deal.stage);
  for (const deal of deals) {
    if (deal.outcome !== 'lost') continue;
    const counts = lost.get(deal.pipeline ?? '') ?? { all: 0, known: 0 };
    counts.all++;
    if (isKnown(deal)) counts.known++;
    lost.set(deal.pipeline ?? '', counts);
  }
  return (deal: Deal): DealPath['visits'] => {
    const counts = lost.get(deal.pipeline ?? '');
    if (!counts || counts.known < KNOWN_WAY * counts.all) return [];
    const stage = isKnown(deal) ? deal.stage : deal.outcome === 'won' ? (orderOf(deal)[0] ?? null) : null;
    const latest = deal.closedAt ?? deal.createdAt;
    return stage === null || latest === null
      ? []
      : [{ stage, entered: { earliest: deal.createdAt, latest } }];
  };
}
