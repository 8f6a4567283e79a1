/** Texts as they are compared. Alone in its file, since it comes into every page, where menus are put in order. */

/** Invisible format characters (zero-width, direction marks) that pages and clipboards leave in values. */
export const INVISIBLE = /\p{Cf}/gu;

/**
 * Text in the form in which two spellings of one label are equal: compatibility
 * forms joined, lower case, ё as е, no punctuation, single spaces.
 */
export function normalizeText(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}%№]+/gu, ' ')
    .trim();
}

/** Without invisible characters, in one form and in lower case; punctuation stays. */
export function fold(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
}
