import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Formatter, Translator } from '../../lib/locales';
import type { SectionMemory } from '../../lib/state/memory-store';

/** What every component may need and no parent should have to pass down. */
export interface Screen {
  readonly translator: Translator;
  readonly sections: SectionMemory;
  now(): number;
}

export const ScreenContext = createContext<Screen | null>(null);

function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('A component was rendered outside a screen.');
  return screen;
}

/** Texts in the person's language. */
export function useText(): Pick<Translator, 't' | 'word' | 'locale'> {
  return useScreen().translator;
}

/** Numbers, money and dates in the person's language. */
export function useFormat(): Formatter {
  return useScreen().translator.format;
}

export function useNow(): () => number {
  return useScreen().now;
}

export function useSections(): SectionMemory {
  return useScreen().sections;
}
