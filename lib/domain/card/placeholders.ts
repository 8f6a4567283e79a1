import { isEmailPlaceholder, isPhonePlaceholder } from './placeholder-contacts';
import { compactKey, valueKey, visibleText } from './text';
import type { PlaceholderRule } from './types';

/** The team's own words, prepared by `placeholderWords`. */
export interface PlaceholderWords {
  readonly extra?: ReadonlySet<string>;
  readonly allow?: ReadonlySet<string>;
}

/** What is known of the field, where it changes what counts as a placeholder. */
export interface FieldTraits {
  /** A list field: its choices were made by the CRM's owner, so "No" is an answer there. */
  readonly hasOptions?: boolean;
  /** In a field of numbers `123` may be true. */
  readonly numeric?: boolean;
}

/** Words that say nothing, in the form `compactKey` gives them. */
const WORDS = listOf(`
  нет нету неа незнаю незнаем неизвестно неизвестен неизвестна неизвестны неуказано неуказан неуказана неуказаны
  незаполнено незадано неопределено неопределен неопределена неясно непонятно нд нетданных нетинформации нетинфы
  нетинфо данныхнет бн отсутствует отсутствуют пусто прочерк ничего уточнить уточню уточняется уточняем уточняю
  уточнитьпозже надоуточнить нужноуточнить потом позже позднее заполнить заполню заполнюпозже заполнитьпозже
  тест тестовый тестовая тестовое проверка хз абв абвг йцу фыв ячс х ъ ы ь
  no none nothing na nan nil null undefined unknown dontknow donotknow dunno idk notknown notspecified notset
  notavailable notapplicable nodata noinfo noinformation noanswer notprovided tbd tba tbc todo tobedefined
  tobedetermined tobeconfirmed later filllater filledlater empty blank test tests testing dummy foo foobar
  loremipsum temp placeholder qwe asd zxc x`);

/** What list fields show while nothing is chosen. */
const UNCHOSEN = listOf(`
  невыбрано невыбран невыбрана выберите выбрать неуказано неуказан неуказана незаполнено незадано неопределено
  none notset notselected select choose pleaseselect notspecified selectone chooseone selectanoption`);

/** Rows of keys: a word that starts one with four keys or more was typed with a sweep of the hand. */
const KEY_ROWS = [
  ...['qwertyuiop', 'asdfghjkl', 'sdfghjkl', 'zxcvbnm', 'qazwsxedc', '1q2w3e4r5t'],
  ...['йцукенгшщзхъ', 'фывапролджэ', 'ывапролджэ', 'ячсмитьбю'],
];

/** A placeholder is short; in a longer text only one repeated sign is looked for, so that a whole page in a field costs nothing. */
const LONGEST = 100;

/** Nothing but punctuation, dashes and blanks. A plus or a tick is an answer and is not here. */
const ONLY_PUNCTUATION = /^[\p{P}\s|~=^`<>−]+$/u;

/**
 * True when the value only gets past the check and tells nothing: "нет", "n/a",
 * dashes, `123`, `test@test.ru`, a sweep over the keyboard, one repeated
 * character. When in doubt the value is believed: a false accusation costs more.
 */
export function isPlaceholder(
  value: string,
  traits: FieldTraits = {},
  words: PlaceholderWords = {},
): boolean {
  const text = visibleText(value);
  if (text === '') return false;
  if (text.length > LONGEST) return ONLY_PUNCTUATION.test(text) || /^(.)\1+$/su.test(text);
  const key = compactKey(text);
  if (words.allow?.has(key || text)) return false;
  if (words.extra?.has(key || text)) return true;
  if (ONLY_PUNCTUATION.test(text)) return true;
  if (traits.hasOptions) return UNCHOSEN.has(key);
  if (WORDS.has(key)) return true;
  if (text.includes('@')) return isEmailPlaceholder(text, isJunkShape);
  if (/\p{L}/u.test(text)) return isJunkShape(key);
  if (traits.numeric) return false;
  return isPhonePlaceholder(text) || (/^\d+$/u.test(text) && isDigitJunk(text));
}

/** Prepares the team's own words for the check. */
export function placeholderWords(rule: PlaceholderRule = {}): PlaceholderWords {
  const keys = (texts: readonly string[] = []) => new Set(texts.map(valueKey).filter((key) => key !== ''));
  return { extra: keys(rule.extra), allow: keys(rule.allow) };
}

/** Without sense by its shape alone: one repeated letter, a sweep over keys, a count. */
function isJunkShape(key: string): boolean {
  if (/^\d+$/u.test(key)) return isDigitJunk(key);
  const unit = repeatedUnit(key);
  if (unit.length === 1) return key.length >= 3;
  const longEnough = unit.length >= 4 || (unit.length === 3 && unit !== key);
  return longEnough && KEY_ROWS.some((row) => row.startsWith(unit));
}

function isDigitJunk(digits: string): boolean {
  const unit = repeatedUnit(digits);
  if (unit.length === 1) return digits.length >= 3;
  if (/^[78](?:(\d)\1{9})$/u.test(digits)) return true;
  return (
    (unit.length >= 3 && ['1234567890', '0123456789', '9876543210'].some((row) => row.startsWith(unit))) ||
    (unit.length >= 3 && '987654321'.endsWith(unit))
  );
}

/** The shortest piece that gives the key by repetition: `asdasd` gives `asd`, `111` gives `1`. */
function repeatedUnit(key: string): string {
  return key.slice(0, (key + key).indexOf(key, 1));
}

function listOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter((word) => word !== ''));
}
