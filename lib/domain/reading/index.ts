export * from './judge-walk';
export * from './next-step';
export * from './row-ledger';
