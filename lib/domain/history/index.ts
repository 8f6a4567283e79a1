/** Snapshots of deals: how readings add up, which one stands for now, and how they are kept. */
export * from './add-up-views';
export * from './byte-size';
export * from './choose-snapshots';
export * from './compare-days';
export * from './count-changes';
export * from './deal-columns';
export * from './deal-traces';
export * from './exact-amounts';
export * from './imported-paths';
export * from './name-pipelines';
export * from './snapshot';
export * from './snapshot-delta';
export * from './sound-chunk';
export * from './stage-order';
export * from './text-index';
export * from './trace-columns';
export * from './views';
