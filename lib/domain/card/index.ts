export { type BlockSlot, OTHER_BLOCK, type PlannedBlock, planBlocks } from './blocks';
export { checkCard } from './check-card';
export { type EffectiveCardLike, fromEffective } from './effective';
export { countsAsFilled, type FieldState, fieldState } from './field-state';
export { findByTyping } from './find-field';
export { isBreach } from './finding';
export { builtInFormats } from './formats';
export { type GateVerdict, gateVerdict, type Stop } from './gate';
export {
  cardHygiene,
  type FieldWeights,
  hygieneScore,
  type Score,
  teamHygiene,
  type WeighedField,
} from './hygiene';
export { type Impact, type ImpactContext, impactOf, type StagedRecord } from './impact';
export { keepPlaces, type PlacesKept } from './keep-places';
export { MOST_REQUIRED, type StageLoad, stageLoads } from './load';
export { type FieldMatch, matchField, matchFields } from './match-field';
export { type FillingStep, fillingOrder, nextEmpty } from './next-empty';
export { isPlaceholder, placeholderWords } from './placeholders';
export { type Postponed, readPostponed } from './postponed';
export { questionAt, type StageMove, type StageQuestion } from './questions';
export {
  ENOUGH_RECORDS,
  type OwnedRecord,
  REPEATED_SHARE,
  type RepeatedValue,
  repeatedValues,
} from './repeated';
export {
  type Jump,
  jumps,
  type Layout,
  type LayoutProposal,
  orderSymmetry,
  overStages,
  proposeLayout,
  type Slot,
  type Symmetry,
  slotSymmetry,
} from './symmetry';
export type * from './types';
export {
  type FieldUse,
  feedbackPriority,
  type MoveOffer,
  offerMoves,
  rarelyUsed,
  usageScores,
} from './usage';
