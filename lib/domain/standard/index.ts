/** Everything about the standard that needs no schema library; `./schema` reads files. */
export * from './diff-types';
export * from './effective-types';
export * from './problems';
export * from './types';
