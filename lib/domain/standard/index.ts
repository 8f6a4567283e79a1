/** Everything about the standard that needs no schema library; `./schema` reads files. */

export { canonicalJson, type Digest, hashOf } from './canonical';
export { changeKey } from './change-key';
export { checkStandard } from './checks';
export * from './diff';
export * from './diff-types';
export * from './effective-types';
export { emptyStandard } from './empty';
export * from './feedback';
export { hostMatches, readHostPattern } from './hosts';
export * from './layers';
export { toMarkdown } from './markdown/to-markdown';
export { MARKDOWN_WORDS, type MarkdownWords } from './markdown/words';
export { type Migrated, migrate } from './migrate';
export { foldLabel } from './names';
export * from './presets';
export { printStandard } from './print';
export * from './problems';
export { nextVersion, type Previous, type Publication } from './publish';
export * from './trust';
export * from './types';
