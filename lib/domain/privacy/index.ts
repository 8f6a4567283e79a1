export * from './backup-file';
export * from './privacy-settings';
export * from './sealed';
export * from './views';
