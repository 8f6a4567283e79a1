import type { AmountContext } from '../../../lib/domain/values';

/** A text, what it means in minor units (or `null`, or `!reason`), and what is known of its column. */
export type AmountCase = readonly [text: string, expected: string, context?: AmountContext];
