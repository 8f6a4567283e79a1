import { SURE_ENOUGH } from '../crm/adapter';
import { meaningOfHeader } from '../crm/universal/meaning';
import type { PreludeDatabase } from '../data/database';
import { shownDeals } from '../data/snapshot-columns';
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

const COLUMN_OF: Readonly<Partial<Record<string, DealColumn>>> = {
  title: 'title',
  amount: 'amount',
  owner: 'owner',
  company: 'company',
  region: 'region',
  segment: 'segment',
  created: 'createdAt',
  closeDate: 'expectedClose',
  nextActivity: 'nextActivity',
  probability: 'probability',
};

/** The column of a list that a label means; null when none, or when nobody is sure. */
export function columnOf(label: string): DealColumn | null {
  const meant = meaningOfHeader(label);
  return meant && meant.sure >= SURE_ENOUGH ? (COLUMN_OF[meant.meaning] ?? null) : null;
}
