export { type Agreement, compareIdentities, type Trait } from './compare';
export * from './health';
export * from './health-lines';
export * from './in-force';
export { repairAnchor } from './repair';
export * from './types';
export { type AnchorVerdict, ENOUGH, type LostReason, MARGIN, vote } from './vote';
