export * from './account-outlook';
export * from './rules';
export * from './types';
export * from './warnings';
