import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { AppSettings } from '../domain/views';
import type { Translator } from '../locales';
import { catalogOf } from '../locales/catalogs';
import type { Messages } from '../locales/messages';
import { LOCALES, type Locale, pickLocale } from '../locales/pick-locale';
import { createTranslator } from '../locales/translator';

/** What the screens know of the browser they stand in. */
export interface Surroundings {
  /** The browser's languages, most wanted first. */
  readonly languages: readonly string[];
  readonly prefersDark: ReadonlySignal<boolean>;
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface Appearance {
  readonly translator: ReadonlySignal<Translator>;
  readonly theme: ReadonlySignal<'light' | 'dark'>;
}

const loaded = signal<Partial<Record<Locale, Messages>>>({});

/**
 * Bring in the texts of a language, once. A screen does so before it is drawn first, so that
 * nobody waits for a language that is not theirs. Rejects when they cannot be had.
 */
export async function loadLanguage(locale: Locale): Promise<void> {
  if (loaded.peek()[locale]) return;
  const messages = await catalogOf(locale);
  loaded.value = { ...loaded.peek(), [locale]: messages };
}

/** The wanted language, or one that is at hand until it comes. @throws Error when none has been loaded. */
function translatorIn(wanted: Locale): Translator {
  for (const locale of [wanted, ...LOCALES]) {
    const messages = loaded.value[locale];
    if (messages) return createTranslator(locale, messages);
  }
  throw new Error('No language was loaded before the screen was drawn');
}

/**
 * Language and theme out of settings and surroundings. A panel follows the
 * lightness of the page it stands in; a screen of its own follows the system.
 */
export function createAppearance(
  app: ReadonlySignal<AppSettings | null>,
  pageLightness: ReadonlySignal<'light' | 'dark' | null>,
  surroundings: Surroundings,
): Appearance {
  const locale = computed<Locale>(() => pickLocale(app.value?.language ?? 'auto', surroundings.languages));
  effect(() => {
    loadLanguage(locale.value).catch(() => {
      // The texts at hand stay; a language that cannot be had is no reason to show nothing.
    });
  });
  return {
    translator: computed(() => translatorIn(locale.value)),
    theme: computed(() => {
      const chosen = app.value?.theme ?? 'page';
      if (chosen !== 'page') return chosen;
      return pageLightness.value ?? (surroundings.prefersDark.value ? 'dark' : 'light');
    }),
  };
}
