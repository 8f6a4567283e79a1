export * from './account-outlook';
export * from './convert';
export * from './probability-settings';
export * from './probability-table';
export * from './rules';
export * from './types';
export * from './warnings';
