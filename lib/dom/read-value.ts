/** Reading the value that a cell or a field shows, without what stands beside it. */
import { isHeard, kindOf, leavesOf, soleText } from './read-text';

/** What stands beside a value: buttons, and words for screen readers alone. */
const ASIDE =
  'button,[role="button"]:not([aria-haspopup]),[class*="sr-only"],[class*="visually-hidden"],[class*="assistive"]';
const SPOKEN = /(^|[-_ ])(sr-only|visually-hidden|assistive(-text)?)($|[-_ ])/i;
/** Buttons that offer to change a value, in nine languages. */
const OFFERS =
  /^(edit|change|copy|изменить|редактировать|правка|bearbeiten|ändern|editar|modifier|düzenle|редагувати|змінити|edytuj)(\s|$)/iu;
/** Pencils, stars and the like; signs of currencies are of another kind. */
const SIGN = /^\p{So}+$/u;

/** The first sign of another kind than letters, digits and marks of sentences. */
const FIRST_SIGN = 0xa6;
const isWord = (text: string): boolean => text.charCodeAt(0) < FIRST_SIGN || !SIGN.test(text);
/** Nothing about a bare span can make it an aside; whether another element is one takes a closer look. */
const isValue = (element: Element): boolean =>
  (kindOf(element) === HTMLSpanElement.prototype && !element.hasAttributes()) ||
  (isHeard(element) && !element.matches(ASIDE));

/** The text of a value that is nothing but one text, as `valueTextOf` gives it; undefined for all others. */
export function soleValueOf(element: Element, cap = 200): string | undefined {
  const sole = soleText(element, isValue);
  return sole !== undefined && isWord(sole) ? sole.slice(0, cap) : undefined;
}

/**
 * The text of a value in one line, at most `cap` characters, without the
 * buttons beside it and the words for screen readers alone. A value that is
 * itself shown as a button is read from it, unless the button only offers to edit.
 */
export function valueTextOf(element: Element | null | undefined, cap = 200): string {
  if (!element) return '';
  const sole = soleValueOf(element, cap);
  if (sole !== undefined) return sole;
  const words = leavesOf(element, cap, (part) => part.matches(ASIDE)).filter(isWord);
  if (words.length > 0) return words.join(' ').slice(0, cap);
  const shown = leavesOf(element, cap, (part) => SPOKEN.test(part.getAttribute('class') ?? ''));
  const values = shown.filter((text) => isWord(text) && !OFFERS.test(text));
  return values.join(' ').slice(0, cap);
}
