import { en } from './en';
import type { Messages } from './messages';
import type { Locale } from './pick-locale';
import { ru } from './ru';
import { createTranslator as create, type Translator } from './translator';

export type { Formatter } from './format';
export type { MessageKey, Messages } from './messages';
export { LOCALES, type Locale, pickLocale } from './pick-locale';
export type { Translator } from './translator';

const MESSAGES: Readonly<Record<Locale, Messages>> = { en, ru };

/** Texts and formats of one language. */
export function createTranslator(locale: Locale): Translator {
  return create(locale, MESSAGES[locale]);
}
