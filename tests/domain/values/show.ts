import type { AmountResult, DateResult } from '../../../lib/domain/values';

/** An amount as one comparable line: `123450 USD`, `2740000 USD ±5000`, `null`, or `!reason`. */
export function showAmount(result: AmountResult): string {
  if (!result.ok) return `!${result.reason}`;
  if (result.amount === null) return 'null';
  const { minor, currency, within } = result.amount;
  return within === 0 ? `${minor} ${currency}` : `${minor} ${currency} ±${within}`;
}

/** A date as one comparable line: `2026-12-31`, `null`, or `!reason`. */
export function showDate(result: DateResult): string {
  return result.ok ? String(result.date) : `!${result.reason}`;
}
