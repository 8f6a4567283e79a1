/** The part of the standard that needs the schema library: reading files. Not for pages. */
export { toJsonSchema } from './document';
export { PARSE_LIMITS, type ParseLimits, type ParseResult, parseStandard } from './parse';
