/** The part of the standard that needs the schema library: reading files. Not for pages. */
export { readAnchor, readAnchors } from './anchors';
export { toJsonSchema } from './document';
export { type FeedbackResult, parseFeedback } from './feedback';
export { PARSE_LIMITS, type ParseLimits } from './limits';
export { type ParseResult, parseStandard } from './parse';
export { type PersonalReading, readPersonal } from './personal';
export { type ManagedPolicy, readPolicy } from './policy';
