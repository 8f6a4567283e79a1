import { computed, type ReadonlySignal } from '@preact/signals';
import type { AppSettings } from '../domain/views';
import { createTranslator, type Locale, pickLocale, type Translator } from '../locales';

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
  return {
    translator: computed(() => createTranslator(locale.value)),
    theme: computed(() => {
      const chosen = app.value?.theme ?? 'page';
      if (chosen !== 'page') return chosen;
      return pageLightness.value ?? (surroundings.prefersDark.value ? 'dark' : 'light');
    }),
  };
}
