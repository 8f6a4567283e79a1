import type { DateContext } from '../../../lib/domain/values';

/** A text, the date it means (or `null`, or `!reason`), and what is known besides today. */
export type DateCase = readonly [text: string, expected: string, context?: DateContext];

/** A Monday in the second half of the year, so that "5 January" without a year stays open. */
export const TODAY = '2026-11-23';
