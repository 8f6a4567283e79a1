/** The catalogue of texts of each language, brought in when that language is wanted. */
import type { Messages } from './messages';
import type { Locale } from './pick-locale';

const CATALOGS: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: async () => (await import('./en')).en,
  ru: async () => (await import('./ru')).ru,
};

/** All texts of a language. Rejects when the file of the language cannot be had. */
export function catalogOf(locale: Locale): Promise<Messages> {
  return CATALOGS[locale]();
}
