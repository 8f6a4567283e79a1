/**
 * Values of fields are compared over cards without being kept: what is kept is a short print of each, from which
 * nobody gets the value back, since very many values share one print.
 */
import { valueKey } from './card/text';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a over 32 bits of the account and the value as a person reads it: two spellings of one value have one print.
 * @param account So that the same value has another print in another account.
 */
export function valuePrint(account: string, value: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(`${account}\n${valueKey(value)}`))
    hash = Math.imul(hash ^ byte, PRIME) >>> 0;
  return hash.toString(36);
}
