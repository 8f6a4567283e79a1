import { SURE_ENOUGH } from '../crm/adapter';
import { meaningOfHeader } from '../crm/universal/meaning';
import { DEAL_FIELDS } from '../crm/universal/raw-deals';
import type { PreludeDatabase } from '../data/database';
import { shownDeals } from '../data/snapshot-columns';
import type { Deal } from '../domain/deal';
import { type DealColumn, dealRecords, type PipelineRecords } from '../domain/impact';
import type { CurrentDeals } from './current-deals';

/** Records of one pipeline under its label. */
export interface NamedRecords extends PipelineRecords {
  readonly pipeline: string;
}

/**
 * Open deals of each pipeline as records, list by list, since lists show different columns.
 * @param orders Open stages in order, per pipeline.
 * @param columns Column behind each field id.
 */
export async function listRecords(
  db: PreludeDatabase,
  { deals, shares }: Pick<CurrentDeals, 'deals' | 'shares'>,
  orders: Readonly<Record<string, readonly string[]>>,
  columns: ReadonlyMap<string, DealColumn>,
): Promise<NamedRecords[]> {
  const byPipeline = new Map<string, NamedRecords & { records: PipelineRecords['records'][number][] }>();
  let from = 0;
  for (const { head, counted } of shares) {
    const own = deals.slice(from, from + counted);
    from += counted;
    const shown = (await shownDeals(db, head)) ?? [];
    for (const record of dealRecords({ deals: own, shown, refused: head.refused }, columns)) {
      const { pipeline } = record;
      const place = byPipeline.get(pipeline) ?? { pipeline, records: [], stages: orders[pipeline] ?? [] };
      place.records.push(record);
      byPipeline.set(pipeline, place);
    }
  }
  return [...byPipeline.values()];
}

/** What a record is not checked by: its place in the pipeline and its end are counted, not required. */
type Uncounted = Exclude<keyof Deal, DealColumn>;
const UNCOUNTED: ReadonlySet<string> = new Set<Uncounted>(['pipeline', 'stage', 'closedAt']);

const isColumn = (field: keyof Deal): field is DealColumn => !UNCOUNTED.has(field);

/** The column of a list that a label means; null when none, or when nobody is sure. */
export function columnOf(label: string): DealColumn | null {
  const meant = meaningOfHeader(label);
  const field = meant && meant.sure >= SURE_ENOUGH ? DEAL_FIELDS[meant.meaning] : undefined;
  return field && isColumn(field) ? field : null;
}
