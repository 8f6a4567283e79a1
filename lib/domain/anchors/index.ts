export { type Agreement, compareIdentities, type Trait } from './compare';
export * from './health';
export { repairAnchor } from './repair';
export * from './types';
export { ENOUGH, type LostReason, MARGIN, type Verdict, vote } from './vote';
