/** Languages that every text exists in. */
export const LOCALES = ['en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * The language of the screens: what the person chose, else the first of the
 * browser's languages that we speak (`ru-RU` counts as `ru`), else English.
 */
export function pickLocale(setting: 'auto' | Locale, browserLanguages: readonly string[]): Locale {
  if (setting !== 'auto') return setting;
  for (const tag of browserLanguages) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    const known = LOCALES.find((locale) => locale === language);
    if (known) return known;
  }
  return 'en';
}
