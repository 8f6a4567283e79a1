import { effect, signal } from '@preact/signals';
import { pickLocale } from '../../lib/locales/pick-locale';
import { type Appearance, loadLanguage, type Surroundings } from '../../lib/state/appearance';

/** Languages, lightness and clock of the browser that a screen stands in. */
export function browserSurroundings(): Surroundings {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const prefersDark = signal(dark.matches);
  dark.addEventListener('change', () => {
    prefersDark.value = dark.matches;
  });
  return { languages: navigator.languages, prefersDark, now: () => Date.now() };
}

/** Bring in the texts of the browser's own language: the first that is shown, until settings say otherwise. */
export function loadOwnLanguage(): Promise<void> {
  return loadLanguage(pickLocale('auto', navigator.languages));
}

/** Writes language and theme on the document, where the style sheets look for them. */
export function followAppearance({ translator, theme }: Appearance): () => void {
  return effect(() => {
    const root = document.documentElement;
    root.lang = translator.value.locale;
    root.dataset.theme = theme.value;
  });
}

/** A file dropped beside the place for it must not replace the screen, as browsers do by themselves. */
export function keepDroppedFiles(): () => void {
  const end = new AbortController();
  const keep = (event: Event): void => event.preventDefault();
  for (const type of ['dragover', 'drop']) document.addEventListener(type, keep, { signal: end.signal });
  return () => end.abort();
}
