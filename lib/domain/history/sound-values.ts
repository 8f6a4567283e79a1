/** What single values of a reading must be before they are stored. */

export const LONGEST_TEXT = 4000;

export function isName(text: unknown): boolean {
  return typeof text === 'string' && text !== '' && text.length <= LONGEST_TEXT;
}

export function isText(text: unknown): boolean {
  return text === null || (typeof text === 'string' && text.length <= LONGEST_TEXT);
}

/** A calendar date, or none. */
export function isDate(date: unknown): boolean {
  return date === null || (typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date));
}

export function isCurrency(code: unknown): boolean {
  return typeof code === 'string' && /^[A-Z]{3}$/.test(code);
}

/** Half the width of a rounding, in minor units. */
export function isWidth(within: unknown): boolean {
  return Number.isFinite(within) && Number(within) >= 0;
}

/** 0…1, or none. */
export function isShare(value: unknown): boolean {
  return value === null || (typeof value === 'number' && value >= 0 && value <= 1);
}

/** A place or a count. */
export function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
