/** What a draft of a standard would mean for the deals that were read here. */
export { changeImpacts, type KnownHere } from './change-impacts';
export {
  type ColumnOf,
  type DealColumn,
  dealRecords,
  fieldColumns,
  type SeenDeals,
} from './deal-records';
export {
  type ChangeImpact,
  type DraftImpact,
  type ImpactSample,
  NO_IMPACT,
  type RequiredCount,
  type StageCounts,
  type WeightedImpact,
  type WholeImpact,
} from './impact-types';
export {
  ALWAYS,
  type CountContext,
  type PipelineRecords,
  requiredCounts,
  wholeImpact,
} from './required-counts';
