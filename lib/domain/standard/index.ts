/** Everything about the standard that needs no schema library; `./schema` reads files. */

export { checkStandard } from './checks';
export * from './diff-types';
export * from './effective-types';
export { type Migrated, migrate } from './migrate';
export { printStandard } from './print';
export * from './problems';
export * from './types';
