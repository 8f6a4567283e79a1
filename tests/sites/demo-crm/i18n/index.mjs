import { en, enRedesign } from './en.mjs';
import { ru, ruRedesign } from './ru.mjs';

export const MESSAGES = { ru, en };
export const REDESIGN_MESSAGES = { ru: ruRedesign, en: enRedesign };

/** The words for a key; `{name}` places are filled from `values`. An unknown key is a programming error and throws. */
export function message(lang, redesign, key, values = {}) {
  const text = (redesign && REDESIGN_MESSAGES[lang][key]) || MESSAGES[lang][key];
  if (text === undefined) throw new Error(`No words for ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}
